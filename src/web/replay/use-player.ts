import { useEffect, useRef, useSyncExternalStore } from 'react';
import type { ReplayPlayer } from './replay-player.ts';

/** A value that changes seldom (an index, the speed): renders only when it does. */
export function usePlayed<Value extends number | string>(player: ReplayPlayer, read: () => Value): Value {
  return useSyncExternalStore(player.subscribe, read);
}

/** Runs in every frame the clock moves, outside React. */
export function useFrames(player: ReplayPlayer, draw: () => void): void {
  const latest = useRef(draw);
  latest.current = draw;
  useEffect(() => {
    latest.current();
    return player.subscribe(() => latest.current());
  }, [player]);
}
