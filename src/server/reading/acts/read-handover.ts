import type { HandoverPart, MoveOf } from '#core/encounter/candidate-move.ts';
import { quoteOf } from '../clauses/split-clauses.ts';
import type { Word } from '../repair/split-words.ts';
import { handoverPartsIn } from './handover-parts.ts';

/** The order in which a handover is given. */
const PARTS: readonly HandoverPart[] = ['identity', 'situation', 'background', 'assessment', 'recommendation'];

/**
 * What the words give of a handover (SBAR), said to a colleague on the phone; null when they only chat.
 * @param words of the whole utterance, repaired, marks included
 */
export function readHandover(words: readonly Word[], utterance: string): MoveOf<'handover'> | null {
  const found = new Set<HandoverPart>();
  const telling: Word[] = [];
  for (const { said, isAsked } of sentencesOf(words)) {
    const parts = handoverPartsIn(said.map((word) => word.text).join(' '), isAsked);
    for (const part of parts) found.add(part);
    if (parts.length > 0) telling.push(...said);
  }
  if (found.size === 0) return null;
  const parts = PARTS.filter((part) => found.has(part));
  return { kind: 'handover', quote: quoteOf(telling, utterance), confidence: parts.length > 1 ? 0.9 : 0.8, parts };
}

function sentencesOf(words: readonly Word[]): readonly { said: readonly Word[]; isAsked: boolean }[] {
  const sentences: { said: Word[]; isAsked: boolean }[] = [];
  let said: Word[] = [];
  const end = (isAsked: boolean) => {
    if (said.length > 0) sentences.push({ said, isAsked });
    said = [];
  };
  for (const word of words) {
    if (!word.isMark) said.push(word);
    else if (/^[.?!;]/.test(word.text)) end(word.text.startsWith('?'));
  }
  end(false);
  return sentences;
}
