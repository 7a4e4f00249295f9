import { vitalsAt } from '../physiology/vitals-at.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { advanceOn, signalPatient } from './advance.ts';
import type { CandidateMove, MoveOf } from './candidate-move.ts';
import type { Turn, TurnNotes } from './turn-notes.ts';
import type { Unfolding } from './unfolding.ts';
import { isAlone } from './whose.ts';

type ActMove = MoveOf<'examine'> | MoveOf<'investigate'> | MoveOf<'treat'> | MoveOf<'escalate'>;

const isAct = (move: CandidateMove): move is ActMove =>
  move.kind === 'examine' || move.kind === 'investigate' || move.kind === 'treat' || move.kind === 'escalate';

/** Carries out what was ordered or done, with what it costs in time and what it does to the body. */
export function performActs(on: Unfolding, turn: Turn, notes: TurnNotes): void {
  for (const move of turn.moves.filter(isAct)) {
    const takesSeconds = performAct(on, turn.turnId, move, notes);
    if (takesSeconds === null) continue;
    if (takesSeconds > 0) {
      on.record({ type: 'time.spent', turnId: turn.turnId, ms: takesSeconds * 1000 });
      advanceOn(on, on.atMs() + takesSeconds * 1000);
    }
    signalPatient(on, { type: 'TREATED', done: move.id }, `act ${move.id}`);
    on.record({ type: 'vitals.sampled', vitals: vitalsAt(on.now(), on.atMs()), because: 'act' });
  }
}

/** Seconds the act takes, or null when the room has no such thing. */
function performAct(on: Unfolding, turnId: string, move: ActMove, notes: TurnNotes): number | null {
  const { body } = on.now().scenario;
  switch (move.kind) {
    case 'examine':
      return examine(on, turnId, move, notes);
    case 'investigate': {
      const test = body.investigations.find((one) => one.id === move.id);
      if (!test) return null;
      const dueMs = on.atMs() + Math.round((test.takesSeconds + test.turnaroundMinutes * 60) * 1000);
      on.record({ type: 'investigation.ordered', turnId, id: test.id, dueMs });
      notes.actsDone.push({ kind: 'investigate', patientSays: test.patientSays ?? null, refused: false });
      repeatBack(on, turnId, test.name);
      return test.takesSeconds;
    }
    case 'treat': {
      const treatment = body.treatments.find((one) => one.id === move.id);
      if (!treatment) return null;
      on.record({
        type: 'treatment.given',
        turnId,
        id: treatment.id,
        ...(move.dose === undefined ? {} : { dose: move.dose }),
        ...(treatment.harm === undefined ? {} : { harm: treatment.harm }),
      });
      notes.actsDone.push({ kind: 'treat', patientSays: treatment.patientSays ?? null, refused: false });
      repeatBack(on, turnId, treatment.name);
      return treatment.takesSeconds;
    }
    case 'escalate': {
      const call = body.escalations.find((one) => one.id === move.id);
      if (!call) return null;
      on.record({ type: 'escalation.made', turnId, id: call.id, answers: [call.answers, ...call.asksBack].join(' ') });
      notes.actsDone.push({ kind: 'escalate', patientSays: null, refused: false });
      return call.takesSeconds;
    }
  }
}

function examine(on: Unfolding, turnId: string, move: MoveOf<'examine'>, notes: TurnNotes): number | null {
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
    finding: refused ? '' : manoeuvre.finding,
    mannersMissing: missing,
    refused,
  });
  notes.actsDone.push({ kind: 'examine', patientSays: refused ? null : (manoeuvre.patientSays ?? null), refused });
  return refused ? 0 : manoeuvre.takesSeconds;
}

/** The nurse says the order back, as a team does. */
function repeatBack(on: Unfolding, turnId: string, order: string): void {
  const { scenario, state } = on.now();
  const nurse = findNurse(scenario, state.present);
  if (!nurse) return;
  const wordings = nurse.lines.treated ?? ['Doing that now.'];
  const says = `${order}. ${wordings[state.acts.length % wordings.length]}`;
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

function findNurse({ patient }: Scenario, present: readonly string[]) {
  return patient.participants.find((one) => one.role === 'nurse' && present.includes(one.id));
}
