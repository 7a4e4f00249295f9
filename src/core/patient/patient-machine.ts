import { setup } from 'xstate';
import type { Body } from '../scenario/body.ts';

/** What happened to the patient in a turn, as the machine hears it. */
export type PatientSignal =
  | { type: 'INTRODUCED' }
  | { type: 'EMPATHY' }
  | { type: 'CUE_PICKED_UP' }
  | { type: 'DISMISSED' }
  | { type: 'FALSELY_REASSURED' }
  | { type: 'INSULTED' }
  | { type: 'APOLOGY' }
  | { type: 'SORROW_TOLD' }
  | { type: 'NEWS_TOLD' }
  | { type: 'OPENING_OVER' }
  | { type: 'EXPLAINED_TO' }
  | { type: 'ASKED' }
  | { type: 'CLOSED' }
  | { type: 'LEFT' }
  | { type: 'TREATED'; done: string }
  | { type: `xstate.after.${string}` };

export interface PatientContext {
  /** Acts done so far, by id. */
  readonly done: readonly string[];
  readonly rapport: number;
}

/** The condition region: the case's phases, their timed ways out as `after`, their treatment-led ones on TREATED. */
function conditionRegion(phases: Body['phases']) {
  const states: Record<string, object> = {};
  for (const [name, phase] of Object.entries(phases.states)) {
    const after: Record<number, object[]> = {};
    const treated: object[] = [];
    for (const way of phase.leaves) {
      const step = { target: way.to, guard: { type: 'leaves', params: { whenDone: way.whenDone, unlessDone: way.unlessDone } } };
      if (way.afterMinutes === undefined) treated.push(step);
      else {
        const delayMs = Math.round(way.afterMinutes * 60_000);
        after[delayMs] = [...(after[delayMs] ?? []), step];
      }
    }
    states[name] = { after, ...(treated.length > 0 ? { on: { TREATED: treated } } : {}) };
  }
  return { initial: phases.initial, states };
}

/**
 * The patient as a state chart: mood, interview and condition run in parallel.
 * Used only through pure `initialTransition` and `transition`; its timers are kept in the encounter's state.
 */
export function createPatientMachine(phases: Body['phases'], firstMood: 'guarded' | 'settled' = 'guarded') {
  const machine = setup({
    types: { context: {} as PatientContext, events: {} as PatientSignal, input: {} as PatientContext },
    guards: {
      leaves: ({ context }, way: { whenDone: readonly string[]; unlessDone: readonly string[] }) =>
        way.whenDone.every((id) => context.done.includes(id)) && !way.unlessDone.some((id) => context.done.includes(id)),
      trusts: ({ context }) => context.rapport >= 2,
      forgives: ({ context }) => context.rapport > -5,
    },
  });
  return machine.createMachine({
    id: 'patient',
    context: ({ input }) => ({ done: input?.done ?? [], rapport: input?.rapport ?? 0 }),
    type: 'parallel',
    states: {
      mood: {
        initial: firstMood,
        states: {
          guarded: {
            on: {
              INTRODUCED: 'settled',
              EMPATHY: 'settled',
              CUE_PICKED_UP: 'openingUp',
              DISMISSED: 'withdrawn',
              INSULTED: 'angry',
              NEWS_TOLD: 'distressed',
            },
          },
          settled: {
            on: {
              CUE_PICKED_UP: 'openingUp',
              EMPATHY: { target: 'openingUp', guard: 'trusts' },
              DISMISSED: 'guarded',
              FALSELY_REASSURED: 'guarded',
              INSULTED: 'angry',
              NEWS_TOLD: 'distressed',
            },
          },
          openingUp: {
            on: {
              SORROW_TOLD: 'distressed',
              NEWS_TOLD: 'distressed',
              DISMISSED: 'withdrawn',
              FALSELY_REASSURED: 'guarded',
              INSULTED: 'angry',
            },
          },
          distressed: {
            on: {
              EMPATHY: 'openingUp',
              CUE_PICKED_UP: 'openingUp',
              DISMISSED: 'withdrawn',
              FALSELY_REASSURED: 'withdrawn',
              INSULTED: 'angry',
            },
          },
          angry: {
            on: { APOLOGY: 'guarded', EMPATHY: { target: 'guarded', guard: 'forgives' }, INSULTED: 'withdrawn' },
          },
          withdrawn: { on: { APOLOGY: 'guarded', EMPATHY: 'guarded', CUE_PICKED_UP: 'settled' } },
        },
      },
      interview: {
        initial: 'opening',
        states: {
          opening: { on: { OPENING_OVER: 'gathering', EXPLAINED_TO: 'explaining', CLOSED: 'closing', LEFT: 'over' } },
          gathering: { on: { EXPLAINED_TO: 'explaining', CLOSED: 'closing', LEFT: 'over' } },
          explaining: { on: { ASKED: 'gathering', CLOSED: 'closing', LEFT: 'over' } },
          closing: { on: { ASKED: 'gathering', EXPLAINED_TO: 'explaining', LEFT: 'over' } },
          over: {},
        },
      },
      condition: conditionRegion(phases),
    },
  });
}
