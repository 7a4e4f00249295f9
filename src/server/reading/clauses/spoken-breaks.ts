import type { Word } from '../repair/split-words.ts';
import { INTERROGATIVES, isInversion, isQuestionHead } from './question-head.ts';

/** Before "okay" these make it a word of the sentence: "is that okay", "are you feeling okay". */
const LEADS_TO = new Set(
  'is are was were be been being feel feeling feels that it you he she they everything doing going not quite still eating sleeping working an'.split(
    ' ',
  ),
);
/** After it as well: "okay with you", "okay if I". */
const GOES_ON = new Set(['with', 'to', 'if', 'for', 'that']);
/** A question does not begin after one of these without a pause. */
const HOLDS = new Set(
  'of for to from in on at by about with than like if whether and or but the a an your my any no not so because that which who'.split(
    ' ',
  ),
);
const OPENS =
  /^(?:(?:do|did|have|are|were|can|could|would) you|is there|are there|(?:has|have) (?:it|there|anyone)|does (?:it|the|anything|your)|(?:is|was|has|does) (?:he|she|it|your|the)|did (?:it|the|they|that))\b/;
const ANY = /^any (?:other|more|problems?|issues?|questions?|history|family|allergies|changes?)\b/;
const NO_ANY_AFTER =
  /^(?:have|had|has|got|get|getting|noticed|there|without|with|no|not|taking|take|of|feel|been|experienced|you|having)$/;

/**
 * Speech written down without marks, as a recogniser may leave it: "three days ago okay was she irritable" has its breaks where
 * "okay" stands between two thoughts.
 */
export function withSpokenBreaks(words: readonly Word[]): readonly Word[] {
  if (words.some((word) => word.isMark)) return words;
  return words.flatMap((word, at) => {
    const before = words[at - 1]?.text ?? '';
    const next = words[at + 1]?.text ?? '';
    if (word.text !== 'okay' || at === 0 || LEADS_TO.has(before) || GOES_ON.has(next) || next === '') return [word];
    const mark: Word = { ...word, text: '.', isMark: true };
    return [mark, word];
  });
}

/** Whether a question begins here although nothing marks it: "no do you drink", "the right side how long ago did it start". */
export function runsIntoQuestion(rest: readonly string[], before: string): boolean {
  if (rest.length < 2 || HOLDS.has(before) || INTERROGATIVES.has(before)) return false;
  const plain = rest.join(' ');
  if (OPENS.test(plain)) return rest.length >= 3;
  if (ANY.test(plain)) return !NO_ANY_AFTER.test(before);
  const isAsked = INTERROGATIVES.has(rest[0] ?? '') && isQuestionHead(rest, 0);
  return isAsked && rest.slice(1, 5).some((_, at) => isInversion(rest, at + 1));
}
