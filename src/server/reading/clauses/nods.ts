import { isInvertedQuestion } from './asks-something.ts';
import type { Clause } from './split-clauses.ts';

const NOD = /^(?:okay|ok|all right|alright|yeah|right)$/;

/** "Okay?" by itself. */
export function isNod(plain: string): boolean {
  return NOD.test(plain);
}

/** "You are in the right place, okay?": the statement without the nod asked for at its end; null when it asks for none. */
export function withoutNod(clause: Clause): Clause | null {
  const { texts, words } = clause;
  if (!clause.hasQuestionMark || !clause.isLastOfSentence || texts.length < 4 || isInvertedQuestion(clause)) return null;
  const tail = texts.slice(-2).join(' ') === 'all right' ? 2 : NOD.test(texts.at(-1) ?? '') ? 1 : 0;
  const isTag = tail > 0 && words.at(-1 - tail)?.isMark === true;
  const isTold = /^(?:i|we|you are|that is|it is|this is|the|there|so|and)\b/.test(texts.join(' '));
  if (tail === 0 || !(isTag || (isTold && texts.at(-1) === 'okay')) || !isTold) return null;
  return { ...clause, words: words.slice(0, -tail), texts: texts.slice(0, -tail), hasQuestionMark: false };
}
