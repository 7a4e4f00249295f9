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

/** How many words of filler begin at `at`: 0 when the word carries meaning. */
export function fillerLength(texts: readonly string[], at: number): number {
  const text = texts[at] ?? '';
  if (ALONE.has(text)) return 1;
  const next = texts[at + 1];
  const before = texts[at - 1] ?? '';
  if (
    text === 'you' &&
    next === 'know' &&
    !['do', 'did', 'would', 'if', 'that', 'does'].includes(before) &&
    !['if', 'what', 'how', 'when', 'why', 'who', 'where', 'about', 'the', 'of', 'your', 'that'].includes(texts[at + 2] ?? '')
  )
    return 2;
  if (text === 'i' && next === 'mean' && before !== 'what' && before !== 'know') return 2;
  if ((text === 'sort' || text === 'kind') && next === 'of' && !SORT_AFTER.has(before)) return 2;
  return 0;
}
