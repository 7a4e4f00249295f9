import { softmax } from '#server/reading/topics/head/word-head.ts';

/** Log chances of one held-out text by both heads, and the class it should have. */
export interface HeldOut {
  readonly words: Float32Array;
  readonly sentence: Float32Array;
  readonly classNumber: number;
}

export interface Pooling {
  readonly wordsAlone: number;
  readonly words: number;
  readonly sentence: number;
}

const STEPS = [0.4, 0.2, 0.1, 0.05];

/** Chances of every class by both heads. */
export function pooled({ words, sentence }: HeldOut, byWords: number, bySentence: number): Float32Array {
  const chances = words.map((one, at) => byWords * one + bySentence * (sentence[at] as number));
  softmax(chances);
  return chances;
}

/** The weights under which held-out texts are least surprising: this is what makes the chances honest. */
export function fitPooling(held: readonly HeldOut[]): Pooling {
  const surprise = (byWords: number, bySentence: number) =>
    held.reduce((sum, one) => sum - Math.log((pooled(one, byWords, bySentence)[one.classNumber] as number) + 1e-9), 0);
  const [wordsAlone] = descend([1, 0], (a) => surprise(a, 0), 1);
  const [words, sentence] = descend([0.6, 0.6], surprise, 2);
  return { wordsAlone: round(wordsAlone), words: round(words), sentence: round(sentence) };
}

/** Coordinate descent with ever smaller steps over the first `free` numbers. */
function descend(start: [number, number], cost: (a: number, b: number) => number, free: number): [number, number] {
  const best: [number, number] = [...start];
  let least = cost(...best);
  for (const step of STEPS) {
    for (let moved = true; moved; ) {
      moved = false;
      for (let at = 0; at < free; at += 1) {
        for (const change of [step, -step]) {
          const tried: [number, number] = [...best];
          tried[at] = Math.max(0.05, (tried[at] as number) + change);
          const value = cost(...tried);
          if (value < least - 1e-6) {
            least = value;
            best[at] = tried[at] as number;
            moved = true;
          }
        }
      }
    }
  }
  return best;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
