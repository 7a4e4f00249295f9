import type { LoggedEvent } from '#core/encounter/encounter-event.ts';
import type { Encounter } from '#core/encounter/encounter-state.ts';
import { type PlacedEvent, placeInLog } from '#core/encounter/placed-event.ts';
import { applyEvent } from '#core/encounter/replay.ts';

/** An encounter with events that are not stored yet. */
export interface EncounterDraft {
  readonly expectedSeq: number;
  readonly encounter: Encounter;
  readonly events: readonly LoggedEvent[];
}

export function draftOf(encounter: Encounter): EncounterDraft {
  return { expectedSeq: encounter.state.seq, encounter, events: [] };
}

/** Numbers the events, folds them in and keeps them for the append. */
export function extendDraft(draft: EncounterDraft, placed: readonly PlacedEvent[]): EncounterDraft {
  const logged = placeInLog(placed, draft.encounter.state.seq);
  return {
    expectedSeq: draft.expectedSeq,
    encounter: logged.reduce((encounter, event) => applyEvent(encounter, event), draft.encounter),
    events: [...draft.events, ...logged],
  };
}

/** The first draft of a new encounter: nothing is stored before it. */
export function draftNew(placed: readonly PlacedEvent[]): EncounterDraft {
  const events = placeInLog(placed, 0);
  const encounter = events.reduce<Encounter | null>((folded, event) => applyEvent(folded, event), null);
  if (!encounter) throw new Error('A new encounter begins with encounter.started; the core gave no event.');
  return { expectedSeq: 0, encounter, events };
}
