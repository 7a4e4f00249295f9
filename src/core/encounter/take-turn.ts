import { composeReply, composeSilence } from '../reply/compose-reply.ts';
import type { ReplyBrief } from '../reply/reply-brief.ts';
import { findSpeakingUp, speakUp } from '../reply/speak-up.ts';
import type { TopicLexicon } from '../topic/topic-lexicon.ts';
import { advanceOn } from './advance.ts';
import type { CandidateMove } from './candidate-move.ts';
import type { Encounter } from './encounter-state.ts';
import { isUnderWay } from './is-under-way.ts';
import { hearOut, onThePhone } from './make-call.ts';
import { noteCompany } from './note-company.ts';
import { noteCues } from './note-cues.ts';
import { noteManners } from './note-manners.ts';
import { noteTelling } from './note-telling.ts';
import { performActs } from './perform-acts.ts';
import type { PlacedEvent } from './placed-event.ts';
import { settleOrders } from './settle-orders.ts';
import { signalPatient } from './signal-patient.ts';
import { stirPatient } from './stir-patient.ts';
import { blankNotes, type Turn, type TurnNotes } from './turn-notes.ts';
import { type Unfolding, unfold } from './unfolding.ts';
import { patientOf } from './whose.ts';

/**
 * One exchange, decided: what the moves do to time, company, gates, cues, knowledge, body and mood, and what may be said in
 * reply. Nothing counts as told until `settleReply` hears it. A null brief means that nobody is left to answer.
 */
export function takeTurn(
  encounter: Encounter,
  turn: Turn,
  lexicon: TopicLexicon,
): { events: PlacedEvent[]; brief: ReplyBrief | null } {
  const on = unfold(encounter, encounter.state.atMs);
  advanceOn(on, turn.atMs);
  if (!isUnderWay(on.now())) return { events: [...on.events()], brief: null };
  on.record({ type: 'moves.read', turnId: turn.turnId, reader: turn.reader, moves: [...turn.moves] });
  if (turn.moves.length === 0 && turn.said === '') return { events: [...on.events()], brief: null };
  if (turn.addressee === onThePhone && on.now().state.call) {
    hearOut(on, turn);
    return { events: [...on.events()], brief: null };
  }
  const heard: Turn = { ...turn, addressee: whoIsMeant(on, turn) };
  const notes = blankNotes();
  noteManners(on, heard, notes);
  noteCompany(on, heard, notes);
  noteCues(on, heard, notes);
  noteTelling(on, heard, notes);
  if (notes.understood.length > 0) signalPatient(on, { type: 'TOLD' }, 'told');
  const isAnswerToNurse = settleOrders(on, heard, notes);
  performActs(on, heard, notes);
  stirPatient(on, heard, notes);
  if (!isUnderWay(on.now())) return { events: [...on.events()], brief: null };
  const brief = isForTeam(on, heard, notes, isAnswerToNurse) ? null : answer(on, heard, notes, lexicon);
  if (on.now().state.openingOver && on.now().state.patient.interview === 'opening') {
    signalPatient(on, { type: 'OPENING_OVER' }, 'opening over');
  }
  return { events: [...on.events()], brief };
}

/** Orders asked back, "yes, give it", a telephone picked up: talk of the team, with nothing in it for the patient to answer. */
function isForTeam(on: Unfolding, { moves, turnId }: Turn, notes: TurnNotes, isAnswerToNurse: boolean): boolean {
  const isTeamTalk =
    isAnswerToNurse ||
    moves.some((move) => move.kind === 'takeObservations') ||
    on.events().some((event) => (event.type === 'order.questioned' || event.type === 'call.opened') && event.turnId === turnId);
  const isAsideFromActs = (move: CandidateMove) =>
    !['unclear', 'plan', 'treat', 'escalate', 'handover', 'takeObservations'].includes(move.kind);
  return isTeamTalk && notes.actsDone.every((act) => act.patientSays === null) && !moves.some(isAsideFromActs);
}

/** The one spoken to, or the patient when that one is not in the room. */
function whoIsMeant(on: Unfolding, { addressee }: Turn): string {
  const { scenario, state } = on.now();
  return addressee !== undefined && state.present.includes(addressee) ? addressee : patientOf(scenario);
}

/** The reply of the one spoken to, unless somebody else speaks instead; and who speaks up after it. */
function answer(on: Unfolding, turn: Turn, notes: TurnNotes, lexicon: TopicLexicon): ReplyBrief | null {
  const isLeaving = notes.walksOut || notes.warnsOfLeaving;
  const who = isLeaving ? patientOf(on.now().scenario) : whoIsMeant(on, turn);
  const isFree = !isLeaving && notes.companyChanged === null && turn.moves.every((move) => move.kind !== 'beRude');
  const instead = isFree ? findSpeakingUp(on, turn, who, null) : null;
  if (instead) {
    const answered = new Set(Object.values(instead.elicitedBy));
    for (const [index, move] of turn.moves.entries()) {
      if (move.kind === 'ask' && !answered.has(index))
        on.record({ type: 'topic.deferred', turnId: turn.turnId, topic: move.topic });
    }
    speakUp(on, turn.turnId, instead);
    return composeSilence(on, turn, who, instead.interruption.silences);
  }
  const composed = composeReply(on, turn, notes, who, lexicon);
  const beside = isFree ? findSpeakingUp(on, turn, who, new Set(composed?.parts.flatMap((part) => part.fact ?? []))) : null;
  if (!beside) return composed;
  const { interruption, elicitedBy } = beside;
  if (composed) return { ...composed, thenSpeaks: { interruption: interruption.id, elicitedBy: { ...elicitedBy } } };
  speakUp(on, turn.turnId, beside);
  return null;
}
