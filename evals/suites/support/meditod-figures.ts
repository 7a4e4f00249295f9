import { type JudgedDialogue, judgeDialogue } from './judge-meditod.ts';
import type { MeditodDialogue } from './meditod-acts.ts';
import { loadMeditodMapping } from './meditod-mapping.ts';
import type { Reading } from './read-in-order.ts';
import { microF1 } from './value-score.ts';

/** What MediTOD labels say of a set of readings, in percent. */
export interface MeditodFigures {
  readonly family: number;
  readonly valueF1: number;
  readonly attribute: number;
  readonly acts: number;
  readonly turns: number;
}

/** Judges readings of (some) dialogues, whatever became of their words before they were read. */
export function figuresOf(read: readonly { dialogue: MeditodDialogue; readings: readonly Reading[] }[]): MeditodFigures {
  const toOurs = loadMeditodMapping();
  const judged: JudgedDialogue[] = read.map((one) => judgeDialogue(one.dialogue, one.readings, toOurs));
  const acts = judged.flatMap((one) => one.acts);
  const withAttribute = acts.filter((one) => one.isAttributeRight !== null);
  const scores = judged.flatMap((one) => one.turns.map((turn) => turn.score));
  return {
    family: (100 * acts.filter((one) => one.isFamilyRight).length) / Math.max(1, acts.length),
    valueF1: 100 * microF1(scores).f1,
    attribute: (100 * withAttribute.filter((one) => one.isAttributeRight).length) / Math.max(1, withAttribute.length),
    acts: acts.length,
    turns: scores.length,
  };
}
