import { scoreClasses, softmax } from '#server/reading/topics/head/word-head.ts';
import { createChance, shuffled } from './random.ts';

export interface EmbeddedExample {
  readonly vector: Float32Array;
  readonly classNumber: number;
}

/** Rows of weights, one a class, over the numbers of a sentence vector. */
export interface SentenceWeights {
  readonly width: number;
  readonly classCount: number;
  readonly outputs: Float32Array;
  readonly biases: Float32Array;
}

export interface SentenceHeadPlan {
  readonly epochs: number;
  readonly rate: number;
  readonly smoothing: number;
  /** Vectors are of length one: stretched, the weights stay small. */
  readonly stretch: number;
  /** How much likeness to the mean of a class counts before anything is learnt. */
  readonly sharpness: number;
}

export const SENTENCE_HEAD_PLAN: SentenceHeadPlan = { epochs: 6, rate: 0.03, smoothing: 0.05, stretch: 8, sharpness: 15 };
const NEGLIGIBLE = 5e-4;

/** Softmax regression on sentence vectors, by Adagrad, starting from the mean vector of each class. */
export function trainSentenceHead(
  examples: readonly EmbeddedExample[],
  classCount: number,
  plan: SentenceHeadPlan = SENTENCE_HEAD_PLAN,
): SentenceWeights {
  const width = examples[0]?.vector.length ?? 384;
  const chance = createChance(7);
  const weights: SentenceWeights = {
    width,
    classCount,
    outputs: new Float32Array(classCount * width),
    biases: new Float32Array(classCount),
  };
  const { outputs, biases } = weights;
  startFromCentres(outputs, examples, plan.sharpness / plan.stretch);
  const seenOutputs = new Float32Array(classCount).fill(1e-2);
  const seenBiases = new Float32Array(classCount).fill(1e-2);
  const chances = new Float32Array(classCount);
  const floor = plan.smoothing / classCount;
  const scaled = new Float32Array(width);
  for (let epoch = 0; epoch < plan.epochs; epoch += 1) {
    const rate = plan.rate * (1 - (0.9 * epoch) / plan.epochs);
    for (const { vector, classNumber } of shuffled(examples, chance)) {
      for (let at = 0; at < width; at += 1) scaled[at] = (vector[at] as number) * plan.stretch;
      scoreClasses(weights, scaled, chances);
      softmax(chances);
      for (let row = 0; row < classCount; row += 1) {
        const isRight = row === classNumber;
        const error = (chances[row] as number) - (isRight ? 1 - plan.smoothing + floor : floor);
        if (!isRight && Math.abs(error) < NEGLIGIBLE) continue;
        const from = row * width;
        const spread = (seenOutputs[row] as number) + (error * error * plan.stretch * plan.stretch) / width;
        seenOutputs[row] = spread;
        const step = (rate * error) / Math.sqrt(spread);
        for (let at = 0; at < width; at += 1) outputs[from + at] = (outputs[from + at] as number) - step * (scaled[at] as number);
        const seen = (seenBiases[row] as number) + error * error;
        seenBiases[row] = seen;
        biases[row] = (biases[row] as number) - (rate * error) / Math.sqrt(seen);
      }
    }
  }
  for (let at = 0; at < outputs.length; at += 1) outputs[at] = (outputs[at] as number) * plan.stretch;
  return weights;
}

/** The mean direction of each class, `scale` long. */
function startFromCentres(outputs: Float32Array, examples: readonly EmbeddedExample[], scale: number): void {
  const width = examples[0]?.vector.length ?? 0;
  for (const { vector, classNumber } of examples) {
    for (let at = 0; at < width; at += 1)
      outputs[classNumber * width + at] = (outputs[classNumber * width + at] as number) + (vector[at] as number);
  }
  for (let from = 0; from < outputs.length; from += width) {
    const row = outputs.subarray(from, from + width);
    const length = Math.hypot(...row) || 1;
    row.forEach((value, at) => {
      row[at] = (value / length) * scale;
    });
  }
}
