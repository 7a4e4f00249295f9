import { FEATURE_ROWS } from '#server/reading/topics/head/head-features.ts';
import { hiddenOf, scoreClasses, softmax, type WordHead } from '#server/reading/topics/head/word-head.ts';
import { createChance, shuffled } from './random.ts';

/** Features of one text and the class it stands for. */
export interface LitExample {
  readonly rows: Int32Array;
  readonly classNumber: number;
}

export interface WordHeadPlan {
  readonly width: number;
  readonly epochs: number;
  readonly rate: number;
  /** Share of a text's features hidden at each step. */
  readonly dropout: number;
  readonly smoothing: number;
}

export const WORD_HEAD_PLAN: WordHeadPlan = { width: 64, epochs: 4, rate: 0.1, dropout: 0.3, smoothing: 0.08 };
/** Classes that hardly compete are left alone: most of the time, for no difference. */
const NEGLIGIBLE = 5e-4;

/** Softmax regression through a narrow layer, by Adagrad; the same examples give the same numbers. */
export function trainWordHead(
  examples: readonly LitExample[],
  classCount: number,
  plan: WordHeadPlan = WORD_HEAD_PLAN,
): WordHead {
  const { width, dropout, smoothing } = plan;
  const chance = createChance(3);
  const features = new Float32Array(FEATURE_ROWS * width);
  for (let at = 0; at < features.length; at += 1) features[at] = (chance.next() - 0.5) * 0.2;
  const head: WordHead = {
    width,
    classCount,
    features,
    outputs: new Float32Array(classCount * width),
    biases: new Float32Array(classCount),
  };
  const seenFeatures = new Float32Array(FEATURE_ROWS).fill(1e-2);
  const seenOutputs = new Float32Array(classCount).fill(1e-2);
  const seenBiases = new Float32Array(classCount).fill(1e-2);
  const hidden = new Float32Array(width);
  const back = new Float32Array(width);
  const chances = new Float32Array(classCount);
  const floor = smoothing / classCount;
  for (let epoch = 0; epoch < plan.epochs; epoch += 1) {
    const rate = plan.rate * (1 - (0.8 * epoch) / plan.epochs);
    for (const example of shuffled(examples, chance)) {
      const rows = example.rows.filter(() => chance.next() >= dropout);
      hiddenOf(head, rows, hidden);
      scoreClasses(head, hidden, chances);
      softmax(chances);
      back.fill(0);
      const energy = meanSquare(hidden);
      for (let row = 0; row < classCount; row += 1) {
        const isRight = row === example.classNumber;
        const wanted = isRight ? 1 - smoothing + floor : floor;
        const error = (chances[row] as number) - wanted;
        if (!isRight && Math.abs(error) < NEGLIGIBLE) continue;
        const from = row * width;
        const spread = (seenOutputs[row] as number) + error * error * energy;
        seenOutputs[row] = spread;
        const step = (rate * error) / Math.sqrt(spread);
        for (let at = 0; at < width; at += 1) {
          const weight = head.outputs[from + at] as number;
          back[at] = (back[at] as number) + error * weight;
          head.outputs[from + at] = weight - step * (hidden[at] as number);
        }
        const seen = (seenBiases[row] as number) + error * error;
        seenBiases[row] = seen;
        head.biases[row] = (head.biases[row] as number) - (rate * error) / Math.sqrt(seen);
      }
      const scale = 1 / Math.sqrt(Math.max(1, rows.length));
      let size = 0;
      for (let at = 0; at < width; at += 1) size += ((back[at] as number) * scale) ** 2;
      const mean = size / width;
      for (const row of rows) {
        const seen = (seenFeatures[row] as number) + mean;
        seenFeatures[row] = seen;
        const step = (rate * scale) / Math.sqrt(seen);
        const from = row * width;
        for (let at = 0; at < width; at += 1) features[from + at] = (features[from + at] as number) - step * (back[at] as number);
      }
    }
  }
  return head;
}

function meanSquare(values: Float32Array): number {
  let sum = 0;
  for (const value of values) sum += value * value;
  return sum / values.length;
}
