import { expandAbbreviation } from './abbreviations.ts';
import { expandContraction } from './contractions.ts';
import { fillerLength } from './fillers.ts';
import { dropRestarts } from './restarts.ts';
import { findSlip } from './slips.ts';
import type { SpellingVocabulary } from './spelling.ts';
import { splitWords, type Word } from './split-words.ts';

const NAMES_FOLLOW = new Set(['mr', 'mrs', 'ms', 'miss', 'doctor', 'dr', 'name', 'am', 'called', 'call']);

/**
 * What was said as plain words: contractions and shorthand written out, fillers and restarts dropped, spelling mended where a vocabulary is given.
 * Every word keeps its place in the original.
 */
export function repairUtterance(utterance: string, spelling: SpellingVocabulary | null): Word[] {
  const pieces = splitWords(utterance);
  const count = pieces.filter((piece) => !piece.isMark).length;
  const expanded = pieces.flatMap((piece) =>
    piece.isMark
      ? [piece]
      : expandContraction(piece.text)
          .flatMap((text) => expandAbbreviation(text, piece.isAllCapitals, count) ?? [text])
          .map((text) => ({ ...piece, text })),
  );
  return mendSpelling(dropRestarts(dropFillersAndSlips(expanded)), spelling);
}

function dropFillersAndSlips(words: readonly Word[]): Word[] {
  const texts = words.map((word) => word.text);
  const kept: Word[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (word === undefined) break;
    const skipped = fillerLength(texts, at, kept.findLast((one) => !one.isMark)?.text ?? '');
    if (skipped > 0) {
      at += skipped - 1;
      continue;
    }
    const slip = findSlip(texts, at);
    if (slip !== null) {
      const end = words[at + slip.covers - 1]?.end ?? word.end;
      for (const text of slip.meant) kept.push({ ...word, text, end });
      at += slip.covers - 1;
      continue;
    }
    kept.push(word);
  }
  return kept;
}

function mendSpelling(words: readonly Word[], spelling: SpellingVocabulary | null): Word[] {
  if (spelling === null) return [...words];
  return words.map((word, at) => {
    if (word.isMark || word.text.length < 4 || !/^[a-z]+$/.test(word.text) || spelling.isKnown(word.text)) return word;
    const before = words[at - 1];
    const isName =
      (word.isCapital && !word.isAllCapitals && before !== undefined && !before.isMark) || NAMES_FOLLOW.has(before?.text ?? '');
    if (isName) return word;
    const nearest = spelling.nearest(word.text);
    return nearest === null ? word : { ...word, text: nearest };
  });
}

/** A phrasing or a name as the reader compares it: repaired words without punctuation, joined by spaces. */
export function plainText(text: string, spelling: SpellingVocabulary | null = null): string {
  return repairUtterance(text, spelling)
    .filter((word) => !word.isMark)
    .map((word) => word.text)
    .join(' ');
}
