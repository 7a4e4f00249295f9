import type { PatientSignal } from '../patient/patient-machine.ts';
import { rapportChange } from '../patient/rapport.ts';
import type { Mood } from '../reply/reply-brief.ts';
import type { CandidateMove } from './candidate-move.ts';
import { signalPatient } from './signal-patient.ts';
import type { Turn, TurnNotes } from './turn-notes.ts';
import type { Unfolding } from './unfolding.ts';
import { patientOf } from './whose.ts';

const lowest = -10;
const highest = 10;

function signalOf(move: CandidateMove): PatientSignal | null {
  switch (move.kind) {
    case 'introduce':
      return move.part === 'name' || move.part === 'role' ? { type: 'INTRODUCED' } : null;
    case 'empathise':
      return { type: 'EMPATHY' };
    case 'pickUpCue':
      return { type: 'CUE_PICKED_UP' };
    case 'reassure':
      return move.premature ? { type: 'FALSELY_REASSURED' } : null;
    case 'dismiss':
      return { type: 'DISMISSED' };
    case 'beRude':
      return { type: 'INSULTED' };
    case 'apologise':
      return { type: 'APOLOGY' };
    case 'explain':
    case 'plan':
    case 'giveNews':
      return { type: 'EXPLAINED_TO' };
    case 'close':
      return { type: 'CLOSED' };
    case 'ask':
      return { type: 'ASKED' };
    default:
      return null;
  }
}

const hurts: ReadonlySet<PatientSignal['type']> = new Set(['INSULTED', 'DISMISSED', 'FALSELY_REASSURED']);

/** Of what is said to somebody else, unkindness reaches the patient too. */
function movesThatReach(on: Unfolding, turn: Turn): readonly CandidateMove[] {
  const patient = patientOf(on.now().scenario);
  if ((turn.addressee ?? patient) === patient) return turn.moves;
  return turn.moves.filter((move) => move.kind === 'beRude' || move.kind === 'dismiss');
}

/** Lets the turn reach the patient: rapport by its table, then mood and interview by the machine, each signal once. */
export function stirPatient(on: Unfolding, turn: Turn, notes: TurnNotes): void {
  const before = on.now().state.patient;
  const moves = movesThatReach(on, turn);
  const moved = rapportChange(moves, before.mood);
  if (moved !== 0) {
    const rapport = Math.round(Math.min(highest, Math.max(lowest, before.rapport + moved)) * 100) / 100;
    if (rapport !== before.rapport) on.record({ type: 'patient.changed', to: { ...before, rapport }, because: ['rapport'] });
  }
  const heard = new Set<string>();
  const signals = moves.flatMap((move) => signalOf(move) ?? []);
  if (notes.cuePickedUp && moves === turn.moves && !signals.some((signal) => signal.type === 'CUE_PICKED_UP'))
    signals.push({ type: 'CUE_PICKED_UP' });
  if (notes.news) signals.push({ type: 'NEWS_TOLD' });
  for (const signal of signals) {
    if (heard.has(signal.type)) continue;
    heard.add(signal.type);
    signalPatient(on, signal, signal.type);
  }
  noteLeaving(on, moves, heard, before.mood, notes);
}

/** Withdrawn and hurt once more, the patient may go; the hurt that made her withdraw brings the warning. */
function noteLeaving(
  on: Unfolding,
  moves: readonly CandidateMove[],
  heard: ReadonlySet<string>,
  moodBefore: Mood,
  notes: TurnNotes,
): void {
  const { scenario, state } = on.now();
  const { closesDown } = scenario.patient;
  const leaves = closesDown?.leaves ?? 'insulted again';
  const isHurt = [...hurts].some((type) => heard.has(type));
  if (leaves === 'never' || !isHurt) return;
  if (moodBefore !== 'withdrawn') {
    notes.warnsOfLeaving = closesDown !== undefined && state.patient.mood === 'withdrawn';
    return;
  }
  // A clumsy comfort beside an apology or kindness is forgiven; an insult is not.
  const isSoftened = moves.some((move) => move.kind === 'apologise' || move.kind === 'empathise' || move.kind === 'pickUpCue');
  notes.walksOut = heard.has('INSULTED') || (leaves === 'hurt again' && !isSoftened);
  if (notes.walksOut) signalPatient(on, { type: 'LEFT' }, leaves);
}
