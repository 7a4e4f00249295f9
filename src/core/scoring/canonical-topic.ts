import type { Fact } from '../scenario/fact.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { resolveTopic } from '../topic/resolve-topic.ts';
import type { TopicId } from '../topic/topic-bank.ts';

/**
 * The topic under which marking compares questions: as the case keeps it, and `symptom.cough/presence` as
 * `symptom.cough`, since asking after a subject asks whether it is there.
 */
export function canonicalTopic(scenario: Scenario, topic: TopicId): TopicId {
  return resolveTopic(scenario, topic).replace(/\/presence$/, '');
}

/** Every topic whose question a fact answers, as the case keeps them. */
export function topicsOfFact(scenario: Scenario, fact: Fact): ReadonlySet<TopicId> {
  return new Set([fact.topic, ...fact.also].map((topic) => canonicalTopic(scenario, topic)));
}
