import type { Word } from '../repair/split-words.ts';
import { isInvitation, isQuestionHead } from './question-head.ts';

/** What an answer is taken with, before the next question: longer forms first. */
const TAKEN_WITH: readonly (readonly string[])[] = [
  'that is good to know',
  'that is good to hear',
  'that is good',
  'that is great',
  'that is fine',
  'that is okay',
  'that is all right',
  'good to know',
  'good to hear',
  'fair enough',
  'not at all',
  'no problem',
  'no worries',
  'of course',
  'all right',
  'very good',
  'i see',
  'got it',
  'no',
  'nope',
  'not',
  'yep',
  'k',
  'mm',
  'mhm',
  'hmm',
  'excellent',
  'wonderful',
  'interesting',
  'understood',
  'ah',
].map((taken) => taken.split(' '));

/** How many words at the start only take up what was said before a question: "no | are you on any tablets". */
export function acknowledgementLength(words: readonly Word[]): number {
  const texts = words.filter((word) => !word.isMark).map((word) => word.text);
  const taken = TAKEN_WITH.find((one) => one.every((text, at) => words[at]?.text === text));
  if (taken === undefined) return 0;
  const rest = texts.slice(taken.length);
  if (rest.length < 2) return 0;
  const next = TAKEN_WITH.find((one) => one.every((text, at) => rest[at] === text)) ?? [];
  const after = ['okay', 'and', 'so', 'right', 'great', 'then'].includes(rest[0] ?? '') ? rest.slice(1) : rest.slice(next.length);
  // "No any other problems" asks; "no other problems" may be what was heard.
  return isQuestionHead(after, 0) || isInvitation(after, 0) ? taken.length : 0;
}
