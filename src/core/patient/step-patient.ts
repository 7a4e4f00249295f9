import { initialTransition, transition } from 'xstate';
import type { PatientState, Timer } from '../encounter/encounter-event.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { blankContext, createPatientMachine, type PatientContext, type PatientSignal } from './patient-machine.ts';

type Machine = ReturnType<typeof createPatientMachine>;
const machines = new WeakMap<object, Machine>();

function machineOf(scenario: Scenario): Machine {
  const kept = machines.get(scenario.body.phases);
  if (kept) return kept;
  const machine = createPatientMachine(scenario.body.phases);
  machines.set(scenario.body.phases, machine);
  return machine;
}

interface TimerEffect {
  readonly type: string;
  readonly params?: {
    readonly id?: string;
    readonly sendId?: string;
    readonly delay?: number;
    readonly event?: { readonly type: string };
  };
}

/** Timers after the machine's `raise` and `cancel` effects, due in virtual ms. */
function keepTimers(timers: readonly Timer[], effects: readonly unknown[], nowMs: number): Timer[] {
  let kept = [...timers];
  for (const effect of effects as readonly TimerEffect[]) {
    const { params } = effect;
    if (effect.type === 'xstate.cancel') kept = kept.filter((timer) => timer.id !== params?.sendId);
    if (effect.type === 'xstate.raise' && params?.id && params.event && params.delay !== undefined) {
      const timer = { id: params.id, dueMs: nowMs + params.delay, event: params.event.type };
      kept = [...kept.filter((one) => one.id !== timer.id), timer];
    }
  }
  return kept.sort((a, b) => a.dueMs - b.dueMs || (a.id < b.id ? -1 : 1));
}

type RegionValue = { mood: PatientState['mood']; interview: PatientState['interview']; condition: string };

/** The machine at the start of an encounter. */
export function beginPatient(scenario: Scenario, firstMood: 'guarded' | 'settled'): { patient: PatientState; timers: Timer[] } {
  const [snapshot, effects] = initialTransition(machineOf(scenario), blankContext);
  const value = snapshot.value as RegionValue;
  return { patient: { ...value, mood: firstMood, rapport: 0 }, timers: keepTimers([], effects, 0) };
}

/** One signal through the machine: pure, timers as data. */
export function stepPatient(
  scenario: Scenario,
  from: { readonly patient: PatientState; readonly timers: readonly Timer[]; readonly context: PatientContext },
  signal: PatientSignal,
  nowMs: number,
): { patient: PatientState; timers: Timer[] } {
  const machine = machineOf(scenario);
  const { mood, interview, condition, rapport } = from.patient;
  const snapshot = machine.resolveState({ value: { mood, interview, condition }, context: from.context });
  const [next, effects] = transition(machine, snapshot, signal);
  return { patient: { ...(next.value as RegionValue), rapport }, timers: keepTimers(from.timers, effects, nowMs) };
}
