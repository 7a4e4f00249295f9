import { canBeTalkedTo } from '../patient/awareness.ts';
import type { PatientContext, PatientSignal } from '../patient/patient-machine.ts';
import { stepPatient } from '../patient/step-patient.ts';
import { meanArterialOf } from '../physiology/mean-arterial.ts';
import { courseAt, vitalsAt } from '../physiology/vitals-at.ts';
import { driveBody } from './drive-body.ts';
import type { Encounter } from './encounter-state.ts';
import { isUnderWay } from './is-under-way.ts';
import type { Unfolding } from './unfolding.ts';
import { patientOf } from './whose.ts';

function contextOf({ state }: Encounter, atMs: number): PatientContext {
  const { vitals } = state;
  return {
    done: state.acts.map((act) => act.id),
    rapport: state.patient.rapport,
    told: state.told.filter((one) => one.understood).map((one) => one.concept),
    vitals: { ...vitals, meanArterialMmHg: meanArterialOf(vitals) },
    minutesInPhase: (atMs - state.phaseEnteredMs) / 60_000,
  };
}

/** Lets the patient machine hear a signal now, and records what changed, phase changes with their words and looks. */
export function signalPatient(on: Unfolding, signal: PatientSignal, because: string): void {
  if (!isUnderWay(on.now())) return;
  const { scenario, state } = on.now();
  const course = courseAt(on.now(), on.atMs());
  const context = contextOf(on.now(), on.atMs());
  const next = stepPatient(scenario, { patient: state.patient, timers: state.timers, context }, signal, on.atMs());
  if (JSON.stringify(next.timers) !== JSON.stringify(state.timers)) on.record({ type: 'timers.changed', timers: next.timers });
  if (JSON.stringify(next.patient) === JSON.stringify(state.patient)) return;
  on.record({ type: 'patient.changed', to: next.patient, because: [because] });
  if (next.patient.condition !== state.patient.condition) enterPhase(on, next.patient.condition, course);
}

function enterPhase(on: Unfolding, name: string, from: ReturnType<typeof courseAt>): void {
  const { scenario } = on.now();
  const phase = scenario.body.phases.states[name];
  const participant = patientOf(scenario);
  on.record({ type: 'phase.entered', phase: name, from });
  driveBody(on, phase?.drives ?? [], `phase ${name}`);
  on.record({ type: 'vitals.sampled', vitals: vitalsAt(on.now(), on.atMs()), because: 'phase' });
  if (phase?.shows) on.record({ type: 'participant.showed', participant, shows: phase.shows });
  if (phase?.says && canBeTalkedTo(on.now().state.vitals)) {
    on.record({
      type: 'patient.replied',
      turnId: `phase-${name}-${on.atMs()}`,
      participant,
      sentences: [{ text: phase.says, tells: [] }],
      parts: [{ kind: 'react', says: phase.says }],
      spoken: phase.says,
      heardUpTo: phase.says.length,
      driver: 'case',
    });
  }
  if (phase?.ends) takeOver(on, phase.ends);
}

/** Others take over at the bedside: the encounter is over, in these words. */
export function takeOver(on: Unfolding, words: string): void {
  on.record({ type: 'participant.showed', participant: patientOf(on.now().scenario), shows: words });
  on.record({ type: 'encounter.ended', because: 'taken over' });
}
