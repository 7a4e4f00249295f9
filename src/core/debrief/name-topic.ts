import type { Scenario } from '../scenario/scenario.ts';
import type { TopicId } from '../topic/topic-bank.ts';
import { attributeOf, branchOf, subjectOf } from '../topic/topic-lexicon.ts';

const ownWords: Record<string, string> = {
  'story.presenting': 'what the visit is about',
  'story.more': 'the story so far',
  'ice.ideas': 'what the patient thinks it is',
  'ice.concerns': 'what worries the patient',
  'ice.expectations': 'what the patient hopes for',
  'ice.impact': 'what it does to daily life',
  'ice.feelings': 'how the patient feels about it',
  'drug.regular': 'medicines',
  'allergy.any': 'allergies',
  'family.any': 'illness in the family',
};

const byBranch: Record<string, (leaf: string) => string> = {
  past: (leaf) => `${leaf} in the past`,
  family: (leaf) => `${leaf} in the family`,
  allergy: (leaf) => `allergy to ${leaf}`,
  symptom: (leaf) => `the ${leaf}`,
};

const attributeWords: Record<string, (it: string) => string> = {
  onset: (it) => `when ${it} began`,
  site: (it) => `where ${it} is`,
  setting: (it) => `what was going on when ${it} began`,
  timing: (it) => `whether ${it} comes and goes`,
  duration: (it) => `how long ${it} lasts`,
  radiation: (it) => `where ${it} spreads`,
  character: (it) => `what ${it} is like`,
  severity: (it) => `how bad ${it} is`,
  aggravating: (it) => `what makes ${it} worse`,
  relieving: (it) => `what eases ${it}`,
  associated: (it) => `what came with ${it}`,
  progression: (it) => `how ${it} has changed`,
  frequency: (it) => `how often ${it} comes`,
  previous: (it) => `whether ${it} has come before`,
  effect: (it) => `what ${it} does to daily life`,
  cause: (it) => `what may have brought on ${it}`,
  'course-today': (it) => `how ${it} is now`,
  amount: (it) => `how much ${it} there is`,
};

/** A topic in plain words for a debrief: "when the chest pain began", "smoking". */
export function nameTopic(scenario: Scenario, topic: TopicId): string {
  const own = scenario.patient.topics.find((one) => one.id === topic)?.label ?? ownWords[topic];
  if (own !== undefined) return own;
  const subject = subjectOf(topic);
  const leaf = subject.slice(subject.indexOf('.') + 1).replaceAll('-', ' ');
  const name = byBranch[branchOf(topic)]?.(leaf) ?? leaf;
  const attribute = attributeOf(topic);
  if (attribute === undefined || attribute === 'presence') return name;
  return attributeWords[attribute]?.(name) ?? `the ${attribute.replaceAll('-', ' ')} of ${name}`;
}
