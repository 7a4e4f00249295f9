/** Words that say which attribute of a named symptom is asked about, whatever else is like it. */
const CUES: readonly (readonly [RegExp, string])[] = [
  [/\bwhat (?:colou?r|shade)\b/, 'colour'],
  [/\bhow (?:strong|severe|intense)\b|\bout of (?:ten|10)\b|\bcompares?\b|\bcompared with (?:other|the worst)\b/, 'severity'],
  [
    /\b(?:what|which) (?:sort|kind|type)s? of (?:pain|ache|feeling|sensation|cough|headache|thing)\b|\bwhat words\b|\b(?:wet|dry|productive|chesty|sharp|dull)\b.* or\b.*\b(?:wet|dry|productive|chesty|sharp|dull)\b|\b(?:is|was) (?:it|this|that) (?:a |more |more of a |like )*(?:dry|wet|productive|chesty|sharp|dull|burning|stabbing|throbbing|crushing|cramping|barking|harsh)\b|\bquality of\b/,
    'character',
  ],
  [
    /\bfirst (?:few )?(?:moments?|began|begin|start\w*|came|come)\b|\bhow far back\b|\bstory of how\b.*\b(?:began|started)\b|\bthe (?:beginning|very start) of\b/,
    'onset',
  ],
  [
    /\bplaces?\b.*\b(?:goes|go|travels?|spreads?)\b|\b(?:spreads?|travels?|radiates?) (?:to|into|anywhere|down|up)\b/,
    'radiation',
  ],
  [/\b(?:earlier|previous|other) (?:episodes?|times?|occasions?|attacks?|bouts?)\b/, 'previous'],
  [
    /\b(?:if|when|whenever) you (?:\w+ )?(?:walk|exert|climb|go up|lie|bend|move|eat|run|exercise)\b|\bmakes? you (?:feel|get)\b|\bat rest or\b|\b(?:increased|worse|brought on) (?:with|by|when)\b|\bwhat is (?:usually )?happening\b|\ba pattern\b/,
    'aggravating',
  ],
];
/** Asked whether there is any, first of all. */
const ASKS_FOR_ANY = /^(?:(?:and|so|or) )*(?:any|no|have you (?:had|noticed|got) any|do you (?:have|get) any|is there any)\b/;

/** The attribute that the words plainly ask for; null when they may ask whether there is any. */
export function cuedAttribute(text: string): string | null {
  if (ASKS_FOR_ANY.test(text)) return null;
  return CUES.find(([when]) => when.test(text))?.[1] ?? null;
}
