import type { EncounterView } from '#protocol/views.ts';
import { phone } from './room.ts';

/** Whose voice a line is, so that the patient's words never look like anybody else's. */
export type Voice = 'patient' | 'nurse' | 'phone' | 'other';

export function voiceOf(participant: string, participants: EncounterView['participants']): Voice {
  if (participant === phone) return 'phone';
  if (participant === participants[0]?.id) return 'patient';
  const role = participants.find((one) => one.id === participant)?.role;
  return role === 'nurse' || participant === 'nurse' ? 'nurse' : 'other';
}
