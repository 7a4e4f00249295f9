import { stem } from '../../repair/stem.ts';
import type { Mention } from '../subject-mentions.ts';

/** Rows of the hashed feature table. */
export const FEATURE_ROWS = 32_768;

/** A question as the word head sees it. */
export interface HeadQuestion {
  /** Plain words without the politeness around them. */
  readonly texts: readonly string[];
  /** Symptoms named in them. */
  readonly mentions: readonly Mention[];
  /** Topics one of whose own words stands in them. */
  readonly named: readonly string[];
}

const THIRD_PERSON: Readonly<Record<string, string>> = {
  he: 'you',
  she: 'you',
  they: 'you',
  him: 'you',
  his: 'your',
  her: 'your',
  their: 'your',
  hers: 'yours',
  himself: 'yourself',
  herself: 'yourself',
  themselves: 'yourself',
  "baby's": 'your',
  has: 'have',
  does: 'do',
  having: 'have',
  an: 'a',
  those: 'these',
  color: 'colour',
};
/** Say that something is asked, not what. */
const QUIET = new Set(['also', 'any', 'some', 'a', 'the', 'really', 'just', 'quite', 'very', 'actually', 'maybe', 'perhaps']);
const SLOT = '_s_';
const FIRST_CHARS = 3;
const LAST_CHARS = 5;

/** Somebody else's questions about a child or a parent are worded about "him" or "her": read as about "you". */
export function canonicalWord(word: string): string {
  return Object.hasOwn(THIRD_PERSON, word) ? (THIRD_PERSON[word] ?? word) : word;
}

/**
 * Rows of the feature table that a question lights, each once: words, pairs and triples with named symptoms masked,
 * parts of words, the masked names themselves, and topics whose own words occur.
 */
export function headFeatures({ texts, mentions, named }: HeadQuestion): Int32Array {
  const rows = new Set<number>();
  const add = (kind: string, value: string) => rows.add(hash(`${kind}${value}`) % FEATURE_ROWS);
  const masked = maskMentions(texts, mentions);
  const stems = masked.map((word) => (word === SLOT ? SLOT : stem(canonicalWord(word))));
  const padded = ['^', ...stems, '$'];
  for (const one of stems) add('w:', one);
  for (let at = 0; at + 1 < padded.length; at += 1) add('b:', `${padded[at]} ${padded[at + 1]}`);
  for (let at = 0; at + 2 < padded.length; at += 1) add('t:', `${padded[at]} ${padded[at + 1]} ${padded[at + 2]}`);
  const telling = stems.filter((one) => !QUIET.has(one));
  for (let at = 0; at + 1 < telling.length; at += 1) {
    add('g:', `${telling[at]} ${telling[at + 1]}`);
    if (at + 2 < telling.length) add('k:', `${telling[at]} * ${telling[at + 2]}`);
  }
  for (const word of masked) if (word !== SLOT && word.length > FIRST_CHARS) addParts(word, add);
  for (const mention of mentions) {
    add('m:', mention.subject);
    for (const word of texts.slice(mention.from, mention.to)) add('n:', stem(word));
  }
  for (const topic of named) {
    add('o:', topic);
    add('f:', topic.split('.')[0] ?? topic);
  }
  add('c:', String(Math.min(mentions.length, 2)));
  if (texts.some((word) => word === 'he' || word === 'she' || word === 'they')) add('p:', 'third');
  return Int32Array.from(rows);
}

function addParts(word: string, add: (kind: string, value: string) => void): void {
  const framed = `<${word}>`;
  for (let size = FIRST_CHARS; size <= LAST_CHARS; size += 1) {
    for (let at = 0; at + size <= framed.length; at += 1) add('x:', framed.slice(at, at + size));
  }
}

/** Each named symptom becomes one word. */
function maskMentions(texts: readonly string[], mentions: readonly Mention[]): string[] {
  const masked: string[] = [];
  for (let at = 0; at < texts.length; at += 1) {
    const mention = mentions.find((one) => one.from === at);
    masked.push(mention === undefined ? (texts[at] ?? '') : SLOT);
    if (mention !== undefined) at = mention.to - 1;
  }
  return masked;
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    value ^= text.charCodeAt(at);
    value = Math.imul(value, 0x01000193);
  }
  return value >>> 0;
}
