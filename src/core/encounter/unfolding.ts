import type { EncounterEvent } from './encounter-event.ts';
import type { Encounter } from './encounter-state.ts';
import type { PlacedEvent } from './placed-event.ts';
import { applyEvent } from './replay.ts';

/** Events being decided one after another, each seeing what the ones before it changed. */
export interface Unfolding {
  /** The encounter after all events recorded so far. */
  now(): Encounter;
  /** Virtual time at which the next event happens. */
  atMs(): number;
  moveTo(atMs: number): void;
  record(event: EncounterEvent): void;
  events(): readonly PlacedEvent[];
}

/** Starts recording on top of an encounter; the encounter handed in is left as it was. */
export function unfold(from: Encounter, fromMs: number): Unfolding {
  let encounter = from;
  let atMs = Math.max(fromMs, from.state.atMs);
  const events: PlacedEvent[] = [];
  return {
    now: () => encounter,
    atMs: () => atMs,
    moveTo(to) {
      atMs = Math.max(atMs, to);
    },
    record(event) {
      const placed: PlacedEvent = { ...event, atMs };
      events.push(placed);
      encounter = applyEvent(encounter, { ...placed, seq: encounter.state.seq + 1 });
    },
    events: () => events,
  };
}
