import type { LoggedEvent } from '#core/encounter/encounter-event.ts';
import type { Encounter } from '#core/encounter/encounter-state.ts';
import { applyEvent } from '#core/encounter/replay.ts';
import { candidateManner, type Manner } from './candidate-manner.ts';

/** How the patient looked through an encounter: one entry each time what can be seen changed. */
export function portraitsOverTime(events: readonly LoggedEvent[]): { readonly atMs: number; readonly manner: Manner }[] {
  const portraits: { atMs: number; manner: Manner }[] = [];
  let encounter: Encounter | null = null;
  let last = '';
  for (const event of events) {
    encounter = applyEvent(encounter, event);
    const manner = candidateManner(encounter);
    const drawn = JSON.stringify(manner);
    if (drawn === last) continue;
    last = drawn;
    if (portraits.at(-1)?.atMs === event.atMs) portraits.pop();
    portraits.push({ atMs: event.atMs, manner });
  }
  return portraits;
}
