import type { TopicId } from '../topic/topic-bank.ts';
import { type Achievement, achieve, isAsk, isSurelyRead } from './achievement.ts';
import { canonicalTopic } from './canonical-topic.ts';
import { type EncounterRecord, eventsOf, type RecordedTurn } from './encounter-record.ts';
import { quoteTurn } from './quote-evidence.ts';

/** More topics than this in one turn is a volley: a patient answers some, and only those count. */
const mostQuestionsInATurn = 4;

type AnsweredWith = 'fact' | 'denial' | 'doNotKnow' | 'hint' | 'repeat';

/** How this topic was answered in this turn, in order. */
export function answersTo(record: EncounterRecord, turnId: string, topic: TopicId): readonly AnsweredWith[] {
  const wanted = canonicalTopic(record.scenario, topic);
  return eventsOf(record, 'topic.answered')
    .filter((event) => event.turnId === turnId && canonicalTopic(record.scenario, event.topic) === wanted)
    .map((event) => event.with);
}

function isVolley(record: EncounterRecord, turn: RecordedTurn): boolean {
  const topics = new Set(turn.moves.filter(isAsk).map((move) => canonicalTopic(record.scenario, move.topic)));
  return topics.size > mostQuestionsInATurn;
}

function wasAnswered(record: EncounterRecord, turn: RecordedTurn, moveIndex: number, topic: TopicId): boolean {
  if (answersTo(record, turn.turnId, topic).some((how) => how !== 'hint')) return true;
  return eventsOf(record, 'fact.disclosed').some((event) => event.turnId === turn.turnId && event.move === moveIndex);
}

/**
 * Every time one of these topics was asked. Questions fired in a volley count only where the patient answered them;
 * an `unclear` turn that might have been about the topic is listed as not sure, unless all that it might have been about counts
 * for the same item (`among`): then it was about one of them, taken for the likeliest.
 */
export function findAsks(
  record: EncounterRecord,
  topics: ReadonlySet<TopicId>,
  among: ReadonlySet<TopicId> = topics,
): readonly Achievement[] {
  const { scenario } = record;
  return record.turns.flatMap((turn) => {
    const volley = isVolley(record, turn);
    return turn.moves.flatMap((move, index): Achievement[] => {
      const between = move.kind === 'unclear' ? move.between.map((topic) => canonicalTopic(scenario, topic)) : [];
      if (between.some((topic) => topics.has(topic))) {
        const isSure =
          !volley && between.length > 1 && topics.has(between[0] ?? '') && between.every((topic) => among.has(topic));
        return [achieve(turn, index, quoteTurn(scenario, turn, move.quote), { isSure })];
      }
      if (!isAsk(move) || !topics.has(canonicalTopic(scenario, move.topic))) return [];
      if (volley && !wasAnswered(record, turn, index, move.topic)) return [];
      return [achieve(turn, index, quoteTurn(scenario, turn, move.quote), { isSure: isSurelyRead(move) })];
    });
  });
}
