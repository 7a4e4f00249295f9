import { matchesAny } from './topic-globs.ts';

/** What labellers call the families of questions (evals/gold/primock-families), as topics of ours that answer to them. */
const families: Readonly<Record<string, readonly string[]>> = {
  // "What have you tried" may be read as help sought or as the remedy.
  story: [
    'story.*',
    'ice.impact',
    'drug.tried',
    'drug.helped',
    'symptom.*/treatment-tried',
    'symptom.*/relieving',
    'symptom.*/course-today',
    'symptom.*/associated',
    'life.how-are-you',
  ],
  symptom: [
    'symptom.*',
    'story.prior-help',
    // "Can you still eat?"
    'habit.diet',
    'habit.fluids',
    'menstrual.*',
    'mind.orientation',
    'paediatric.nappies',
    'paediatric.feeding',
    'paediatric.drinking',
    'paediatric.alertness',
  ],
  past: ['past.*', 'symptom.*/previous', 'paediatric.*', 'story.normal-self'],
  tests: ['tests.*', 'past.tests', 'past.*screening', 'past.mammogram', 'exposure.covid'],
  drug: ['drug.*', 'story.prior-help', 'symptom.*/treatment-tried', 'symptom.*/relieving'],
  allergy: ['allergy.*', 'past.hay-fever'],
  family: ['family.*'],
  habit: ['habit.*', 'exposure.smoke', 'symptom.sleep-problem'],
  social: ['social.*', 'paediatric.school', 'paediatric.childcare', 'risk.safety-at-home'],
  exposure: ['exposure.*', 'social.sick-contacts', 'social.travel', 'social.pets', 'life.holiday', 'family.same-symptoms'],
  sexual: ['sexual.*', 'drug.contraceptive'],
  gynae: [
    'menstrual.*',
    'obstetric.*',
    'drug.contraceptive',
    'symptom.period-pain',
    'symptom.missed-period',
    'symptom.vaginal-*',
  ],
  mind: [
    'mind.*',
    'symptom.low-mood',
    'symptom.anxiety',
    'symptom.panic',
    'symptom.loss-of-interest',
    'symptom.tearfulness',
    'symptom.irritability',
    'symptom.sleep-problem',
    'symptom.fatigue',
    'ice.feelings',
  ],
  risk: ['risk.*'],
  ice: ['ice.*', 'symptom.*/effect', 'symptom.*/cause', 'understanding.*', 'mind.worry'],
  identity: ['identity.*'],
  understanding: ['understanding.*', 'ice.*', 'story.anything-else'],
  life: ['life.*', 'story.current-state'],
};

/** Families that a patient answers with something of the case; the others are ways of talking. */
export const clinicalFamilies: ReadonlySet<string> = new Set(
  Object.keys(families).filter((family) => !['understanding', 'life'].includes(family)),
);

export const isInFamily = (family: string, topic: string): boolean => matchesAny(families[family] ?? [], topic);
