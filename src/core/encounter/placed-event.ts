import type { EncounterEvent, LoggedEvent } from './encounter-event.ts';

/** An event with its virtual time, not yet numbered. */
export type PlacedEvent = EncounterEvent & { readonly atMs: number };

/** Numbers events after `afterSeq`, without gaps. */
export function placeInLog(events: readonly PlacedEvent[], afterSeq: number): LoggedEvent[] {
  return events.map((event, index) => ({ ...event, seq: afterSeq + 1 + index }));
}
