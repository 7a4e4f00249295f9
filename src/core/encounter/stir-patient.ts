import type { PatientSignal } from '../patient/patient-machine.ts';
import { rapportChange } from '../patient/rapport.ts';
import { signalPatient } from './advance.ts';
import type { CandidateMove } from './candidate-move.ts';
import type { Turn, TurnNotes } from './turn-notes.ts';
import type { Unfolding } from './unfolding.ts';

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

/** Lets the turn reach the patient: rapport by its table, then mood and interview by the machine, each signal once. */
export function stirPatient(on: Unfolding, turn: Turn, notes: TurnNotes): void {
  const before = on.now().state.patient;
  const moved = rapportChange(turn.moves, before.mood);
  if (moved !== 0) {
    const rapport = Math.round(Math.min(highest, Math.max(lowest, before.rapport + moved)) * 100) / 100;
    if (rapport !== before.rapport) on.record({ type: 'patient.changed', to: { ...before, rapport }, because: ['rapport'] });
  }
  const heard = new Set<string>();
  const signals = turn.moves.flatMap((move) => signalOf(move) ?? []);
  if (notes.cuePickedUp && !signals.some((signal) => signal.type === 'CUE_PICKED_UP')) signals.push({ type: 'CUE_PICKED_UP' });
  for (const signal of signals) {
    if (heard.has(signal.type)) continue;
    heard.add(signal.type);
    if (signal.type === 'INSULTED' && before.mood === 'withdrawn') notes.walksOut = true;
    signalPatient(on, signal, signal.type);
  }
  if (notes.walksOut) signalPatient(on, { type: 'LEFT' }, 'insulted again');
}
