import type { PatientSignal } from '../patient/patient-machine.ts';
import { stepPatient } from '../patient/step-patient.ts';
import { courseAt, vitalsAt } from '../physiology/vitals-at.ts';
import type { Encounter } from './encounter-state.ts';
import type { PlacedEvent } from './placed-event.ts';
import { type Unfolding, unfold } from './unfolding.ts';

/** Vitals go into the log this often. */
const sampleEveryMs = 5_000;
/** After the bell, a last sentence has this long to arrive before the encounter ends by itself. */
export const graceMs = 30_000;

type Due =
  | { kind: 'sample'; dueMs: number }
  | { kind: 'result'; dueMs: number; id: string }
  | { kind: 'timer'; dueMs: number; id: string }
  | { kind: 'bell'; dueMs: number }
  | { kind: 'end'; dueMs: number };

/** Order among things due at the same moment. */
const rank: Record<Due['kind'], number> = { timer: 0, result: 1, sample: 2, bell: 3, end: 4 };

/** The next wake-up in virtual ms (samples apart), or null when the encounter is over. */
export function nextDueMs({ state }: Encounter): number | null {
  if (state.stage === 'timeCalled') return state.dueMs + graceMs;
  if (state.stage !== 'running') return null;
  return Math.min(state.dueMs, ...state.timers.map((one) => one.dueMs), ...state.resultsPending.map((one) => one.dueMs));
}

function nextDue({ state }: Encounter, afterMs: number): Due | null {
  if (state.stage === 'timeCalled') return { kind: 'end', dueMs: state.dueMs + graceMs };
  if (state.stage !== 'running') return null;
  const due: Due[] = [{ kind: 'bell', dueMs: state.dueMs }];
  const sampleMs = (Math.floor(afterMs / sampleEveryMs) + 1) * sampleEveryMs;
  due.push({ kind: 'sample', dueMs: sampleMs });
  for (const { id, dueMs } of state.timers) due.push({ kind: 'timer', dueMs, id });
  for (const { id, dueMs } of state.resultsPending) due.push({ kind: 'result', dueMs, id });
  due.sort((a, b) => a.dueMs - b.dueMs || rank[a.kind] - rank[b.kind] || (('id' in a && a.id) < ('id' in b && b.id) ? -1 : 1));
  return due[0] ?? null;
}

/** Lets the patient machine hear a signal now, and records what changed, phase changes with their words and looks. */
export function signalPatient(on: Unfolding, signal: PatientSignal, because: string): void {
  const { scenario, state } = on.now();
  const course = courseAt(on.now(), on.atMs());
  const context = { done: state.acts.map((act) => act.id), rapport: state.patient.rapport };
  const next = stepPatient(scenario, { patient: state.patient, timers: state.timers, context }, signal, on.atMs());
  if (JSON.stringify(next.timers) !== JSON.stringify(state.timers)) on.record({ type: 'timers.changed', timers: next.timers });
  if (JSON.stringify(next.patient) === JSON.stringify(state.patient)) return;
  on.record({ type: 'patient.changed', to: next.patient, because: [because] });
  if (next.patient.condition !== state.patient.condition) enterPhase(on, next.patient.condition, course);
}

function enterPhase(on: Unfolding, name: string, from: ReturnType<typeof courseAt>): void {
  const { scenario } = on.now();
  on.record({ type: 'phase.entered', phase: name, from });
  on.record({ type: 'vitals.sampled', vitals: vitalsAt(on.now(), on.atMs()), because: 'phase' });
  const phase = scenario.body.phases.states[name];
  const patient = scenario.patient.participants[0]?.id ?? 'patient';
  if (phase?.shows) on.record({ type: 'participant.showed', participant: patient, shows: phase.shows });
  if (phase?.says) {
    on.record({
      type: 'patient.replied',
      turnId: `phase-${name}-${on.atMs()}`,
      participant: patient,
      sentences: [{ text: phase.says, tells: [] }],
      parts: [{ kind: 'react', says: phase.says }],
      spoken: phase.says,
      heardUpTo: phase.says.length,
      driver: 'case',
    });
  }
}

/** Lets virtual time pass on an unfolding: the earliest due thing first, whatever the size of the jump. */
export function advanceOn(on: Unfolding, toMs: number): void {
  for (;;) {
    const due = nextDue(on.now(), on.now().state.atMs);
    if (!due || due.dueMs > toMs) break;
    on.moveTo(due.dueMs);
    const { scenario, state } = on.now();
    switch (due.kind) {
      case 'sample':
        on.record({ type: 'vitals.sampled', vitals: vitalsAt(on.now(), due.dueMs), because: 'clock' });
        break;
      case 'result': {
        const test = scenario.body.investigations.find((one) => one.id === due.id);
        on.record({ type: 'investigation.resulted', id: due.id, result: test?.result ?? 'No result.' });
        break;
      }
      case 'timer': {
        const timer = state.timers.find((one) => one.id === due.id);
        on.record({ type: 'timers.changed', timers: state.timers.filter((one) => one.id !== due.id) });
        if (timer) signalPatient(on, { type: timer.event as `xstate.after.${string}` }, `timer ${timer.id}`);
        break;
      }
      case 'bell':
        on.record({ type: 'station.timeCalled' });
        break;
      case 'end':
        on.record({ type: 'encounter.ended', because: 'time called' });
        break;
    }
  }
  on.moveTo(toMs);
}

/** Everything that happens by itself up to `toMs`. One jump and many small steps end in the same state. */
export function advance(encounter: Encounter, toMs: number): PlacedEvent[] {
  const on = unfold(encounter, encounter.state.atMs);
  advanceOn(on, toMs);
  return [...on.events()];
}
