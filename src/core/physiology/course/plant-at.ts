import type { PlacedInput } from '../../encounter/encounter-event.ts';
import type { Encounter } from '../../encounter/encounter-state.ts';
import type { Body } from '../../scenario/body.ts';
import { calibrate } from '../plant/calibrate.ts';
import { createPlant, type Plant } from '../plant/plant.ts';
import { stepPlant } from '../plant/step-plant.ts';
import { addProcess } from '../processes/add-process.ts';
import { applyInput } from './apply-input.ts';
import { copyPlant } from './copy-plant.ts';

/** A body after so many whole seconds of illness, with the first so many inputs taken. */
interface Checkpoint {
  readonly steps: number;
  readonly applied: number;
  readonly plant: Plant;
}

/** How far an encounter's body has been worked out: the furthest, and one before it for a look back. */
interface Kept {
  readonly inputs: readonly PlacedInput[];
  readonly newest: Checkpoint;
  readonly older: Checkpoint;
}

/** Bodies kept for each case object; the oldest are dropped. What is kept is only ever what would be worked out again. */
const mostKept = 4096;
/** A look back of at least this many seconds of illness is kept. */
const lookBackSteps = 60;
const starts = new WeakMap<Body, Plant>();
const kept = new WeakMap<Body, Map<string, Kept>>();

/** Whole seconds of illness by a virtual time: the grid on which a body is stepped, whatever is asked for between. */
function stepsBy(atMs: number, timesFaster: number): number {
  return Math.floor((atMs * timesFaster) / 1000 + 1e-6);
}

/** The body of a case at minute 0: its diseases as they stand, shown as the author wants the start. */
function beginBody(body: Body): Plant | null {
  if (!body.plant) return null;
  const known = starts.get(body);
  if (known) return known;
  const plant = createPlant(body.plant.patient);
  plant.rhythm = body.plant.rhythm;
  for (const { id, disease, severity, ratePerMin, ceiling } of body.processes) {
    addProcess(plant, { id, kind: disease, severity, ratePerMin, ceiling });
  }
  calibrate(plant, body.start);
  starts.set(body, plant);
  return plant;
}

/** From a checkpoint to a second of illness; each input before the first step after its time. */
function run(from: Checkpoint, inputs: readonly PlacedInput[], steps: number, timesFaster: number): Checkpoint {
  const plant = copyPlant(from.plant);
  let { steps: at, applied } = from;
  for (;;) {
    const next = inputs[applied];
    const nextAt = next ? stepsBy(next.atMs, timesFaster) : Number.POSITIVE_INFINITY;
    for (const until = Math.min(steps, nextAt); at < until; at++) stepPlant(plant, 1);
    if (!next || nextAt > steps) return { steps: at, applied, plant };
    applyInput(plant, next.input);
    applied += 1;
  }
}

const isSame = (a: PlacedInput | undefined, b: PlacedInput | undefined): boolean =>
  a === b || JSON.stringify(a) === JSON.stringify(b);

/** Whether a checkpoint lies on the way to this moment of these inputs. */
function leadsTo(
  { steps, applied }: Checkpoint,
  before: readonly PlacedInput[],
  now: { readonly inputs: readonly PlacedInput[]; readonly steps: number; readonly timesFaster: number },
): boolean {
  const next = now.inputs[applied];
  if (steps > now.steps || applied > now.inputs.length) return false;
  if (next && stepsBy(next.atMs, now.timesFaster) < steps) return false;
  return before === now.inputs || before.slice(0, applied).every((one, index) => isSame(one, now.inputs[index]));
}

/**
 * The body of an encounter at a virtual time; null where the case has none. A pure function of case, seed and inputs: it is
 * never stored, and what is kept from one call to the next changes nothing but the time it takes.
 */
export function plantAt({ scenario, state }: Encounter, atMs: number): Plant | null {
  const { body } = scenario;
  const start = beginBody(body);
  if (!start || !body.plant) return null;
  const { timesFaster } = body.plant;
  const inputs = state.bodyInputs ?? [];
  const steps = stepsBy(atMs, timesFaster);
  const mine = kept.get(body) ?? new Map<string, Kept>();
  kept.set(body, mine);
  const key = `${state.seed}:${state.encounterId}`;
  const known = mine.get(key);
  const before = known?.inputs ?? [];
  const from = [known?.newest, known?.older].find((one) => one && leadsTo(one, before, { inputs, steps, timesFaster }));
  const begin = from ?? { steps: 0, applied: 0, plant: { ...start, seed: state.seed } };
  const reached = run(begin, inputs, steps, timesFaster);
  const isLookBack =
    known !== undefined &&
    known.newest.steps > steps &&
    leadsTo(known.newest, before, { inputs, steps: Number.POSITIVE_INFINITY, timesFaster });
  if (isLookBack) {
    // Whoever looks back once looks on from there.
    mine.set(key, { ...known, older: reached });
    return copyPlant(reached.plant);
  }
  const isFarAhead = known === undefined || from !== known.newest || steps - known.older.steps > 2 * lookBackSteps;
  mine.delete(key);
  mine.set(key, { inputs, newest: reached, older: isFarAhead ? begin : known.older });
  const oldest = mine.keys().next();
  if (mine.size > mostKept && !oldest.done) mine.delete(oldest.value);
  return copyPlant(reached.plant);
}
