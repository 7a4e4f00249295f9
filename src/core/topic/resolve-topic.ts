import type { Scenario } from '../scenario/scenario.ts';
import type { TopicId } from './topic-bank.ts';
import { attributeOf, subjectOf } from './topic-lexicon.ts';

/** The topic a case keeps an asked-about topic under: `symptom.pain/onset` -> `symptom.chest-pain/onset`. */
export function resolveTopic(scenario: Scenario, topic: TopicId): TopicId {
  const { sameAs } = scenario.patient;
  const exact = sameAs[topic];
  if (exact) return exact;
  const subject = sameAs[subjectOf(topic)];
  const attribute = attributeOf(topic);
  return subject && attribute && !subject.includes('/') ? `${subject}/${attribute}` : topic;
}
