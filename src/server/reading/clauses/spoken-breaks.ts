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
  /^(?:(?:do|did|have|are|were|can|could|would) you|(?:is|are|was|were) there|(?:has|have|does|did) (?:it|there|anyone|anybody|anything)|does (?:it|the|anything|your)|(?:is|was|has|does) (?:he|she|it|your|the)|did (?:it|the|they|that)|(?:can|could|may) i (?:just )?(?:ask|check)|in (?:what|which) way)\b/;
/** After these "any" goes on with what is being said. */
const NO_ANY_AFTER =
  /^(?:have|had|has|got|get|gets|getting|noticed|notice|there|without|with|no|not|never|taking|take|takes|taken|tried|try|of|feel|feeling|felt|been|experienced|experiencing|you|having|use|using|used|make|makes|made|do|does|did|done|see|seen|if|whether|find|found|know|want|need|given|seem|want|cause|causing|him|her|it|them|me|us|bring|bringing|brought|up|lost|remember|say|mentioned|than|before|for|to|in|on|at|by|from|about|and|or|is|are|was|were|hardly|ever|also|miss|missed|skip|skipped|forgot|forget|stop|stopped|start|started|change|changed|enjoy|enjoying|recommend|be|want)$/;

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
  if (/^any of (?:it|that|this|them|these|those|the|your|her|his|their)\b/.test(plain)) return false;
  if (/^any(?:thing|one|body)?\b/.test(plain)) return !NO_ANY_AFTER.test(before);
  if (/^no \w/.test(plain)) return false;
  const isAsked = INTERROGATIVES.has(rest[0] ?? '') && isQuestionHead(rest, 0);
  return isAsked && rest.slice(1, 5).some((_, at) => isInversion(rest, at + 1));
}
