import type { TopicId } from '../topic/topic-bank.ts';
import { byPlace, type EvidenceElement } from './achievement.ts';
import { canonicalTopic, topicsOfFact } from './canonical-topic.ts';
import type { EncounterRecord } from './encounter-record.ts';
import { firstTellings } from './fact-elements.ts';
import { answersTo, findAsks } from './find-asks.ts';

/** A topic counts as asked when the question was put, whatever came back. */
export function topicAsked(record: EncounterRecord, topic: TopicId, among: readonly TopicId[] = [topic]): EvidenceElement {
  const all = new Set(among.map((one) => canonicalTopic(record.scenario, one)));
  const ways = findAsks(record, new Set([canonicalTopic(record.scenario, topic)]), all);
  return { ways: byPlace(ways), tried: [], whyNot: 'This was not asked.' };
}

/** A topic counts as obtained when it was asked and answered in the same turn with a fact or a denial. */
export function topicObtained(record: EncounterRecord, topic: TopicId): EvidenceElement {
  const asks = findAsks(record, new Set([canonicalTopic(record.scenario, topic)])).filter((ask) => ask.isSure);
  const ways = asks.filter((ask) =>
    answersTo(record, ask.turnId, topic).some(
      (how) => how === 'fact' || how === 'denial' || (how === 'repeat' && wasElicitedBefore(record, topic)),
    ),
  );
  const whyNot = asks.length > 0 ? 'You asked about this, and the patient gave no clear answer.' : 'This was not asked.';
  return { ways: byPlace(ways), tried: asks.slice(0, 1).map((ask) => ask.evidence), whyNot };
}

/** "As I said": an answer the candidate had already earned once still answers the question. */
function wasElicitedBefore(record: EncounterRecord, topic: TopicId): boolean {
  const wanted = canonicalTopic(record.scenario, topic);
  return record.scenario.patient.facts
    .filter((fact) => topicsOfFact(record.scenario, fact).has(wanted))
    .some((fact) => firstTellings(record, fact.id).some((telling) => telling.credit === 'elicited'));
}
