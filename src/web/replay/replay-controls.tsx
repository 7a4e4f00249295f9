import { Pause, Play } from 'lucide-react';
import { useRef } from 'react';
import { Button } from '../shared/button.tsx';
import { clockText } from '../shared/format-time.ts';
import styles from './replay.module.css';
import type { ReplayPlayer } from './replay-player.ts';
import { useFrames, usePlayed } from './use-player.ts';

/** Play at the pace it happened or four times as fast. */
export function ReplayControls({ player }: { player: ReplayPlayer }) {
  const speed = usePlayed(player, () => player.speed);
  const clock = useRef<HTMLSpanElement>(null);
  useFrames(player, () => {
    const text = clockText(player.atMs);
    if (clock.current !== null && clock.current.textContent !== text) clock.current.textContent = text;
  });
  return (
    <div className={styles['controls']}>
      {speed === 0 ? (
        <>
          <Button onPress={() => player.play(1)}>
            <Play aria-hidden />
            Play
          </Button>
          <Button look="quiet" onPress={() => player.play(4)}>
            Four times as fast
          </Button>
        </>
      ) : (
        <>
          <Button onPress={() => player.pause()}>
            <Pause aria-hidden />
            Pause
          </Button>
          <Button look="quiet" onPress={() => player.play(speed === 1 ? 4 : 1)}>
            {speed === 1 ? 'Four times as fast' : 'Usual pace'}
          </Button>
        </>
      )}
      <p className={styles['clock']}>
        <span ref={clock} /> of {clockText(player.endMs)}
      </p>
    </div>
  );
}
