/**
 * Finds a term as a word of its own, whatever its case, spacing, hyphens or plural: "heart attack" in "Heart-attacks?".
 * "STEMI" is not found inside "NSTEMI".
 */
export function termPattern(term: string, flags = 'giu'): RegExp {
  const words = term
    .normalize('NFC')
    .trim()
    .split(/[\s-]+/u)
    .filter((word) => word !== '');
  const body = words.map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/['’]/g, "['’]?")).join('[\\s-]+');
  return new RegExp(`(?<![\\p{L}\\p{N}])${body}(?:['’]?s)?(?![\\p{L}\\p{N}])`, flags);
}

export interface TermPlace {
  readonly at: number;
  readonly end: number;
}

/** Every place at which a term stands in a text. */
export function findTerm(text: string, term: string): readonly TermPlace[] {
  return [...text.matchAll(termPattern(term))].map((found) => ({ at: found.index, end: found.index + found[0].length }));
}

export const hasTerm = (text: string, term: string): boolean => findTerm(text, term).length > 0;
