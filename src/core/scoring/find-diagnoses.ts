import type { Marking } from '../scenario/marking.ts';
import { commonDiagnoses } from './common-diagnoses.ts';
import { findTerm } from './term-pattern.ts';

type Differential = Marking['conclusion']['differential'][number];

/** How a diagnosis stands in an answer: put forward, put lower down, or argued away. */
export type Standing = 'named' | 'less likely' | 'rejected';

export interface NamedDiagnosis {
  /** Null for a diagnosis that the case does not list. */
  readonly differential: Differential | null;
  readonly standing: Standing;
  /** The words that named it, an exact substring of the answer. */
  readonly quote: string;
  readonly at: number;
}

const clauseEnd = /[.;:!?\n()]|,?\s+\b(?:but|however|although|though|whereas|because|since|as|given|while)\b/giu;
/** Phrases that sound like a rejection and are not: the diagnosis is still in play. */
const stillInPlay =
  /\b(?:can(?:not|['’]t)|could(?: not|n['’]t)|must|need(?:s)? to|want to|have to|should|to|not|haven['’]t|yet to)\s+(?:be\s+)?(?:fully\s+)?(?:rule(?:d)? out|exclude(?:d)?|be (?:ruled out|excluded))|\bnot only\b|\bnot (?:yet )?(?:been )?(?:ruled out|excluded)\b/giu;
const rejectedBefore =
  /(?:\b(?:not|no|nor|never|without|unlikely|doubt|excludes?|excluded|ruled? out|ruling out|against|rather than|instead of|improbable)|n['’]t)(?![\p{L}])[^,]*$/iu;
const rejectedAfter =
  /^[^,]*?(?:\bunlikely\b|\bimprobable\b|\bnot likely\b|\b(?:ruled out|excluded)\b|\b(?:is|was|are)(?:n['’]t| not)\b)/iu;
const lowerBefore = /\b(?:less|least|lower)[\s-]+(?:likely|probable|probably|down)\b[^.]*$/iu;
const lowerAfter = /^[^,]*?\b(?:less|least)[\s-]+(?:likely|probable)\b/iu;

function clauseAround(text: string, at: number, end: number): { before: string; after: string; sentenceBefore: string } {
  const ends = [...text.matchAll(clauseEnd)];
  const from = ends.filter((one) => one.index + one[0].length <= at).at(-1);
  const to = ends.find((one) => one.index >= end);
  const sentenceFrom = Math.max(text.lastIndexOf('.', at), text.lastIndexOf('\n', at)) + 1;
  return {
    before: text.slice(from === undefined ? 0 : from.index + from[0].length, at),
    after: text.slice(end, to?.index ?? text.length),
    sentenceBefore: text.slice(sentenceFrom, at),
  };
}

/** Reads the words around a term: "not a PE", "PE is unlikely" and "PE ruled out" reject it, "must rule out PE" keeps it. */
export function standingOf(text: string, at: number, end: number): Standing {
  const clause = clauseAround(text, at, end);
  if (lowerBefore.test(clause.sentenceBefore) || lowerAfter.test(clause.after)) return 'less likely';
  const before = clause.before.replace(stillInPlay, ' ');
  const after = clause.after.replace(stillInPlay, ' ');
  return rejectedBefore.test(before) || rejectedAfter.test(after) ? 'rejected' : 'named';
}

/**
 * Every diagnosis an answer speaks of, in the order named, those called less likely last, each once. Where terms overlap
 * the longer one is meant: "unstable angina" is not also "angina".
 */
export function findDiagnoses(text: string, differentials: readonly Differential[]): readonly NamedDiagnosis[] {
  if (text.trim() === '') return [];
  const known = differentials.flatMap((differential) =>
    [differential.diagnosis, ...differential.synonyms].flatMap((term) =>
      findTerm(text, term).map((place) => ({ ...place, differential, key: differential.diagnosis })),
    ),
  );
  const other = commonDiagnoses.flatMap((term) =>
    findTerm(text, term).map((place) => ({ ...place, differential: null, key: term })),
  );
  const longestFirst = [...known, ...other].sort(
    (a, b) => b.end - b.at - (a.end - a.at) || Number(b.differential !== null) - Number(a.differential !== null) || a.at - b.at,
  );
  const taken: { at: number; end: number; differential: Differential | null; key: string }[] = [];
  for (const place of longestFirst) if (!taken.some((one) => place.at < one.end && one.at < place.end)) taken.push(place);

  const found = new Map<string, NamedDiagnosis>();
  const strength: Record<Standing, number> = { named: 2, 'less likely': 1, rejected: 0 };
  for (const place of taken.sort((a, b) => a.at - b.at)) {
    const standing = standingOf(text, place.at, place.end);
    const before = found.get(place.key);
    if (before !== undefined && strength[before.standing] >= strength[standing]) continue;
    found.set(place.key, { differential: place.differential, standing, quote: text.slice(place.at, place.end), at: place.at });
  }
  return [...found.values()].sort(
    (a, b) => Number(a.standing === 'less likely') - Number(b.standing === 'less likely') || a.at - b.at,
  );
}
