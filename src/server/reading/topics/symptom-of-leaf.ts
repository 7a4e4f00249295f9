/** Topics of a person's life that are a symptom once they are asked about as one. */
const SYMPTOMS: Readonly<Record<string, string>> = {
  'mind.mood': 'symptom.low-mood',
  'mind.worry': 'symptom.anxiety',
  'mind.enjoyment': 'symptom.loss-of-interest',
  'habit.sleep': 'symptom.sleep-problem',
};
const ATTRIBUTES: readonly (readonly [RegExp, string])[] = [
  [/^how long (?:does|do|did) (?:it|they|each|the|these|those)\b/, 'duration'],
  [
    /\bhow long\b|\bhow far back\b|\bsince when\b|\bwhen (?:did|was|has|have)\b.*\b(?:start|begin|change|come|notice)\w*|\b(?:started|start|began|begin|came on)\b/,
    'onset',
  ],
];

/** "How long has your mood been like this?": when the low mood began, not how the mood is. */
export function asSymptom(topic: string, text: string): string {
  const symptom = SYMPTOMS[topic];
  const attribute = symptom === undefined ? undefined : ATTRIBUTES.find(([when]) => when.test(text))?.[1];
  return attribute === undefined ? topic : `${symptom}/${attribute}`;
}
