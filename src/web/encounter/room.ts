import type { PassingEvent, StreamEvent } from '#protocol/reply-stream.ts';
import type { EncounterView, VitalsView } from '#protocol/views.ts';
import { addTrendPoint, type TrendPoint } from '../monitor/trend-points.ts';
import type { Tracing } from '../monitor/waves/twelve-lead.ts';

/** The addressee and the voice at the other end of an open call. */
export const phone = 'phone';

/** One thing that happened in the room, as the transcript shows it. */
export type RoomEntry =
  | {
      readonly kind: 'you';
      readonly seq: number;
      readonly atMs: number;
      readonly turnId: string;
      readonly text: string;
      readonly addressee: string;
    }
  | { readonly kind: 'silence'; readonly seq: number; readonly atMs: number }
  | { readonly kind: 'act'; readonly seq: number; readonly atMs: number; readonly text: string }
  | {
      readonly kind: 'said';
      readonly seq: number;
      readonly atMs: number;
      readonly participant: string;
      readonly name: string;
      readonly sentences: readonly string[];
    }
  | { readonly kind: 'showed'; readonly seq: number; readonly atMs: number; readonly participant: string; readonly text: string }
  | {
      readonly kind: 'card';
      readonly seq: number;
      readonly atMs: number;
      readonly label: string;
      readonly title: string;
      readonly lines: readonly string[];
      readonly tracing: Tracing | null;
    }
  | { readonly kind: 'note'; readonly seq: number; readonly atMs: number; readonly text: string };

/** A result with a tracing to look at. */
export interface RoomTracing {
  readonly seq: number;
  readonly name: string;
  readonly lines: readonly string[];
  readonly tracing: Tracing;
}

export type Manner = Extract<PassingEvent, { type: 'manner' }>;
export type StateWord = 'listening' | 'thinking' | 'speaking';

/** Everything the room screen knows, folded from the event stream. */
export interface Room {
  readonly seq: number;
  readonly stage: EncounterView['stage'];
  readonly entries: readonly RoomEntry[];
  readonly absent: readonly string[];
  readonly vitals: VitalsView | null;
  /** What the monitor has measured so far. */
  readonly trend: readonly TrendPoint[];
  /** Who is on the phone. */
  readonly call: { readonly name: string } | null;
  readonly manners: Readonly<Record<string, Manner>>;
  readonly worn: string | null;
  readonly word: StateWord;
  /** False until everything stored has been read: older entries appear at once, newer ones unfold. */
  readonly isLive: boolean;
  readonly because: string | null;
}

export const emptyRoom: Room = {
  seq: 0,
  stage: 'running',
  entries: [],
  absent: [],
  vitals: null,
  trend: [],
  call: null,
  manners: {},
  worn: null,
  word: 'listening',
  isLive: false,
  because: null,
};

/** Folds one durable event; one that was folded before changes nothing. */
export function foldStreamEvent(room: Room, event: StreamEvent): Room {
  if (event.seq <= room.seq) return room;
  const next: Room = { ...room, seq: event.seq };
  const entry = entryOf(event);
  const entries = entry === null ? room.entries : [...room.entries, entry];
  switch (event.type) {
    case 'treatment.given':
      return { ...next, entries, worn: event.worn ?? room.worn };
    case 'call.opened':
      return { ...next, entries, call: { name: event.name } };
    case 'call.ended':
      return { ...next, entries, call: null };
    case 'participant.left':
      return { ...next, entries, absent: [...room.absent, event.participant] };
    case 'participant.returned':
      return { ...next, entries, absent: room.absent.filter((one) => one !== event.participant) };
    case 'station.timeCalled':
      return { ...next, entries, stage: 'timeCalled' };
    case 'encounter.ended':
      return { ...next, entries, stage: 'ended', because: event.because, call: null };
    case 'debrief.ready':
      return { ...next, stage: 'scored' };
    default:
      return { ...next, entries };
  }
}

export function foldPassingEvent(room: Room, event: PassingEvent): Room {
  switch (event.type) {
    case 'vitals':
      return { ...room, vitals: event.vitals, trend: addTrendPoint(room.trend, event.vitals) };
    case 'manner':
      return { ...room, manners: { ...room.manners, [event.participant]: event } };
    case 'state':
      return { ...room, word: event.word };
    case 'caughtUp':
      return { ...room, isLive: true };
  }
}

function entryOf(event: StreamEvent): RoomEntry | null {
  const place = { seq: event.seq, atMs: event.atMs };
  switch (event.type) {
    case 'candidate.spoke':
      return { kind: 'you', ...place, turnId: event.turnId, text: event.text, addressee: event.addressee };
    case 'candidate.fellSilent':
      return { kind: 'silence', ...place };
    case 'candidate.acted':
      return event.act === 'examination' ? { kind: 'act', ...place, text: event.name } : null;
    case 'patient.replied':
      return event.sentences.length === 0
        ? null
        : { kind: 'said', ...place, participant: event.participant, name: event.name, sentences: event.sentences };
    case 'participant.showed':
      return { kind: 'showed', ...place, participant: event.participant, text: event.shows };
    case 'examination.finding':
      return event.finding === ''
        ? null
        : { kind: 'card', ...place, label: 'You find', title: event.name, lines: [event.finding], tracing: null };
    case 'investigation.ordered':
      return { kind: 'note', ...place, text: `Asked for: ${event.name}` };
    case 'investigation.resulted':
      return { kind: 'card', ...place, label: 'Result', title: event.name, lines: [event.result], tracing: event.tracing };
    case 'treatment.given':
      return { kind: 'note', ...place, text: `Given: ${event.name}` };
    case 'escalation.answered':
      return event.says.length === 0
        ? null
        : { kind: 'said', ...place, participant: phone, name: event.name, sentences: event.says };
    case 'call.opened':
      return { kind: 'note', ...place, text: `${event.name} is on the phone.` };
    case 'call.ended':
      return { kind: 'note', ...place, text: `The call with ${event.name} is over.` };
    case 'participant.left':
      return { kind: 'note', ...place, text: `${event.name} has left the room.` };
    case 'participant.returned':
      return { kind: 'note', ...place, text: `${event.name} is back in the room.` };
    case 'station.timeCalled':
      return { kind: 'note', ...place, text: 'The bell rings. Time is up.' };
    default:
      return null;
  }
}

/** How an entry is read out when it arrives; null for what the candidate did. */
export function announcementOf(entry: RoomEntry): string | null {
  switch (entry.kind) {
    case 'said':
      return `${entry.name} says: ${entry.sentences.join(' ')}`;
    case 'showed':
    case 'note':
      return entry.text;
    case 'card':
      return `${entry.label}, ${entry.title}: ${entry.lines.join(' ')}`;
    default:
      return null;
  }
}
