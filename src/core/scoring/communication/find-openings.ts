import { answerWithinTurns } from '../../encounter/answer-window.ts';
import type { CandidateMove } from '../../encounter/candidate-move.ts';
import type { LoggedEvent } from '../../encounter/encounter-event.ts';
import { branchOf, subjectOf } from '../../topic/topic-lexicon.ts';
import { canonicalTopic, topicsOfFact } from '../canonical-topic.ts';
import type { EncounterRecord, RecordedTurn } from '../encounter-record.ts';
import { findOpportunities } from '../find-opportunities.ts';
import { quoteTurn } from '../quote-evidence.ts';
import { isAcknowledging } from './answer-facets.ts';
import type { Communication, Response } from './communication-sheet.ts';
import { readAnswer, type SpokenTurn } from './read-answer.ts';

/** Something the patient opened, and the line that answered it. */
export interface AnsweredOpening {
  readonly opened: string;
  readonly how: Communication['responses'][number]['how'];
  readonly seq: number;
  readonly turn: RecordedTurn;
  /** The line, with questions about something else left out of account. */
  readonly answer: SpokenTurn;
  readonly response: Response;
}

const worstFirst: readonly Response[] = ['ignored', 'dismissed', 'acknowledged', 'explored', 'validated'];

/**
 * Hints, worries, heavy facts and news, each with the better of the next two lines. What was opened in one breath is answered
 * in one, so each line answers once.
 */
export function findAnsweredOpenings(record: EncounterRecord): readonly AnsweredOpening[] {
  const news = record.events.filter((event) => event.type === 'news.taken');
  const openings = [...findOpportunities(record), ...news].sort((a, b) => a.seq - b.seq);
  const answered = new Map<string, AnsweredOpening>();
  for (const event of openings) {
    const lines = record.spoken.filter((turn) => turn.seq > event.seq).slice(0, answerWithinTurns);
    const topics = topicsOpened(record, event);
    const tried = lines.map((turn): AnsweredOpening => {
      const answer = aboutTopics(record, turn, topics);
      return { ...describeOpening(record, event), seq: event.seq, turn, answer, response: judgeResponse(answer) };
    });
    const [first, second] = tried;
    if (first === undefined) continue;
    const isRepaired = second !== undefined && worstFirst.indexOf(second.response) > worstFirst.indexOf(first.response);
    const chosen = isRepaired && (first.response === 'ignored' || first.response === 'dismissed') ? second : first;
    answered.set(chosen.turn.turnId, answered.get(chosen.turn.turnId) ?? chosen);
  }
  return [...answered.values()].sort((a, b) => a.turn.seq - b.turn.seq);
}

/** What a line does for what was opened: the best thing it does, and brushing aside only where nothing takes notice. */
export function judgeResponse(answer: SpokenTurn): Response {
  const sentences = readAnswer(answer);
  const some = (behaviour: Parameters<(typeof sentences)[number]['does']['has']>[0]): boolean =>
    sentences.some((sentence) => sentence.does.has(behaviour));
  const isNoticed = isAcknowledging(sentences) || some('reflects');
  if (some('brushes aside') && !isNoticed) return 'dismissed';
  if (some('validates')) return 'validated';
  if (some('invites more')) return 'explored';
  return isNoticed ? 'acknowledged' : 'ignored';
}

function topicsOpened(record: EncounterRecord, event: LoggedEvent): ReadonlySet<string> {
  const { patient } = record.scenario;
  const cue = event.type === 'cue.offered' ? patient.cues.find((one) => one.id === event.cue) : undefined;
  const ids = new Set([...(cue?.opens ?? []), ...(event.type === 'fact.disclosed' ? [event.fact] : [])]);
  const ofFacts = patient.facts.filter((fact) => ids.has(fact.id)).flatMap((fact) => [...topicsOfFact(record.scenario, fact)]);
  return new Set([...ofFacts, ...(cue?.pickedUpBy.topics ?? [])].map(subjectOf));
}

/** Questions that are asked whatever was opened. */
const sidesteps: ReadonlySet<CandidateMove['kind']> = new Set([
  'checkUnderstanding',
  'inviteQuestions',
  'seekConsent',
  'introduce',
  'askToLeave',
  'askBackIn',
  'examine',
  'investigate',
  'treat',
  'escalate',
  'warn',
]);

/** The line without the questions that leave what was opened for something else: "any allergies?" invites nobody to go on. */
function aboutTopics(record: EncounterRecord, turn: RecordedTurn, topics: ReadonlySet<string>): SpokenTurn {
  const strays = (move: CandidateMove): boolean => {
    if (sidesteps.has(move.kind)) return true;
    const asked = move.kind === 'ask' ? [move.topic] : move.kind === 'unclear' ? move.between : [];
    return asked.length > 0 && asked.every((topic) => !isNear(canonicalTopic(record.scenario, topic), topics));
  };
  const pickedUp = turn.moves.flatMap((move) => (move.kind === 'pickUpCue' ? [move.quote] : []));
  const stray = turn.moves
    .filter((move) => strays(move) && !pickedUp.some((words) => words.includes(move.quote) || move.quote.includes(words)))
    .map((move) => move.quote.trim());
  return { text: turn.text, moves: turn.moves.filter((move) => !strays(move)), strayQuestions: stray };
}

const isNear = (topic: string, topics: ReadonlySet<string>): boolean =>
  topics.has(subjectOf(topic)) || branchOf(topic) === 'ice' || branchOf(topic) === 'story';

function describeOpening(record: EncounterRecord, event: LoggedEvent): Pick<AnsweredOpening, 'opened' | 'how'> {
  const { patient } = record.scenario;
  if (event.type === 'cue.offered') {
    const cue = patient.cues.find((one) => one.id === event.cue);
    return { opened: cue?.says[0] ?? cue?.shows ?? event.cue, how: 'hint' };
  }
  if (event.type === 'news.taken') {
    return { opened: patient.concepts.find((one) => one.id === event.concept)?.name ?? event.concept, how: 'news' };
  }
  const fact = event.type === 'fact.disclosed' ? patient.facts.find((one) => one.id === event.fact) : undefined;
  return { opened: fact?.says.at(-1) ?? '', how: 'told' };
}

/** A line as evidence: the sentence that decided its response, else the whole of it. */
export function quoteResponse(record: EncounterRecord, { turn, answer, response }: AnsweredOpening) {
  const wanted = {
    ignored: [],
    dismissed: ['brushes aside'],
    acknowledged: ['understands', 'sympathises', 'supports', 'reflects'],
    explored: ['invites more'],
    validated: ['validates'],
  } as const satisfies Record<Response, readonly string[]>;
  const sentences = readAnswer(answer);
  const found = sentences.find((sentence) => wanted[response].some((behaviour) => sentence.does.has(behaviour)));
  return quoteTurn(record.scenario, turn, found?.quote);
}
