import { composeReply, composeSilence } from '../reply/compose-reply.ts';
import type { ReplyBrief } from '../reply/reply-brief.ts';
import { findSpeakingUp, speakUp } from '../reply/speak-up.ts';
import type { TopicLexicon } from '../topic/topic-lexicon.ts';
import { advanceOn, signalPatient } from './advance.ts';
import type { Encounter } from './encounter-state.ts';
import { noteCompany } from './note-company.ts';
import { noteCues } from './note-cues.ts';
import { noteManners } from './note-manners.ts';
import { noteTelling } from './note-telling.ts';
import { performActs } from './perform-acts.ts';
import type { PlacedEvent } from './placed-event.ts';
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
  on.record({ type: 'moves.read', turnId: turn.turnId, reader: turn.reader, moves: [...turn.moves] });
  const heard: Turn = { ...turn, addressee: whoIsMeant(on, turn) };
  const notes = blankNotes();
  noteManners(on, heard, notes);
  noteCompany(on, heard, notes);
  noteCues(on, heard, notes);
  noteTelling(on, heard, notes);
  performActs(on, heard, notes);
  stirPatient(on, heard, notes);
  const brief = answer(on, heard, notes, lexicon);
  if (on.now().state.openingOver && on.now().state.patient.interview === 'opening') {
    signalPatient(on, { type: 'OPENING_OVER' }, 'opening over');
  }
  return { events: [...on.events()], brief };
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
