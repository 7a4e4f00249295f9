import { vitalsAt } from '../physiology/vitals-at.ts';
import type { BodyInput } from '../scenario/body-input.ts';
import { advanceOn } from './advance.ts';
import type { CandidateMove, MoveOf } from './candidate-move.ts';
import { driveBody } from './drive-body.ts';
import type { Encounter } from './encounter-state.ts';
import { giveTreatment, type Order } from './give-treatment.ts';
import { isUnderWay } from './is-under-way.ts';
import { makeCall } from './make-call.ts';
import { readCuff } from './measure-cuff.ts';
import { questionOrder } from './question-order.ts';
import { findingNow, readResult } from './read-result.ts';
import { signalPatient } from './signal-patient.ts';
import { takeObservations } from './take-observations.ts';
import { repeatBack } from './the-nurse.ts';
import type { Turn, TurnNotes } from './turn-notes.ts';
import type { Unfolding } from './unfolding.ts';
import { isAlone } from './whose.ts';

type ActMove = MoveOf<'examine'> | MoveOf<'investigate'> | MoveOf<'treat'> | MoveOf<'escalate'>;

/** What an act costs, and what it does to the body when it is done. */
interface Done {
  readonly takesSeconds: number;
  readonly gives: readonly BodyInput[];
}

const isAct = (move: CandidateMove): move is ActMove =>
  move.kind === 'examine' || move.kind === 'investigate' || move.kind === 'treat' || move.kind === 'escalate';

/** Carries out what was ordered or done, with what it costs in time and what it does to the body. */
export function performActs(on: Unfolding, turn: Turn, notes: TurnNotes): void {
  takeObservations(on, turn, notes);
  for (const move of turn.moves.filter(isAct)) {
    if (!isUnderWay(on.now())) return;
    const done = performAct(on, turn, move, notes);
    if (done) finishAct(on, turn.turnId, move.id, done);
  }
}

/** Lets an act take its time and its effect. */
export function finishAct(on: Unfolding, turnId: string, id: string, { takesSeconds, gives }: Done): void {
  if (takesSeconds > 0) {
    on.record({ type: 'time.spent', turnId, ms: takesSeconds * 1000 });
    advanceOn(on, on.atMs() + takesSeconds * 1000);
  }
  if (!isUnderWay(on.now())) return;
  driveBody(on, gives, `treatment ${id}`, turnId);
  if (isPressureTaken(on.now(), id)) readCuff(on);
  signalPatient(on, { type: 'TREATED', done: id }, `act ${id}`);
  on.record({ type: 'vitals.sampled', vitals: vitalsAt(on.now(), on.atMs()), because: 'act' });
}

/** Whether an act of this id takes the blood pressure: then everybody knows it. */
function isPressureTaken({ scenario, state }: Encounter, id: string): boolean {
  const manoeuvre = scenario.body.examination.find((one) => one.id === id);
  return manoeuvre !== undefined && /blood pressure/i.test(manoeuvre.name) && state.acts.some((act) => act.id === id);
}

/** What was done, or null when the room has no such thing or somebody asks first. */
function performAct(on: Unfolding, turn: Turn, move: ActMove, notes: TurnNotes): Done | null {
  const { turnId } = turn;
  const { body } = on.now().scenario;
  switch (move.kind) {
    case 'examine':
      return examine(on, turnId, move, notes);
    case 'investigate': {
      const test = body.investigations.find((one) => one.id === move.id);
      if (!test) return null;
      const dueMs = on.atMs() + Math.round((test.takesSeconds + test.turnaroundMinutes * 60) * 1000);
      on.record({ type: 'investigation.ordered', turnId, id: test.id, dueMs, ...readResult(on.now(), test, on.atMs()) });
      notes.actsDone.push({ kind: 'investigate', patientSays: test.patientSays ?? null, refused: false });
      repeatBack(on, turnId, test.spokenAs ?? test.name);
      return { takesSeconds: test.takesSeconds, gives: [] };
    }
    case 'treat':
      return treat(on, turnId, move, notes);
    case 'escalate':
      return makeCall(on, turn, move.id, notes);
  }
}

/** Gives a treatment, unless a nurse asks about it first. */
export function treat(on: Unfolding, turnId: string, order: Order, notes: TurnNotes): Done | null {
  const treatment = on.now().scenario.body.treatments.find((one) => one.id === order.id);
  if (!treatment || questionOrder(on, turnId, treatment, order)) return null;
  return { takesSeconds: treatment.takesSeconds, gives: giveTreatment(on, turnId, treatment, order, notes) };
}

function examine(on: Unfolding, turnId: string, move: MoveOf<'examine'>, notes: TurnNotes): Done | null {
  const manoeuvre = on.now().scenario.body.examination.find((one) => one.id === move.id);
  if (!manoeuvre) return null;
  const given = {
    explanation: move.explained,
    consent: move.consentSought,
    chaperone: move.chaperoneOffered,
    alone: isAlone(on.now()),
  };
  const missing = manoeuvre.needs.filter((need) => !given[need]);
  const refused = manoeuvre.refusedWithout.some((need) => !given[need]);
  on.record({
    type: 'examination.performed',
    turnId,
    id: manoeuvre.id,
    finding: refused ? '' : findingNow(on.now(), manoeuvre, on.atMs()),
    mannersMissing: missing,
    refused,
  });
  notes.actsDone.push({ kind: 'examine', patientSays: refused ? null : (manoeuvre.patientSays ?? null), refused });
  return { takesSeconds: refused ? 0 : manoeuvre.takesSeconds, gives: [] };
}
