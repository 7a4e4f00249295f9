import type { QuestionReader } from './read-question.ts';

const BLOOD_IN_IT =
  /^(?:and |or |was there |is there |have you (?:seen|noticed) )*(?:any|ever any|specks of|streaks of|traces of|with) blood(?:(?: in| with) (?:it|that|them))?$|^(?:and |or )*(?:is|was) (?:it|there) (?:ever )?(?:any )?blood(?:y|stained)?(?: in (?:it|that|them))?$/;
const BLEEDS: readonly (readonly [near: RegExp, subject: string])[] = [
  [
    /\b(?:sputum|phlegm|cough\w*|spit\w*|bring\w* (?:anything|stuff|something|it) up|mucus)\b|sputum|cough/,
    'symptom.haemoptysis',
  ],
  [/\b(?:vomit\w*|throw\w* up|been sick|being sick|sick)\b|vomit/, 'symptom.haematemesis'],
  [
    /\b(?:stools?|bowels?|poo|motions?|diarrhoea|diarrhea|constipat\w*|toilet)\b|bowel|diarrhoea|constipation/,
    'symptom.rectal-bleeding',
  ],
  [/\b(?:urine|pee|wee|water|urinat\w*)\b|dysuria|urin/, 'symptom.haematuria'],
];

/** "Any blood?": where, the words before it say, else the talk before. */
export function bleedingFrom(text: string, { context, previous, earlier }: QuestionReader, within = ''): string | null {
  if (!BLOOD_IN_IT.test(text)) return null;
  const said = [
    within,
    ...[...(earlier ?? []), ...(previous === null ? [] : [previous])].map((one) => one.texts.join(' ')).reverse(),
  ];
  for (const near of [...said, ...[...context.lastTopics].reverse()]) {
    const found = BLEEDS.find(([where]) => where.test(near));
    if (found !== undefined) return `${found[1]}/presence`;
  }
  return null;
}
