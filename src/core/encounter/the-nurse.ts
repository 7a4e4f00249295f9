import type { Participant } from '../scenario/participant.ts';
import type { Encounter } from './encounter-state.ts';
import type { Unfolding } from './unfolding.ts';

/** The nurse in the room; undefined when there is none. */
export function findNurse({ scenario, state }: Encounter): Participant | undefined {
  return scenario.patient.participants.find((one) => one.role === 'nurse' && state.present.includes(one.id));
}

/** The nurse says something of the team's talk, heard by everybody. */
export function sayAsNurse(on: Unfolding, turnId: string, nurse: Participant, says: string): void {
  on.record({
    type: 'patient.replied',
    turnId: `${turnId}-nurse`,
    participant: nurse.id,
    sentences: [{ text: says, tells: [] }],
    parts: [{ kind: 'social', says }],
    spoken: says,
    heardUpTo: says.length,
    driver: 'case',
  });
}

/** The nurse says the order back, as a team does: by its spoken name, with the dose, and that it is being done. */
export function repeatBack(on: Unfolding, turnId: string, order: string): void {
  const nurse = findNurse(on.now());
  if (!nurse) return;
  const wordings = nurse.lines.treated ?? ['Doing that now.'];
  const wording = wordings[on.now().state.acts.length % wordings.length] ?? '';
  sayAsNurse(on, turnId, nurse, wording.includes('{order}') ? wording.replace('{order}', order) : `${order}. ${wording}`);
}
