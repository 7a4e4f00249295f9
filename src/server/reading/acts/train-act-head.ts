import { actFeatures, FEATURE_SLOTS } from './act-features.ts';
import type { ActHeadWeights } from './act-head.ts';
import { trainSoftmax } from './softmax.ts';

/** An example with the vector of its compared text. */
export interface TrainingLine {
  readonly label: string;
  readonly texts: readonly string[];
  readonly vector: Float32Array;
}

const WORDS = { epochs: 10, step: 0.25, decay: 2e-6 };
const VECTORS = { epochs: 25, step: 0.12, decay: 2e-5 };

/** Both halves of the act head, each trained on its own; the same lines give the same weights. */
export function trainActHead(lines: readonly TrainingLine[]): ActHeadWeights {
  const labels = [...new Set(lines.map((line) => line.label))].sort();
  const numberOf = new Map(labels.map((label, number) => [label, number]));
  const width = labels.length;
  const dimensions = lines[0]?.vector.length ?? 0;
  const everyDimension = Int32Array.from({ length: dimensions }, (_, at) => at);
  const labelOf = (line: TrainingLine) => numberOf.get(line.label) ?? 0;
  const words = trainSoftmax(
    lines.map((line) => ({ slots: actFeatures(line.texts), values: null, label: labelOf(line) })),
    { inputs: FEATURE_SLOTS, width, ...WORDS },
  );
  const vectors = trainSoftmax(
    lines.map((line) => ({ slots: everyDimension, values: line.vector, label: labelOf(line) })),
    { inputs: dimensions, width, ...VECTORS },
  );
  return { labels, words, vectors, dimensions, scales: { words: 1, vectors: 1 } };
}
