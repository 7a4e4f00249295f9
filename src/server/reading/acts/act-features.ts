import { isInvitation, isQuestionHead } from '../clauses/question-head.ts';

/** Feature slots; a power of two. */
export const FEATURE_SLOTS = 1 << 14;
/** Only the beginning and the end of a long clause say what it does. */
const MOST_WORDS = 40;
const GRAM_LETTERS = 4;

/** FNV-1a, folded into the slots. */
function slotOf(feature: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < feature.length; at += 1) hash = Math.imul(hash ^ feature.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 15)) & (FEATURE_SLOTS - 1);
}

/**
 * What a clause looks like to the act classifier, as distinct slots: words, pairs and threes of words with their place at the
 * start, letters inside words, who it speaks of, how long it is, and whether it has the word order of a question.
 */
export function actFeatures(texts: readonly string[]): readonly number[] {
  const words = texts.length <= MOST_WORDS ? texts : [...texts.slice(0, MOST_WORDS - 10), ...texts.slice(-10)];
  const slots = new Set<number>();
  const add = (feature: string) => slots.add(slotOf(feature));
  const padded = ['^', ...words, '$'];
  for (const [at, word] of padded.entries()) {
    const next = padded[at + 1];
    const third = padded[at + 2];
    add(`w ${word}`);
    if (next !== undefined) add(`p ${word} ${next}`);
    if (next !== undefined && third !== undefined) add(`t ${word} ${next} ${third}`);
    if (word.length > GRAM_LETTERS)
      for (let from = 0; from + GRAM_LETTERS <= word.length; from += 1) add(`g ${word.slice(from, from + GRAM_LETTERS)}`);
  }
  for (const word of words.slice(0, 4)) add(`s ${word}`);
  add(`l ${lengthBand(words.length)}`);
  if (isQuestionHead(words, 0)) add('asked');
  if (isInvitation(words, 0)) add('invited');
  return [...slots];
}

function lengthBand(count: number): string {
  if (count <= 2) return 'scrap';
  if (count <= 5) return 'short';
  return count <= 12 ? 'middling' : 'long';
}
