import { setup } from 'xstate';
import type { Body, GuardVital, Phase } from '../scenario/body.ts';

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
  /** Something was explained, and understood. */
  | { type: 'TOLD' }
  /** Vital signs were sampled. */
  | { type: 'SAMPLED' }
  | { type: `xstate.after.${string}` };

export interface PatientContext {
  /** Acts done so far, by id. */
  readonly done: readonly string[];
  readonly rapport: number;
  /** Concepts that were told and understood. */
  readonly told: readonly string[];
  /** Vital signs as last sampled. */
  readonly vitals: Readonly<Partial<Record<GuardVital, number | undefined>>>;
  readonly minutesInPhase: number;
}

/** What is known before anything has happened. */
export const blankContext: PatientContext = { done: [], rapport: 0, told: [], vitals: {}, minutesInPhase: 0 };

type WayOut = Pick<Phase['leaves'][number], 'whenDone' | 'unlessDone' | 'whenTold' | 'whenVitals' | 'afterMinutes'>;

function isOpen(context: PatientContext, way: WayOut): boolean {
  return (
    context.minutesInPhase >= (way.afterMinutes ?? 0) - 1e-6 &&
    way.whenDone.every((id) => context.done.includes(id)) &&
    !way.unlessDone.some((id) => context.done.includes(id)) &&
    way.whenTold.every((id) => context.told.includes(id)) &&
    way.whenVitals.every(({ vital, below, above }) => {
      const now = context.vitals[vital];
      return now !== undefined && (below === undefined || now < below) && (above === undefined || now > above);
    })
  );
}

/**
 * The condition region: the case's phases. Timed ways out are `after`; treatment-led ones come on TREATED, what was told on
 * TOLD, and those that watch a vital sign on each sample.
 */
function conditionRegion(phases: Body['phases']) {
  const states: Record<string, object> = {};
  for (const [name, phase] of Object.entries(phases.states)) {
    const after: Record<number, object[]> = {};
    const on: Record<'TREATED' | 'TOLD' | 'SAMPLED', object[]> = { TREATED: [], TOLD: [], SAMPLED: [] };
    for (const { to, ...way } of phase.leaves) {
      const step = { target: to, guard: { type: 'leaves', params: way } };
      if (way.afterMinutes === undefined) on.TREATED.push(step);
      else {
        const delayMs = Math.round(way.afterMinutes * 60_000);
        after[delayMs] = [...(after[delayMs] ?? []), step];
      }
      if (way.whenTold.length > 0) on.TOLD.push(step);
      if (way.whenVitals.length > 0) on.SAMPLED.push(step);
    }
    states[name] = { after, on: Object.fromEntries(Object.entries(on).filter(([, steps]) => steps.length > 0)) };
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
      leaves: ({ context }, way: WayOut) => isOpen(context, way),
      trusts: ({ context }) => context.rapport >= 2,
      forgives: ({ context }) => context.rapport > -5,
    },
  });
  return machine.createMachine({
    id: 'patient',
    context: ({ input }) => ({ ...blankContext, ...input }),
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
