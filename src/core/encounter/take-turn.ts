import { composeReply } from '../reply/compose-reply.ts';
import type { ReplyBrief } from '../reply/reply-brief.ts';
import type { TopicLexicon } from '../topic/topic-lexicon.ts';
import { advanceOn, signalPatient } from './advance.ts';
import type { Encounter } from './encounter-state.ts';
import { noteCues } from './note-cues.ts';
import { noteManners } from './note-manners.ts';
import { noteTelling } from './note-telling.ts';
import { performActs } from './perform-acts.ts';
import type { PlacedEvent } from './placed-event.ts';
import { stirPatient } from './stir-patient.ts';
import { blankNotes, type Turn } from './turn-notes.ts';
import { unfold } from './unfolding.ts';

/**
 * One exchange, decided: what the moves do to time, gates, cues, knowledge, body and mood, and what may be said in reply.
 * Nothing counts as told until `settleReply` hears it. A null brief means that nobody answers.
 */
export function takeTurn(
  encounter: Encounter,
  turn: Turn & { readonly addressee?: string | undefined },
  lexicon: TopicLexicon,
): { events: PlacedEvent[]; brief: ReplyBrief | null } {
  const on = unfold(encounter, encounter.state.atMs);
  advanceOn(on, turn.atMs);
  on.record({ type: 'moves.read', turnId: turn.turnId, reader: turn.reader, moves: [...turn.moves] });
  const notes = blankNotes();
  noteManners(on, turn, notes);
  noteCues(on, turn, notes);
  noteTelling(on, turn, notes);
  performActs(on, turn, notes);
  stirPatient(on, turn, notes);
  const patient = encounter.scenario.patient.participants[0]?.id ?? 'patient';
  const brief = composeReply(on, turn, notes, turn.addressee ?? patient, lexicon);
  if (on.now().state.openingOver && on.now().state.patient.interview === 'opening') {
    signalPatient(on, { type: 'OPENING_OVER' }, 'opening over');
  }
  return { events: [...on.events()], brief };
}
