import { createHash } from 'node:crypto';
import type { TopicBank } from '#core/topic/topic-bank.ts';
import { splitClauses } from '../clauses/split-clauses.ts';
import { plainText, repairUtterance } from '../repair/repair-utterance.ts';
import { comparedText, withoutSubject } from '../topics/compile-bank.ts';

/** An example of an act, in the two forms in which it is compared. */
export interface ActLine {
  readonly label: string;
  /** Plain words, politeness and all. */
  readonly texts: readonly string[];
  /** The form that is embedded. */
  readonly compared: string;
}

/** The label of a clause that asks about a topic rather than does anything else. */
export const ASKS = 'ask';
/** Orders differ by what they name, not by their wording; what the patient is told to do for an examination does. */
export const ORDERS: Readonly<Record<string, string>> = {
  examine: 'order/examine',
  investigate: 'order',
  treat: 'order',
  escalate: 'order',
};
const OF_A_LEAF = 4;
const OF_A_SUBJECT = 2;
/** These questions are acts themselves. */
const ALSO_ACTS = /^(?:identity|understanding|ice\.feelings)\b/;

/** What the act head learns from: every example of an act, and enough questions about topics to tell them apart. */
export function actLines(bank: TopicBank): ActLine[] {
  const line = (label: string, text: string): ActLine => ({
    label,
    texts: asRead(text),
    compared: comparedText(asRead(text).join(' ')),
  });
  const lines = [
    ...bank.acts.flatMap((act) => act.phrasings.map((phrasing) => line(ORDERS[act.id] ?? act.id, phrasing))),
    ...bank.leaves
      .filter((leaf) => !ALSO_ACTS.test(leaf.id))
      .flatMap((leaf) => [leaf.asks, ...spread(leaf.phrasings, OF_A_LEAF - 1)].map((text) => line(ASKS, text))),
    ...bank.subjects.flatMap((subject) => spread(subject.phrasings, OF_A_SUBJECT).map((text) => line(ASKS, text))),
    ...bank.attributes
      .filter((attribute) => attribute.id !== 'presence')
      .flatMap((attribute) => [attribute.asks, ...attribute.phrasings].map((text) => line(ASKS, withoutSubject(text)))),
  ];
  return lines.filter((one) => one.texts.length > 0);
}

/** Of the acts' own examples: another hash, and the head has to be trained again. */
export function hashActs(bank: TopicBank): string {
  const all = bank.acts.flatMap((act) => act.phrasings.map((phrasing) => `${act.id}\t${phrasing}`));
  return createHash('sha256').update(all.sort().join('\n')).digest('hex');
}

/** The words that a reading of the line alone would look at: without what is trimmed off a clause, when it is but one. */
function asRead(text: string): readonly string[] {
  const clauses = splitClauses(repairUtterance(text, null));
  const [only] = clauses;
  return clauses.length === 1 && only !== undefined ? only.texts : plainText(text).split(' ').filter(Boolean);
}

/** `count` of them, evenly spaced. */
function spread(texts: readonly string[], count: number): string[] {
  if (texts.length <= count) return [...texts];
  return Array.from({ length: count }, (_, at) => texts[Math.floor((at * texts.length) / count)] ?? '');
}
