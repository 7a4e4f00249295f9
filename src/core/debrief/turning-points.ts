import type { CandidateMove } from '../encounter/candidate-move.ts';
import type { LoggedEvent } from '../encounter/encounter-event.ts';
import type { Mood } from '../reply/reply-brief.ts';
import type { EncounterRecord, RecordedTurn } from '../scoring/encounter-record.ts';
import { findVerbatim, quoteFirstOf, quoteTurn, splitSentences } from '../scoring/quote-evidence.ts';
import { hasTerm } from '../scoring/term-pattern.ts';
import type { TurningPoint } from './debrief.ts';
import { type InnerLine, innerLines } from './inner-lines.ts';

const mostTurningPoints = 6;
const longestQuote = 140;

interface Moment {
  readonly turn: RecordedTurn;
  readonly rule: string;
  readonly line: InnerLine;
  readonly point: TurningPoint;
}

/** Up to six turns at which something changed for the patient, straight from the rules that fired; one a turn. */
export function findTurningPoints(record: EncounterRecord): readonly TurningPoint[] {
  const biggest = new Map<string, Moment>();
  let mood: Mood = record.started.initial.mood;
  for (const event of record.events) {
    const found = readMoment(event, mood) ?? readLaterMoment(record, event);
    if (event.type === 'patient.changed') mood = event.to.mood;
    const turn = turnOf(record, event);
    const line = found === null ? undefined : innerLines[found.row];
    if (found === null || turn === undefined || line === undefined) continue;
    const before = biggest.get(turn.turnId);
    if (before !== undefined && before.line.weight >= line.weight) continue;
    biggest.set(turn.turnId, { turn, rule: found.rule, line, point: describe(record, turn, found, line) });
  }
  return [...biggest.values()]
    .sort((a, b) => b.line.weight - a.line.weight || a.turn.seq - b.turn.seq)
    .slice(0, mostTurningPoints)
    .sort((a, b) => a.turn.seq - b.turn.seq)
    .map((moment) => moment.point);
}

interface Found {
  /** Row of the table of inner lines. */
  readonly row: string;
  readonly rule: string;
  /** Moves whose words are quoted, best first. */
  readonly quotes: readonly CandidateMove['kind'][];
  readonly move?: number;
}

function readMoment(event: LoggedEvent, mood: Mood): Found | null {
  switch (event.type) {
    case 'gate.changed':
      return readGate(event.gate, event.open);
    case 'disclosure.decided': {
      if (event.rule === 'D6') return { row: 'D6', rule: 'D6', quotes: ['ask'] };
      if (event.verdict !== 'hint' && event.verdict !== 'withhold') return null;
      const row = event.rule === 'D7' ? `D7 ${event.gate ?? ''}` : event.rule;
      return { row, rule: event.gate === undefined ? event.rule : `${event.rule}: ${event.gate}`, quotes: ['ask'] };
    }
    case 'cue.pickedUp':
      return {
        row: 'cue picked up',
        rule: `cue picked up: ${event.cue}`,
        quotes: ['pickUpCue', 'empathise', 'ask'],
        move: event.move,
      };
    case 'cue.missed':
      return { row: `cue ${event.how}`, rule: `cue ${event.how}: ${event.cue}`, quotes: ['dismiss', 'reassure'] };
    case 'concern.met':
      return {
        row: 'concern met',
        rule: `concern met: ${event.fact}`,
        quotes: ['pickUpCue', 'empathise', 'explain', 'plan', 'reassure'],
      };
    case 'concern.dismissed':
      return { row: 'concern dismissed', rule: `concern dismissed: ${event.fact}`, quotes: ['dismiss', 'reassure'] };
    case 'patient.changed':
      return event.to.mood === mood ? null : readMoodStep(mood, event.to.mood);
    default:
      return null;
  }
}

/** Company, news, explanations, the patient's own questions and the door. */
function readLaterMoment(record: EncounterRecord, event: LoggedEvent): Found | null {
  switch (event.type) {
    case 'participant.left':
      return event.because === 'asked to leave'
        ? { row: 'company left', rule: `asked to leave: ${event.participant}`, quotes: ['askToLeave'] }
        : null;
    case 'participant.objected':
      return { row: 'company stayed', rule: `stayed: ${event.participant}`, quotes: ['askToLeave'] };
    case 'interruption.made': {
      const isInstead = record.scenario.patient.interruptions.some((one) => one.id === event.interruption && one.instead);
      return isInstead ? { row: 'spoken for', rule: `interruption: ${event.interruption}`, quotes: ['ask'] } : null;
    }
    case 'news.taken':
      return event.warned
        ? { row: 'news warned', rule: `news after a warning: ${event.concept}`, quotes: ['warn', 'giveNews', 'explain'] }
        : { row: 'news unwarned', rule: `news without a warning: ${event.concept}`, quotes: ['giveNews', 'explain', 'plan'] };
    case 'told.noted': {
      if (event.understood || event.to !== undefined) return null;
      const row = event.because === 'too much at once' ? 'told too much' : 'told with jargon';
      return { row, rule: `told: ${event.concept}: ${event.because}`, quotes: ['explain', 'giveNews', 'plan'] };
    }
    case 'question.answered':
      return event.how === 'answered'
        ? { row: 'question answered', rule: `own question answered: ${event.question}`, quotes: ['explain', 'plan', 'giveNews'] }
        : { row: 'question brushed off', rule: `own question brushed off: ${event.question}`, quotes: ['dismiss', 'reassure'] };
    case 'plan.answered': {
      const rule = `plan: ${event.concept}: ${event.stance}`;
      if (event.stance !== 'agrees') return { row: 'plan unsure', rule, quotes: ['plan', 'explain'] };
      const wasUnsure = record.events.some(
        (other) => other.type === 'plan.answered' && other.concept === event.concept && other.seq < event.seq,
      );
      return wasUnsure ? { row: 'plan agreed at last', rule, quotes: ['empathise', 'explain', 'plan', 'ask'] } : null;
    }
    case 'line.used':
      return /:(?:warns|aboutToLeave)#/u.test(event.line)
        ? { row: 'about to leave', rule: 'closes down: a warning', quotes: ['beRude', 'dismiss', 'reassure'] }
        : null;
    case 'encounter.ended':
      return event.because === 'patient left'
        ? { row: 'patient left', rule: 'closes down: the patient left', quotes: ['beRude', 'dismiss', 'reassure'] }
        : null;
    default:
      return null;
  }
}

function readGate(gate: string, open: boolean): Found | null {
  if (gate === 'fear not dismissed' || gate === 'fear dismissed') {
    const isShut = (gate === 'fear not dismissed') !== open;
    return {
      row: isShut ? 'fear dismissed' : 'fear made safe',
      rule: gate,
      quotes: isShut ? ['dismiss', 'reassure'] : ['apologise', 'empathise', 'pickUpCue'],
    };
  }
  if (!open) return null;
  const quotes: readonly CandidateMove['kind'][] =
    gate === 'introduced' ? ['introduce'] : gate === 'privacy made' ? ['makePrivate'] : ['signpost', 'explain', 'ask'];
  return { row: gate, rule: gate, quotes };
}

function readMoodStep(from: Mood, to: Mood): Found {
  const isBack = to === 'guarded' && (from === 'angry' || from === 'withdrawn');
  const hurts: readonly CandidateMove['kind'][] = ['beRude', 'dismiss', 'reassure'];
  const helps: readonly CandidateMove['kind'][] = ['apologise', 'pickUpCue', 'empathise', 'introduce', 'ask'];
  const isWorse = to === 'angry' || to === 'withdrawn' || (to === 'guarded' && !isBack);
  return { row: isBack ? 'mood guarded again' : `mood ${to}`, rule: `mood: ${from} to ${to}`, quotes: isWorse ? hurts : helps };
}

/** The turn an event belongs to: its own, or the one under way; nothing for what time alone brought. */
function turnOf(record: EncounterRecord, event: LoggedEvent): RecordedTurn | undefined {
  if ('turnId' in event && event.turnId !== undefined) return record.turnById.get(event.turnId);
  if (event.type === 'patient.changed' && event.because.some((cause) => cause.startsWith('timer'))) return undefined;
  return record.turns.filter((turn) => turn.seq < event.seq).at(-1);
}

function describe(record: EncounterRecord, turn: RecordedTurn, found: Found, line: InnerLine): TurningPoint {
  const move = found.move === undefined ? undefined : turn.moves[found.move];
  const evidence =
    move === undefined ? quoteFirstOf(record.scenario, turn, found.quotes) : quoteTurn(record.scenario, turn, move.quote);
  const quote = shorten(turn.text ?? '', evidence.quote);
  const isQuotable = evidence.kind === 'words' && quote !== '' && !namesIllness(record, quote);
  return {
    turnId: turn.turnId,
    atMs: turn.atMs,
    rule: found.rule,
    candidateSaid: turn.text ?? (turn.act === null ? '(stayed silent)' : evidence.quote),
    innerLine: isQuotable ? line.says.replace('{quote}', () => quote).replace(/([?!])”\./u, '$1”') : line.plain,
    better: line.better,
  };
}

/** A long quote gives way to one sentence of it, still word for word, without its full stop. */
function shorten(text: string, quote: string): string {
  const [sentence = quote] = splitSentences(quote);
  return findVerbatim(text, quote.length > longestQuote ? sentence : quote).replace(/[.\s]+$/u, '');
}

function namesIllness(record: EncounterRecord, quote: string): boolean {
  return record.scenario.marking.conclusion.differential.some((one) =>
    [one.diagnosis, ...one.synonyms].some((term) => hasTerm(quote, term)),
  );
}
