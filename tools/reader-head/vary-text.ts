import type { Chance } from './random.ts';

const FRONTS = [
  'and',
  'so',
  'okay',
  'right',
  'well',
  'um',
  'okay so',
  'all right and',
  'now',
  'and then',
  'just to check',
  'i see and',
  'thank you and',
  'good and',
  'yeah so',
  'no okay',
  'other than that',
  'in terms of that',
  'one more thing',
  'moving on',
  'tell me',
  'would you say',
  'i was wondering',
  'you said',
];
const BACKS = [
  'at all',
  'recently',
  'lately',
  'today',
  'with this',
  'at the moment',
  'or anything',
  'or anything like that',
  'in the last few days',
  'over the past week',
  'do you think',
  'or not',
  'as well',
  'ever',
  'or anything else',
  'that you have noticed',
  'that you have described',
  'that you know of',
  'since then',
  'since this started',
  'when that happened',
  'over the last few weeks',
  'before this',
  'along with that',
  'in the past',
  'by any chance',
  'throughout all of this',
];
const SWAPS: readonly (readonly [RegExp, string])[] = [
  [/^do you have (?:any )?/, 'any '],
  [/^do you have (?:any )?/, 'have you got any '],
  [/^do you have (?:any )?/, 'no '],
  [/^have you (?:ever )?had (?:any )?/, 'any '],
  [/^have you (?:ever )?had (?:any )?/, 'so you have not had any '],
  [/^have you (?:ever )?had (?:any )?/, 'did you have any '],
  [/^any /, 'no '],
  [/^any /, 'do you have any '],
  [/^any /, 'have you had any '],
  [/^do you /, 'so you do not '],
  [/^do you /, 'you '],
  [/^are you /, 'you are '],
  [/^are you /, 'so you are not '],
  [/^have you /, 'you have not '],
  [/^is there /, 'there is no '],
  [/\bhave you got\b/, 'do you have'],
  [/\bmum\b/, 'mom'],
  [/\bdoctor\b/, 'physician'],
  [/\btablets\b/, 'pills'],
  [/\bmedicines?\b/, 'medications'],
  [/\bmedication\b/, 'meds'],
  [/\bill\b/, 'sick'],
];
/** The word order after "I would like to know": what is left once the wish around it is taken off. */
const INDIRECT: readonly (readonly [RegExp, string])[] = [
  [
    /^(how|what|where|when|why|which \w+|what \w+|how \w+) (is|are|was|were|has|have|can|could|will|would) (your \w+|the \w+|you|it|he|she|they|things|this|that)\b/,
    '$1 $3 $2',
  ],
  [
    /^(how|what|where|when|why|which \w+|what \w+|how \w+|who) (?:do|does|did) (your \w+|the \w+|you|it|he|she|they|this|that|things)\b/,
    '$1 $2',
  ],
  [/^(?:do|does|did) (you|it|your \w+|the \w+|he|she|anyone|anybody|anything)\b/, '$1'],
  [/^(have|are|were|had|can|is|has|was) (you|it|your \w+|the \w+|he|she|anyone|anybody|anything|there)\b/, '$2 $1'],
  [/^what is your /, 'your '],
  [/^how is your /, 'your '],
  [/^tell me about /, ''],
];
const DROPPED = new Set([
  'do',
  'you',
  'have',
  'any',
  'the',
  'a',
  'is',
  'are',
  'your',
  'ever',
  'been',
  'had',
  'at',
  'all',
  'of',
  'did',
  'that',
]);

/** The same question as somebody else might say, type or be misheard saying it. */
export function varyText(text: string, chance: Chance): string {
  let varied = text;
  if (chance.next() < 0.35) {
    const fitting = SWAPS.filter(([pattern]) => pattern.test(varied));
    const swap = fitting[chance.below(fitting.length)];
    if (swap !== undefined) varied = varied.replace(swap[0], swap[1]);
  }
  if (chance.next() < 0.2) {
    const fitting = INDIRECT.filter(([pattern]) => pattern.test(varied));
    const turned = fitting[chance.below(fitting.length)];
    if (turned !== undefined) varied = varied.replace(turned[0], turned[1]);
  }
  let words = varied.split(' ');
  if (words.length > 3 && chance.next() < 0.25) {
    const small = words.flatMap((word, at) => (DROPPED.has(word) ? [at] : []));
    const at = small[chance.below(small.length)];
    if (at !== undefined) words = words.filter((_, index) => index !== at);
  }
  if (words.length > 5 && chance.next() < 0.12) words = words.filter((_, at) => at === 0 || chance.next() > 0.12);
  if (chance.next() < 0.12) words = misspell(words, chance);
  if (chance.next() < 0.3) words = [...(FRONTS[chance.below(FRONTS.length)] ?? '').split(' '), ...words];
  if (chance.next() < 0.22) words = [...words, ...(BACKS[chance.below(BACKS.length)] ?? '').split(' ')];
  return words.join(' ');
}

/** Two letters change places, or one is lost: what the spelling repair leaves behind. */
function misspell(words: readonly string[], chance: Chance): string[] {
  const long = words.flatMap((word, at) => (word.length > 4 ? [at] : []));
  const which = long[chance.below(long.length)];
  return words.map((word, at) => {
    if (at !== which) return word;
    const from = 1 + chance.below(word.length - 2);
    return chance.next() < 0.5
      ? `${word.slice(0, from)}${word.slice(from + 1)}`
      : `${word.slice(0, from)}${word[from + 1] ?? ''}${word[from] ?? ''}${word.slice(from + 2)}`;
  });
}
