import type { Departure } from '../scenario/company.ts';
import type { MoveOf } from './candidate-move.ts';
import { speakBeside } from './speak-beside.ts';
import type { Turn, TurnNotes } from './turn-notes.ts';
import type { Unfolding } from './unfolding.ts';

/** Lets people go out and come back in when they are asked to: before anything else is answered. */
export function noteCompany(on: Unfolding, turn: Turn, notes: TurnNotes): void {
  for (const move of turn.moves) {
    if (move.kind !== 'askToLeave' && move.kind !== 'askBackIn') continue;
    const { scenario, state } = on.now();
    const departure = scenario.patient.departures.find((one) => one.participant === move.participant);
    if (!departure) continue;
    const isPresent = state.present.includes(departure.participant);
    if (move.kind === 'askToLeave' && isPresent) askOut(on, turn, departure, move, notes);
    if (move.kind === 'askBackIn' && !isPresent) askIn(on, turn, departure, notes);
  }
}

function askOut(on: Unfolding, turn: Turn, departure: Departure, move: MoveOf<'askToLeave'>, notes: TurnNotes): void {
  const { turnId } = turn;
  const { participant, needs } = departure;
  const hasReason =
    move.reason === true || turn.moves.some((one) => one.kind === 'explain' || (one.kind === 'signpost' && one.reason));
  const isEnough = { asking: true, kindness: hasReason || move.kindly === true, reason: hasReason }[needs];
  const isSecondAsking = on.now().state.objected?.includes(participant) === true;
  if (!isEnough && !isSecondAsking) {
    if (departure.objects) speakBeside(on, turnId, participant, { kind: 'react', says: departure.objects });
    on.record({ type: 'participant.objected', turnId, participant });
    notes.companyChanged = 'objected';
    return;
  }
  speakBeside(on, turnId, participant, { kind: 'react', says: departure.goes });
  on.record({ type: 'participant.left', turnId, participant, because: 'asked to leave' });
  if (!on.now().state.gates.includes('privacy made'))
    on.record({ type: 'gate.changed', turnId, gate: 'privacy made', open: true });
  notes.companyChanged = 'left';
  notes.aloneAtLast = departure;
}

function askIn(on: Unfolding, { turnId }: Turn, { participant, returns }: Departure, notes: TurnNotes): void {
  on.record({ type: 'participant.returned', turnId, participant });
  if (returns) speakBeside(on, turnId, participant, { kind: 'react', says: returns });
  notes.companyChanged = 'returned';
}
