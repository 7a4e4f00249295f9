import { useEffect, useReducer, useRef, useState } from 'react';
import type { PassingEvent, StreamEvent } from '#protocol/reply-stream.ts';
import { unpackTrend } from '../monitor/trend-points.ts';
import { emptyRoom, foldPassingEvent, foldStreamEvent, type Room } from './room.ts';
import { readStore, writeStore } from './use-outbox.ts';

export type Line = 'connecting' | 'live' | 'lost';

interface TimeAnchor {
  readonly atMs: number;
  readonly pageMs: number;
}

/** Follows an encounter: the folded room, the state of the line, and the station's own time. */
export function useRoom(encounterId: string): {
  readonly room: Room;
  readonly line: Line;
  readonly stationMs: () => number | null;
} {
  const trendPlace = `bedside.trend.${encounterId}`;
  const [room, fold] = useReducer(
    (before: Room, event: StreamEvent | PassingEvent) =>
      'seq' in event && event.type !== 'caughtUp'
        ? foldStreamEvent(before, event)
        : foldPassingEvent(before, event as PassingEvent),
    undefined,
    (): Room => ({ ...emptyRoom, trend: unpackTrend(readStore(trendPlace)) }),
  );
  useEffect(() => writeStore(trendPlace, JSON.stringify(room.trend)), [trendPlace, room.trend]);
  const [line, setLine] = useState<Line>('connecting');
  const anchor = useRef<TimeAnchor | null>(null);
  const lastSeq = useRef(0);

  useEffect(() => {
    let source: EventSource | null = null;
    let again: ReturnType<typeof setTimeout> | undefined;
    let pauseMs = 1000;

    const open = () => {
      source = new EventSource(
        `/api/encounters/${encodeURIComponent(encounterId)}/events${lastSeq.current > 0 ? `?after=${lastSeq.current}` : ''}`,
      );
      source.onopen = () => {
        pauseMs = 1000;
        setLine('live');
      };
      source.onmessage = (message: MessageEvent<string>) => {
        const event = JSON.parse(message.data) as StreamEvent | PassingEvent;
        keepTime(anchor, event);
        if ('seq' in event) lastSeq.current = Math.max(lastSeq.current, event.seq);
        fold(event);
      };
      source.onerror = () => {
        setLine('lost');
        // A refused or broken answer closes the source for good: open a new one where this one stopped.
        if (source?.readyState === EventSource.CLOSED) {
          again = setTimeout(open, pauseMs);
          pauseMs = Math.min(8000, pauseMs * 2);
        }
      };
    };
    const reopen = () => {
      if (source?.readyState === EventSource.OPEN) return;
      clearTimeout(again);
      source?.close();
      open();
    };
    open();
    window.addEventListener('online', reopen);
    return () => {
      window.removeEventListener('online', reopen);
      clearTimeout(again);
      source?.close();
    };
  }, [encounterId]);

  const [stationMs] = useState(
    () => () => (anchor.current === null ? null : anchor.current.atMs + performance.now() - anchor.current.pageMs),
  );
  return { room, line, stationMs };
}

/** `caughtUp` sets the station's time; later events only move it on, since they may arrive late. */
function keepTime(anchor: { current: TimeAnchor | null }, event: StreamEvent | PassingEvent): void {
  const pageMs = performance.now();
  const atMs = event.type === 'vitals' ? event.vitals.atMs : 'atMs' in event ? event.atMs : null;
  if (atMs === null) return;
  const before = anchor.current;
  if (event.type === 'caughtUp' || (before !== null && atMs > before.atMs + pageMs - before.pageMs))
    anchor.current = { atMs, pageMs };
}
