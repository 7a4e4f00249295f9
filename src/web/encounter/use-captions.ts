import { useCallback, useEffect, useRef, useState } from 'react';
import type { Viseme } from '../portrait/visemes.ts';
import { visemeOf } from '../portrait/visemes.ts';
import { prefersReducedMotion } from '../shared/motion.ts';
import { type CaptionLine, hurryCaptions, isSpeaking, letterNow, queueSentences } from './captions.ts';
import type { RoomEntry } from './room.ts';

interface Captions {
  readonly lines: readonly CaptionLine[];
  readonly nowMs: number;
  readonly isSpeaking: boolean;
  readonly hurry: () => void;
  /** The mouth of the moment, for the main patient. */
  readonly visemeNow: () => Viseme | null;
}

/** Unfolds replies word by word as they arrive live; what was said before is simply there. */
export function useCaptions(entries: readonly RoomEntry[], isLive: boolean): Captions {
  const [lines, setLines] = useState<readonly CaptionLine[]>([]);
  const [nowMs, setNow] = useState(() => performance.now());
  const seen = useRef(0);
  const wasLive = useRef(false);
  const latest = useRef(lines);
  latest.current = lines;

  useEffect(() => {
    const fresh = entries.filter((entry) => entry.seq > seen.current);
    const last = entries.at(-1);
    if (last !== undefined) seen.current = last.seq;
    if (!wasLive.current || prefersReducedMotion()) {
      wasLive.current = isLive;
      return;
    }
    const at = performance.now();
    for (const entry of fresh) {
      if (entry.kind === 'said')
        setLines((before) =>
          queueSentences(
            before.filter((line) => line.endMs > at - 60_000),
            String(entry.seq),
            entry.sentences,
            at,
          ),
        );
    }
  }, [entries, isLive]);

  const speaking = isSpeaking(lines, nowMs);
  const pending = lines.length > 0 && isSpeaking(lines, performance.now());
  useEffect(() => {
    if (!pending) return;
    const timer = setInterval(() => setNow(performance.now()), 60);
    return () => clearInterval(timer);
  }, [pending]);

  const hurry = useCallback(() => {
    const at = performance.now();
    setLines((before) => (isSpeaking(before, at) ? hurryCaptions(before, at) : before));
    setNow(at);
  }, []);
  const visemeNow = useCallback(() => {
    const letter = letterNow(latest.current, performance.now());
    return letter === null ? null : visemeOf(letter);
  }, []);
  return { lines, nowMs, isSpeaking: speaking || pending, hurry, visemeNow };
}
