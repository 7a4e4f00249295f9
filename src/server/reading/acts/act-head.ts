import { actFeatures } from './act-features.ts';
import { softmax } from './softmax.ts';

/** What was learnt: one row of `labels.length` weights per word feature, and per dimension of a sentence vector. */
export interface ActHeadWeights {
  readonly labels: readonly string[];
  readonly words: ArrayLike<number>;
  readonly vectors: ArrayLike<number>;
  readonly dimensions: number;
  /** Steps of the stored weights: 1 when they are as learnt. */
  readonly scales: { readonly words: number; readonly vectors: number };
}

export interface LabelChance {
  readonly label: string;
  /** 0..1; all labels together make 1. */
  readonly chance: number;
}

/** Says what a clause does, of the labels it was trained on. */
export interface ActHead {
  readonly labels: readonly string[];
  /** Best first; surer with the vector of the compared text, but not in need of it. */
  rank(texts: readonly string[], vector: Float32Array | null): readonly LabelChance[];
}

export function createActHead(weights: ActHeadWeights): ActHead {
  const { labels, dimensions, scales } = weights;
  const width = labels.length;
  const everyDimension = Int32Array.from({ length: dimensions }, (_, at) => at);
  return {
    labels,
    rank(texts, vector) {
      const slots = actFeatures(texts);
      const even = new Float32Array(slots.length).fill(scales.words / Math.sqrt(Math.max(1, slots.length)));
      const byWords = softmax(slots, even, weights.words, width);
      const byMeaning =
        vector === null || vector.length !== dimensions
          ? null
          : softmax(
              everyDimension,
              vector.map((value) => value * scales.vectors),
              weights.vectors,
              width,
            );
      const joint = byWords.map((chance, at) => (byMeaning === null ? chance : Math.sqrt(chance * (byMeaning[at] as number))));
      const total = joint.reduce((sum, chance) => sum + chance, 0);
      return labels
        .map((label, at) => ({ label, chance: (joint[at] as number) / total }))
        .sort((a, b) => b.chance - a.chance || (a.label < b.label ? -1 : 1));
    },
  };
}
