import { useEffect, useRef, useState } from 'react';
import { announcementOf, type RoomEntry } from './room.ts';

/** Reads out what arrives while the room is live; never what was there before. */
export function Announcer({ entries, isLive }: { entries: readonly RoomEntry[]; isLive: boolean }) {
  const [lines, setLines] = useState<readonly { seq: number; text: string }[]>([]);
  const seen = useRef(0);
  const wasLive = useRef(false);
  useEffect(() => {
    const fresh = entries.filter((entry) => entry.seq > seen.current);
    seen.current = Math.max(seen.current, entries.at(-1)?.seq ?? 0);
    if (wasLive.current && fresh.length > 0) {
      const added = fresh.flatMap((entry) => {
        const text = announcementOf(entry);
        return text === null ? [] : [{ seq: entry.seq, text }];
      });
      setLines((before) => [...before, ...added].slice(-4));
    }
    wasLive.current = isLive;
  }, [entries, isLive]);
  return (
    <div className="visually-hidden" aria-live="polite" aria-relevant="additions">
      {lines.map((line) => (
        <p key={line.seq}>{line.text}</p>
      ))}
    </div>
  );
}
