import { isInversion } from '../clauses/question-head.ts';

const ALONE = new Set([
  'um',
  'umm',
  'uh',
  'uhh',
  'er',
  'erm',
  'err',
  'ah',
  'eh',
  'hmm',
  'basically',
  'obviously',
  'actually',
  'literally',
  'just',
  'ohh',
  'umms',
]);
const SORT_AFTER = new Set([
  'what',
  'which',
  'any',
  'some',
  'this',
  'that',
  'these',
  'those',
  'certain',
  'particular',
  'other',
  'same',
  'the',
  'a',
]);

/** After these "like" only fills: "any like swelling", "have you had, um, like a fever". */
const LIKE_AFTER = new Set(
  'any some no or and had have having has get getting got noticed a an your with of other certain'.split(' '),
);
/** After these "what do you call it" looks for a word: "out of a, what do you call it, a dosette box". */
const MID_PHRASE = new Set(['a', 'an', 'the', 'your', 'those', 'these', 'some', 'of']);
/** Before these it compares or asks: "anything like that", "and like what". */
const LIKE_MEANS = new Set('that this it these those what when to'.split(' '));

/**
 * How many words of filler begin at `at`: 0 when the word carries meaning.
 * @param said the last word kept before it, marks and fillers aside
 */
export function fillerLength(texts: readonly string[], at: number, said: string): number {
  const text = texts[at] ?? '';
  if (ALONE.has(text)) return 1;
  if (text === 'like' && texts[at - 1] === ',' && isInversion(texts, at + 1)) return 1;
  if (text === 'like' && LIKE_AFTER.has(said) && !LIKE_MEANS.has(nextWord(texts, at))) return 1;
  const next = texts[at + 1];
  const before = texts[at - 1] ?? '';
  if (
    text === 'you' &&
    next === 'know' &&
    !['do', 'did', 'would', 'if', 'that', 'does'].includes(before) &&
    !['if', 'what', 'how', 'when', 'why', 'who', 'where', 'about', 'the', 'of', 'your', 'that'].includes(texts[at + 2] ?? '')
  )
    return 2;
  if (text === 'what' && /^(?:do you call (?:it|them|that)|is it called)(?: |$)/.test(texts.slice(at + 1, at + 5).join(' '))) {
    const length = next === 'do' ? 5 : 4;
    if (MID_PHRASE.has(before) || (before === ',' && texts[at + length] === ',')) return length;
  }
  if (text === 'i' && next === 'mean' && before !== 'what' && before !== 'know') return 2;
  if ((text === 'sort' || text === 'kind') && next === 'of' && !SORT_AFTER.has(before)) return 2;
  return 0;
}

function nextWord(texts: readonly string[], at: number): string {
  return texts.slice(at + 1).find((text) => /^[a-z0-9]/.test(text) && !ALONE.has(text)) ?? 'that';
}
