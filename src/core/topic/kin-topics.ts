import type { TopicId } from './topic-bank.ts';
import { attributeOf, subjectOf } from './topic-lexicon.ts';

/** What somebody who has no answer of its own to a question answers it with: the same matter by another name, nearest first. */
const KIN: Readonly<Record<string, readonly TopicId[]>> = {
  'ice.feelings': ['ice.concerns', 'mind.mood', 'mind.coping'],
  'ice.priorities': ['ice.expectations', 'ice.concerns'],
  'ice.worst-case': ['ice.concerns'],
  'ice.test-understanding': ['ice.understanding'],
  'ice.understanding': ['ice.test-understanding', 'story.why-now'],
  'ice.information-wanted': ['ice.expectations'],
  'mind.worry': ['ice.concerns', 'ice.feelings'],
  'mind.mood': ['mind.coping', 'ice.feelings'],
  'mind.coping': ['mind.mood', 'ice.feelings'],
  'exposure.protection': ['exposure.asbestos', 'exposure.chemicals', 'social.work-detail'],
  'ice.knows-someone': ['family.same-symptoms', 'family.any'],
  'story.why-now': ['story.presenting', 'ice.understanding'],
};
const ATTRIBUTE_KIN: Readonly<Record<string, readonly string[]>> = {
  'course-today': ['progression'],
  progression: ['course-today'],
  duration: ['onset'],
  onset: ['duration'],
  frequency: ['timing'],
  timing: ['frequency'],
};

/** Topics whose answer also answers this one. */
export function kinOf(topic: TopicId): readonly TopicId[] {
  const attribute = attributeOf(topic);
  if (attribute === undefined) return KIN[topic] ?? [];
  return (ATTRIBUTE_KIN[attribute] ?? []).map((one) => `${subjectOf(topic)}/${one}`);
}
