import type { BroaderTopics } from '#core/topic/kept-under.ts';

/** Topics whose questions call for the same kind of answer: between these the best guess is taken rather than asked about. */
const TWINS: readonly (readonly string[])[] = [
  ['story.presenting', 'story.timeline', 'story.more', 'story.why-now'],
  ['story.current-state', 'life.how-are-you', 'life.day', 'ice.feelings'],
  ['habit.smoking', 'habit.smoking-amount', 'habit.smoking-past', 'habit.vaping'],
  ['habit.alcohol', 'habit.alcohol-amount'],
  ['habit.drugs', 'habit.cocaine'],
  ['social.home', 'social.housing', 'social.relationship'],
  ['social.home', 'social.housing', 'identity.address', 'life.origin'],
  ['social.occupation', 'social.work-detail', 'life.work-chat'],
  ['social.work-stress', 'social.stress'],
  ['social.children', 'family.children-health', 'life.family-chat'],
  ['ice.concerns', 'mind.worry'],
  ['ice.impact', 'social.daily-living'],
  ['ice.expectations', 'understanding.preference'],
  ['allergy.any', 'allergy.reaction'],
  ['drug.regular', 'drug.adherence', 'drug.recent-change'],
  ['drug.over-the-counter', 'drug.herbal'],
  ['past.illnesses', 'past.hospital', 'past.operations'],
  ['family.father', 'family.mother', 'family.age-at-death'],
  ['mind.mood', 'mind.coping'],
  ['risk.suicidal-thoughts', 'risk.intent', 'risk.plan', 'risk.means'],
  ['menstrual.last-period', 'menstrual.cycle', 'menstrual.flow'],
  ['identity.name', 'identity.preferred-name'],
  ['identity.age', 'identity.date-of-birth', '!introduce/dateOfBirth'],
  ['identity.name', '!introduce/patientName'],
  ['identity.preferred-name', '!introduce/preferredName'],
  ['understanding.questions', '!inviteQuestions'],
  ['mind.mood', 'symptom.low-mood/presence'],
  ['mind.worry', 'symptom.anxiety/presence'],
  ['mind.enjoyment', 'symptom.loss-of-interest/presence'],
  ['habit.sleep', 'symptom.sleep-problem/presence'],
  ['past.reflux', 'symptom.heartburn/presence'],
  ['past.injuries', 'symptom.injury/presence'],
  ['symptom.collapse/presence', 'symptom.blackout/presence'],
  ['menstrual.cycle', 'symptom.vaginal-bleeding/presence'],
  ['habit.weight', 'symptom.weight-loss/presence', 'symptom.weight-gain/presence'],
  ['past.recent-infection', 'symptom.runny-nose/presence', 'symptom.flu-like-illness/presence'],
  ['past.illnesses', 'story.normal-self'],
  ['past.hospital', 'past.recent-hospital'],
  ['past.depression', 'past.anxiety', 'past.mental-health'],
  ['family.any', 'family.same-symptoms'],
  ['social.support', 'social.carers'],
  ['exposure.chemicals', 'exposure.mould', 'allergy.environmental'],
  ['symptom.dysuria/presence', 'symptom.urinary-frequency/presence'],
  ['symptom.feeling-faint/presence', 'symptom.dizziness/presence'],
  ['life.journey', '!smallTalk'],
];
const TWIN_ATTRIBUTES: readonly (readonly string[])[] = [
  ['onset', 'duration', 'setting'],
  ['timing', 'frequency', 'duration'],
  ['progression', 'course-today'],
  ['site', 'radiation'],
  ['character', 'amount'],
  ['presence', 'course-today'],
  ['aggravating', 'cause'],
];

/** Whether two questions call for the same kind of answer: listed so, or the one is the other in finer grain. */
export function areTwins(a: string, b: string, broader: BroaderTopics): boolean {
  if (a === b) return true;
  const [subjectA, attributeA] = a.split('/');
  const [subjectB, attributeB] = b.split('/');
  if (attributeA !== undefined && attributeB !== undefined && subjectA === subjectB) {
    return TWIN_ATTRIBUTES.some((set) => set.includes(attributeA) && set.includes(attributeB));
  }
  if (isEffect(a, b) || isEffect(b, a)) return true;
  if (isFiner(a, b, broader) || isFiner(b, a, broader)) return true;
  return TWINS.some((set) => set.includes(a) && set.includes(b));
}

/** "How does it affect you" about life in general, and about one symptom. */
function isEffect(a: string, b: string): boolean {
  return (
    (a === 'ice.impact' && b.endsWith('/effect')) ||
    (a === 'story.current-state' && b.endsWith('/course-today')) ||
    (a === 'ice.ideas' && b.endsWith('/cause')) ||
    (a === 'story.anything-else' && b.endsWith('/associated'))
  );
}

function isFiner(fine: string, wide: string, broader: BroaderTopics): boolean {
  const [subject = '', attribute] = fine.split('/');
  const [wideSubject, wideAttribute] = wide.split('/');
  return broader.get(subject) === wideSubject && attribute === wideAttribute;
}
