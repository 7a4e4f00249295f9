/** What the repair may change a word to, and what it must leave alone. */
export interface SpellingVocabulary {
  /** Correct words, whether or not anything here is about them. */
  isKnown(word: string): boolean;
  /** The nearest word worth guessing, or null. */
  nearest(word: string): string | null;
}

/**
 * @param known words that are never changed
 * @param targets words a misspelling may stand for, with how often the bank uses them
 */
export function createSpellingVocabulary(known: ReadonlySet<string>, targets: ReadonlyMap<string, number>): SpellingVocabulary {
  const byLength = new Map<number, { word: string; count: number }[]>();
  for (const [word, count] of [...targets].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (word.length < 3) continue;
    byLength.set(word.length, [...(byLength.get(word.length) ?? []), { word, count }]);
  }
  const remembered = new Map<string, string | null>();

  const search = (word: string): string | null => {
    const allowed = word.length >= 7 ? 2 : 1;
    let best: { word: string; distance: number; count: number } | null = null;
    for (let length = word.length - allowed; length <= word.length + allowed; length += 1) {
      for (const candidate of byLength.get(length) ?? []) {
        const distance = editDistance(word, candidate.word, allowed);
        if (distance > allowed) continue;
        // The first letter is rarely wrong unless it was swapped with the second.
        if (candidate.word[0] !== word[0] && !(candidate.word[0] === word[1] && candidate.word[1] === word[0])) continue;
        // A left-out letter is likelier than a wrong one: "whre" is where, not were.
        const cost = distance - likelihood(word, candidate.word, candidate.count);
        if (best === null || cost < best.distance || (cost === best.distance && candidate.count > best.count)) {
          best = { ...candidate, distance: cost };
        }
      }
    }
    return best?.word ?? null;
  };

  return {
    isKnown: (word) => known.has(word) || targets.has(word) || isFormOf(word, known),
    nearest(word) {
      const before = remembered.get(word);
      if (before !== undefined) return before;
      const found = search(word);
      if (remembered.size > 5_000) remembered.clear();
      remembered.set(word, found);
      return found;
    },
  };
}

const ENDINGS = /(?:ing|ed|er|ers|ly|es|s)$/;
const SHORTEST_STEM = 4;

/** "Dreading", "nagged": a form of a word that is known, though not listed itself. */
function isFormOf(word: string, known: ReadonlySet<string>): boolean {
  const stem = word.replace(ENDINGS, '');
  if (stem === word || stem.length < SHORTEST_STEM) return false;
  const isDoubled = stem.at(-1) === stem.at(-2);
  return known.has(stem) || known.has(`${stem}e`) || (isDoubled && known.has(stem.slice(0, -1)));
}

/** What counts for a guess of the same distance: a letter left out or swapped rather than wrong, and a word that is often used. */
function likelihood(typed: string, meant: string, count: number): number {
  const slip = isWithin(typed, meant) || [...typed].sort().join('') === [...meant].sort().join('') ? 0.4 : 0;
  return slip + Math.min(0.5, Math.log10(Math.max(1, count)) * 0.25);
}

/** All letters of `short` stand in `long` in the same order. */
function isWithin(short: string, long: string): boolean {
  let at = 0;
  for (const letter of long) if (letter === short[at]) at += 1;
  return at === short.length;
}

/** Optimal string alignment distance (a swap of neighbours counts once), or `limit + 1` as soon as it must be more. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      let cost = Math.min(
        (previous[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (previous[column - 1] ?? 0) + (same ? 0 : 1),
      );
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        cost = Math.min(cost, (before[column - 2] ?? 0) + 1);
      }
      current.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return limit + 1;
    before = previous;
    previous = current;
  }
  return previous[b.length] ?? limit + 1;
}
