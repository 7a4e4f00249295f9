import { asksSomething } from '../clauses/asks-something.ts';
import type { Clause } from '../clauses/split-clauses.ts';
import { plainText } from '../repair/repair-utterance.ts';
import type { ReadingContext } from '../turn-reader.ts';
import { isFacilitation } from './act-rules.ts';

/** What an echo is told by: what was just answered, and the words around. */
interface EchoSetting {
  readonly context: ReadingContext;
  readonly plainUtterance: string;
  isLast(clause: Clause): boolean;
}

/** "So, no allergies" is no longer than this. */
const FEW_WORDS = 5;
const MOST_ECHOED = 7;
/** Words no longer than this are seldom what an answer is about. */
const SHORT_WORD = 4;
/** Words that give nothing back. */
const ECHOES_NOTHING =
  /^(?:okay|right|yeah|yes|no|sure|good|great|thanks?|thank you|so|um|sorry|please|well|anyway|of course|not at all|bye|goodbye|hello|hi|huh|hm+|oh|ah|have|has|had|do|did|much|many|long|far|then|also|just|you know|absolutely|exactly|perfect|lovely|brilliant|fantastic|excellent)\b/;
const SPEAKS_OF_SELF = /\b(?:i|we|let|me|us|my|will|is|that|it|this|you|your|take|try|please)\b/;
/** His words about himself, said to him. */
const TURNED: Readonly<Record<string, string>> = { your: 'my', you: 'i', yours: 'mine', yourself: 'myself', are: 'am' };

/** "Latex, okay.", "The pill.": his own answer given back. */
export function isEcho(clause: Clause, { context, plainUtterance, isLast }: EchoSetting): boolean {
  const plain = clause.texts.join(' ');
  if (clause.hasQuestionMark && clause.isLastOfSentence && isLast(clause)) return false;
  if (clause.texts.length > MOST_ECHOED || asksSomething(clause)) return false;
  const core = plain
    .replace(/(?: (?:okay|right|yeah|yes|fine|good|great|sure|all right|i see))+$/, '')
    .replace(/^(?:(?:so|no|just|the|a|an|and) )+/, '');
  if (core === '' || ECHOES_NOTHING.test(core) || isFacilitation(plain)) return false;
  const told = new Set(plainText(context.lastReply).split(' ').filter(Boolean));
  const own = core.split(' ').filter((word) => word.length > 2 || /\d/.test(word));
  const isHis =
    own.some((word) => word.length > SHORT_WORD || /\d/.test(word)) &&
    own.every((word) => told.has(word) || told.has(TURNED[word] ?? ''));
  // "So, no allergies.": what was heard, not what is asked.
  if (
    !clause.hasQuestionMark &&
    clause.texts.length <= FEW_WORDS &&
    !SPEAKS_OF_SELF.test(core) &&
    plainUtterance.includes(`so ${core}`)
  )
    return true;
  const isTakenUp = !isLast(clause) || /^(?:okay|right|so|ah|oh|yeah|yes|yep|no)\b/.test(plainUtterance);
  return (
    (isHis && isTakenUp) || (/ (?:okay|right|yeah|fine)$/.test(plain) && !clause.hasQuestionMark && !SPEAKS_OF_SELF.test(core))
  );
}
