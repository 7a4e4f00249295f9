import type { LoggedEvent } from './encounter-event.ts';
import { type PlacedEvent, placeInLog } from './placed-event.ts';
import { replay } from './replay.ts';

export interface ForkStart {
  readonly encounterId: string;
  /** The turn to take again: everything before it happened, it and what followed did not. */
  readonly turnId: string;
  /** Wall clock of the moment the fork begins, ms. */
  readonly nowMs: number;
}

const isAccepted = (event: LoggedEvent): boolean =>
  event.type === 'candidate.spoke' || event.type === 'candidate.fellSilent' || event.type === 'candidate.acted';

/**
 * The events of a new encounter that goes on from a moment of an earlier one, as "try again from here" does. Virtual time
 * goes on where it was: the start is moved on the wall clock. Null when the earlier encounter has no such turn.
 */
export function forkEncounter(events: readonly LoggedEvent[], fork: ForkStart): PlacedEvent[] | null {
  const [started] = events;
  if (started?.type !== 'encounter.started') return null;
  const at = events.findIndex((event) => isAccepted(event) && 'turnId' in event && event.turnId === fork.turnId);
  if (at < 0) return null;
  const end = firstUnanswered(events, at);
  const kept = events.slice(1, end).map(({ seq: _, ...event }): PlacedEvent => event);
  const begin = (startedAt: string): PlacedEvent => {
    const { seq: _, ...own } = started;
    const forkedFrom = { encounterId: started.encounterId, turnId: fork.turnId };
    return { ...own, encounterId: fork.encounterId, mode: 'practice', startedAt, forkedFrom };
  };
  const { atMs, spentMs } = replay(placeInLog([begin(started.startedAt), ...kept], 0)).state;
  return [begin(new Date(fork.nowMs - atMs + spentMs).toISOString()), ...kept];
}

/** Where to cut: before the turn, or before an earlier one whose reply came only after it. */
function firstUnanswered(events: readonly LoggedEvent[], at: number): number {
  for (let index = 1; index < at; index++) {
    const event = events[index];
    if (!event || !isAccepted(event) || !('turnId' in event)) continue;
    const isRead = events.slice(index, at).some((later) => later.type === 'moves.read' && later.turnId === event.turnId);
    if (!isRead) return index;
  }
  return at;
}
