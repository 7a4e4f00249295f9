/** Where each word of a reference stands in what was heard, with the least edits between them. */
export interface Alignment {
  /** For each word of the reference the place of the same or the substituted word heard, -1 where it was left out. */
  readonly heardAt: readonly number[];
  /** Whether that word is the same. */
  readonly isSame: readonly boolean[];
}

const STEP = { both: 1, leftOut: 2, added: 3 } as const;

/** Aligns two lists of words by edit distance (substitution, omission and addition cost one each). */
export function alignWords(reference: readonly string[], heard: readonly string[]): Alignment {
  const width = heard.length + 1;
  const steps = new Uint8Array((reference.length + 1) * width);
  let above = Uint32Array.from({ length: width }, (_, at) => at);
  steps.fill(STEP.added, 0, width);
  for (let row = 1; row <= reference.length; row += 1) {
    const here = new Uint32Array(width);
    here[0] = row;
    steps[row * width] = STEP.leftOut;
    const word = reference[row - 1];
    for (let at = 1; at < width; at += 1) {
      const both = (above[at - 1] ?? 0) + (heard[at - 1] === word ? 0 : 1);
      const leftOut = (above[at] ?? 0) + 1;
      const added = (here[at - 1] ?? 0) + 1;
      const least = Math.min(both, leftOut, added);
      here[at] = least;
      steps[row * width + at] = least === both ? STEP.both : least === leftOut ? STEP.leftOut : STEP.added;
    }
    above = here;
  }
  const heardAt = new Array<number>(reference.length).fill(-1);
  let [row, at] = [reference.length, heard.length];
  while (row > 0 || at > 0) {
    const step = steps[row * width + at];
    if (step === STEP.both) heardAt[--row] = --at;
    else if (step === STEP.leftOut) row -= 1;
    else at -= 1;
  }
  return { heardAt, isSame: heardAt.map((place, index) => place >= 0 && heard[place] === reference[index]) };
}
