import type { ClauseSetting } from '../clause-setting.ts';
import { thoughtsIn } from './asked-of-statement.ts';

const REFERS =
  /\b(?:any|anything|something|some) (?:like|of) (?:that|it|those|them|these)\b|^(?:have|did) you (?:ever )?(?:had|have|taken|take|used|use|tried|try) (?:any|one|it|some|that|them)(?: before| recently| lately)?$|^how (?:did|was|is|were) (?:that|it|they)(?: go| for you)?$|^(?:\w+ ){0,7}(?:did|have|do|were|are|would|had) you (?:\w+ ){0,2}(?:come across|work\w* with|handle\w*|exposed to|been around|around|near|breathe in|touch\w*|meet|see) (?:\w+ ){0,2}(?:it|that|them|those|any|much)\b/;

/** "… Viagra. Have you had any?": the one topic that the nearest clause before names. */
export function referredTopic(plain: string, { bank, previous, earlier }: ClauseSetting): string | null {
  if (!REFERS.test(plain) || bank.namedIn(plain).some((topic) => HELD.test(topic))) return null;
  for (const clause of [...earlier, ...(previous === null ? [] : [previous])].reverse().slice(0, 3)) {
    const ofThoughts = thoughtsIn(clause.texts.join(' '));
    if (ofThoughts !== null) return ofThoughts;
    const named = bank.namedIn(clause.texts.join(' ')).filter((topic) => HELD.test(topic) && !GENERAL.test(topic));
    if (named.length > 0) return named.length === 1 ? (named[0] ?? null) : null;
  }
  return null;
}

const HELD = /^(?:drug|habit|past|risk|allergy|sexual|mind|obstetric|exposure)\./;
/** Of any of its kind: what is named beside it is meant. */
const GENERAL = /^(?:drug\.regular|past\.illnesses|allergy\.any)$/;
