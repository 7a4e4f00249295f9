import type { Fact } from '../scenario/fact.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Encounter } from './encounter-state.ts';

/** Id of the patient: the first participant of a case. */
export function patientOf({ patient }: Scenario): string {
  return patient.participants[0]?.id ?? 'patient';
}

/** Who knows a fact. */
export function holderOf(scenario: Scenario, fact: Fact): string {
  return fact.participant ?? patientOf(scenario);
}

/** Whether somebody (the patient when nobody is named) has nobody else but a nurse in the room. */
export function isAlone({ scenario, state }: Encounter, who: string = patientOf(scenario)): boolean {
  return scenario.patient.participants.every((one) => one.id === who || one.role === 'nurse' || !state.present.includes(one.id));
}
