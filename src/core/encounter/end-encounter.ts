import { advanceOn } from './advance.ts';
import type { EventOf } from './encounter-event.ts';
import type { Encounter } from './encounter-state.ts';
import type { PlacedEvent } from './placed-event.ts';
import { unfold } from './unfolding.ts';

/** Ends the encounter; nothing when it has ended already. */
export function endEncounter(encounter: Encounter, because: EventOf<'encounter.ended'>['because'], atMs: number): PlacedEvent[] {
  const on = unfold(encounter, encounter.state.atMs);
  advanceOn(on, atMs);
  const { stage } = on.now().state;
  if (stage === 'running' || stage === 'timeCalled') on.record({ type: 'encounter.ended', because });
  return [...on.events()];
}
