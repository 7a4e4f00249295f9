import type { TopicBank, TopicId } from './topic-bank.ts';
import { attributeOf, subjectOf } from './topic-lexicon.ts';

/** Finer topics and the wider ones that answer for them. */
export type BroaderTopics = ReadonlyMap<TopicId, TopicId>;

/** Every finer topic of a bank with the wider one that answers when a case says nothing about it. */
export function broaderTopicsOf({ leaves, subjects }: TopicBank): BroaderTopics {
  return new Map([...leaves, ...subjects].flatMap(({ id, broader }) => (broader === undefined ? [] : [[id, broader]])));
}

/**
 * The topic under which a case answers a finer question: itself when the case has something on it, else the nearest
 * wider topic that it has something on, else itself. Attributes go along: `symptom.knee-pain/onset` -> `symptom.joint-pain/onset`.
 */
export function keptUnder(topic: TopicId, broader: BroaderTopics, isKnown: (topic: TopicId) => boolean): TopicId {
  const attribute = attributeOf(topic);
  const seen = new Set<TopicId>();
  for (let subject: TopicId | undefined = subjectOf(topic); subject !== undefined; subject = broader.get(subject)) {
    if (seen.has(subject)) break;
    seen.add(subject);
    const one: TopicId = attribute === undefined ? subject : `${subject}/${attribute}`;
    if (isKnown(one) || isKnown(subject)) return one;
  }
  return topic;
}
