const SYMPTOMS =
  /\b(?:your|the|these|those|this|that|any of (?:your|these|those)|all (?:of )?(?:your|these|those)) (?:\w+ )?(?:symptoms?|episodes?|complaints?)\b/g;
/** Somebody whom "he" or "she" may be about, besides the patient. */
const OTHERS =
  /\b(?:family|father|mother|mum|mom|dad|parents?|brothers?|sisters?|siblings?|husband|wife|partner|boyfriend|girlfriend|son|daughter|children|kids|baby|anyone|anybody|someone|somebody|who|doctor|gp|nurse|friend|people|relatives?|grand\w+|uncle|aunt)\b/;
const ABOUT_ANOTHER: readonly (readonly [RegExp, string])[] = [
  [/\bhas (?:he|she)\b/g, 'have you'],
  [/\b(?:he|she) has\b/g, 'you have'],
  [/\bdoes (?:he|she)\b/g, 'do you'],
  [/\b(?:he|she) does\b/g, 'you do'],
  [/\bis (?:he|she)\b/g, 'are you'],
  [/\b(?:he|she) is\b/g, 'you are'],
  [/\bwas (?:he|she)\b/g, 'were you'],
  [/\b(?:he|she) was\b/g, 'you were'],
  [/\b(?:he|she|him)\b/g, 'you'],
  [/\b(?:his|her)\b/g, 'your'],
];
const AS_IT: readonly (readonly [RegExp, string])[] = [
  [/\bare it\b/g, 'is it'],
  [/\bwere it\b/g, 'was it'],
  [/\bdo it\b/g, 'does it'],
  [/\bhave it (?=got|been|become|changed|gone|stopped|started)/g, 'has it '],
];

/** "Your symptoms" as "it"; asked about a child or by a carer, "has she" as "have you", when nobody else is spoken of. */
export function plainly(text: string): string {
  const told = OTHERS.test(text) ? text : replaceAll(text, ABOUT_ANOTHER);
  const asIt = told.replace(SYMPTOMS, (found) => (/\bother\b/.test(found) ? found : 'it'));
  return asIt === told ? told : replaceAll(asIt, AS_IT);
}

function replaceAll(text: string, changes: readonly (readonly [RegExp, string])[]): string {
  return changes.reduce((changed, [pattern, by]) => changed.replace(pattern, by), text);
}
