import type { TopicBank, TopicId } from './topic-bank.ts';

/** What the core needs of the ontology while a patient speaks: how a topic is named, and the body system it belongs to. */
export interface TopicLexicon {
  /** Noun phrase for asking back: "when the cough started". */
  labelOf(topic: TopicId): string;
  systemOf(topic: TopicId): string | undefined;
}

/** Subject of a topic: `symptom.cough` of `symptom.cough/onset`, and of itself. */
export function subjectOf(topic: TopicId): TopicId {
  const slash = topic.indexOf('/');
  return slash < 0 ? topic : topic.slice(0, slash);
}

/** Attribute of a topic: `onset` of `symptom.cough/onset`, undefined for a leaf or a bare subject. */
export function attributeOf(topic: TopicId): string | undefined {
  const slash = topic.indexOf('/');
  return slash < 0 ? undefined : topic.slice(slash + 1);
}

/** One spelling for the same question: whether a symptom is there is asked as `symptom.cough` and `symptom.cough/presence`. */
export function canonicalTopic(topic: TopicId): TopicId {
  return topic.endsWith('/presence') ? subjectOf(topic) : topic;
}

/** Branch of a topic: `symptom` of `symptom.cough/onset`. */
export function branchOf(topic: TopicId): string {
  return topic.slice(0, topic.indexOf('.'));
}

/** Lexicon of a bank and the case's own topics. */
export function createTopicLexicon(bank: TopicBank, caseTopics: readonly { id: string; label: string }[] = []): TopicLexicon {
  const labels = new Map<string, string>();
  const systems = new Map<string, string>();
  for (const leaf of bank.leaves) {
    labels.set(leaf.id, leaf.label);
    if (leaf.system) systems.set(leaf.id, leaf.system);
  }
  for (const subject of bank.subjects) {
    labels.set(subject.id, subject.label);
    systems.set(subject.id, subject.system);
  }
  for (const topic of caseTopics) labels.set(topic.id, topic.label);
  const attributes = new Map(bank.attributes.map((attribute) => [attribute.id, attribute.label]));
  return {
    labelOf(topic) {
      const whole = labels.get(topic);
      if (whole) return whole;
      const subject = labels.get(subjectOf(topic));
      const attribute = attributes.get(attributeOf(topic) ?? '');
      if (!subject) return 'that';
      if (!attribute || attributeOf(topic) === 'presence') return subject;
      // "what makes it worse" of "the cough" is "what makes the cough worse".
      return /\bit\b/.test(attribute) ? attribute.replace(/\bit\b/, subject) : `${attribute} with ${subject}`;
    },
    systemOf: (topic) => systems.get(subjectOf(topic)),
  };
}
