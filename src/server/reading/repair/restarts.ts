import { AUXILIARIES, INTERROGATIVES } from '../clauses/question-head.ts';
import type { Word } from './split-words.ts';

/** Said twice on purpose. */
const DOUBLED_ON_PURPOSE = new Set(['very', 'really', 'so', 'no', 'bye', 'that', 'had', 'ha', 'knock', 'night', 'hear', 'there']);
/** A pause after one of these is hesitation, not the end of anything. */
const HANGING = new Set(
  'a an the any your my his her of for with to in on at or is are was were there have had has do does did can could kind sort'.split(
    ' ',
  ),
);
const SAID_AGAIN = new Set([
  'i',
  'you',
  'it',
  'we',
  'he',
  'she',
  'they',
  'and',
  'so',
  'this',
  'tell',
  'okay',
  'yeah',
  'yes',
  'right',
]);
const LONGEST_RESTART = 4;

/**
 * The words without what was begun and said again: "when did the, when did the pain start", "are you currently, are you currently
 * active", "I I think". A comma after a word that cannot end anything goes as well.
 */
export function dropRestarts(words: readonly Word[]): Word[] {
  return dropHesitations(dropRepeats(words));
}

function dropRepeats(words: readonly Word[]): Word[] {
  const plain = words.map((word, at) => ({ word, at })).filter(({ word }) => !word.isMark || /^[.?!;]/.test(word.text));
  const texts = plain.map(({ word }) => word);
  const dropped = new Set<number>();
  for (let from = 0; from < plain.length; from += 1) {
    const length = repeatLength(texts, from);
    if (length === 0 || (length > 1 && isTail(texts, from))) continue;
    const end = plain[from + length]?.at ?? words.length;
    for (let at = plain[from]?.at ?? end; at < end; at += 1) dropped.add(at);
  }
  return words.filter((_, at) => !dropped.has(at));
}

/** How many words from `from` on stand there twice; the longest such run. */
function repeatLength(words: readonly Word[], from: number): number {
  for (let length = LONGEST_RESTART; length >= 1; length -= 1) {
    const first = words.slice(from, from + length);
    const again = words.slice(from + length, from + 2 * length);
    if (again.length < length || first.some((word) => word.isMark)) continue;
    const isSame = first.every((word, at) => word.text === again[at]?.text && word.start !== again[at]?.start);
    if (isSame && (length > 1 || isStutter(first[0], again[0]))) return length;
  }
  return 0;
}

/** "The, the pain", "is is it"; "weight loss, loss of appetite" are two things. */
function isStutter(first: Word | undefined, again: Word | undefined): boolean {
  if (first === undefined || again === undefined || DOUBLED_ON_PURPOSE.has(first.text)) return false;
  const isApart = again.start - first.end > 1;
  return (
    !isApart ||
    HANGING.has(first.text) ||
    AUXILIARIES.has(first.text) ||
    INTERROGATIVES.has(first.text) ||
    SAID_AGAIN.has(first.text)
  );
}

/** "How long | have you had it have you had it before": the first run ends a question of its own. */
function isTail(words: readonly Word[], from: number): boolean {
  const before = words[from - 1]?.text ?? '';
  return before === 'long' || before === 'often' || before === 'many' || before === 'much';
}

function dropHesitations(words: readonly Word[]): Word[] {
  return words.filter((word, at) => word.text !== ',' || !HANGING.has(lastWordBefore(words, at)));
}

function lastWordBefore(words: readonly Word[], at: number): string {
  let before = at - 1;
  while (before >= 0 && words[before]?.text === ',') before -= 1;
  return words[before]?.isMark ? '' : (words[before]?.text ?? '');
}
