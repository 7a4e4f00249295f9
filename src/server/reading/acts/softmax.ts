/** One example: which inputs are on, how strongly, and its class. */
export interface SoftmaxRow {
  readonly slots: ArrayLike<number>;
  /** One per slot; all the same when absent. */
  readonly values: ArrayLike<number> | null;
  readonly label: number;
}

export interface SoftmaxTraining {
  readonly inputs: number;
  readonly width: number;
  readonly epochs: number;
  readonly step: number;
  readonly decay: number;
}

/** Walks the rows in a fixed order that mixes the classes: prime to any smaller number of rows. */
const STRIDE = 7919;
/** A class this sure of itself learns nothing from the row. */
const STILL = 1e-3;

/**
 * Softmax by AdaGrad, one row at a time in a fixed order: the same rows give the same weights.
 * Rare classes count for more, but not as much as if all were of one size.
 */
export function trainSoftmax(rows: readonly SoftmaxRow[], training: SoftmaxTraining): Float32Array {
  const { inputs, width, epochs, step, decay } = training;
  const weights = new Float32Array(inputs * width);
  const squares = new Float32Array(inputs * width).fill(1e-6);
  const sizes = new Float32Array(width);
  for (const row of rows) sizes[row.label] = (sizes[row.label] ?? 0) + 1;
  const mean = rows.length / Math.max(1, width);
  const importance = sizes.map((size) => Math.sqrt(mean / Math.max(1, size)));
  const stride = rows.length % STRIDE === 0 ? 1 : STRIDE;

  for (let epoch = 0; epoch < epochs; epoch += 1) {
    for (let turn = 0; turn < rows.length; turn += 1) {
      const row = rows[(turn * stride + epoch) % rows.length];
      if (row === undefined) continue;
      const gradient = softmax(row.slots, row.values, weights, width);
      gradient[row.label] = (gradient[row.label] as number) - 1;
      const scale = (importance[row.label] as number) * (row.values === null ? 1 / Math.sqrt(row.slots.length) : 1);
      for (let one = 0; one < row.slots.length; one += 1) {
        const from = (row.slots[one] as number) * width;
        const value = row.values === null ? scale : scale * (row.values[one] as number);
        for (let at = 0; at < width; at += 1) {
          const slope = gradient[at] as number;
          if (slope < STILL && slope > -STILL) continue;
          const pull = slope * value + decay * (weights[from + at] as number);
          const square = (squares[from + at] as number) + pull * pull;
          squares[from + at] = square;
          weights[from + at] = (weights[from + at] as number) - (step * pull) / Math.sqrt(square);
        }
      }
    }
  }
  return weights;
}

/** The chance of every class, 0..1, all together 1. Without values the inputs share one unit of length. */
export function softmax(
  slots: ArrayLike<number>,
  values: ArrayLike<number> | null,
  weights: ArrayLike<number>,
  width: number,
): Float32Array {
  const sums = new Float32Array(width);
  const even = 1 / Math.sqrt(Math.max(1, slots.length));
  for (let one = 0; one < slots.length; one += 1) {
    const from = (slots[one] as number) * width;
    const value = values === null ? even : (values[one] as number);
    for (let at = 0; at < width; at += 1) sums[at] = (sums[at] as number) + value * (weights[from + at] as number);
  }
  let most = Number.NEGATIVE_INFINITY;
  for (const sum of sums) most = Math.max(most, sum);
  let total = 0;
  for (let at = 0; at < width; at += 1) {
    sums[at] = Math.exp((sums[at] as number) - most);
    total += sums[at] as number;
  }
  for (let at = 0; at < width; at += 1) sums[at] = (sums[at] as number) / total;
  return sums;
}
