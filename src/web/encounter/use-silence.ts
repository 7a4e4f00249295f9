import { useCallback, useEffect, useRef, useState } from 'react';

const lengthMs = 4000;
const shortestMs = 500;

export interface Silence {
  readonly isOn: boolean;
  readonly toggle: () => void;
  /** The candidate speaks after all: the silence so far is not sent. */
  readonly stop: () => void;
}

/** A silence that is really kept: four seconds, or until the candidate ends it. `keep` gets its true length. */
export function useSilence(keep: (silenceMs: number) => void): Silence {
  const [since, setSince] = useState<number | null>(null);
  const latest = useRef(keep);
  latest.current = keep;

  useEffect(() => {
    if (since === null) return;
    const timer = setTimeout(() => {
      setSince(null);
      latest.current(Math.round(performance.now() - since));
    }, lengthMs);
    return () => clearTimeout(timer);
  }, [since]);

  const stop = useCallback(() => setSince(null), []);
  const toggle = () => {
    if (since === null) {
      setSince(performance.now());
      return;
    }
    setSince(null);
    latest.current(Math.max(shortestMs, Math.round(performance.now() - since)));
  };
  return { isOn: since !== null, toggle, stop };
}
