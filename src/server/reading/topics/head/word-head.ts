/** Arithmetic of the word head: a hashed bag of words into a short vector, and that into a class. */
export interface WordHead {
  readonly width: number;
  readonly classCount: number;
  /** One row of `width` per feature. */
  readonly features: Float32Array;
  /** One row of `width` per class. */
  readonly outputs: Float32Array;
  readonly biases: Float32Array;
}

/** The short vector of a question: the sum of its feature rows over the root of their number. */
export function hiddenOf({ features, width }: WordHead, rows: Int32Array, into: Float32Array): void {
  into.fill(0);
  for (const row of rows) {
    const from = row * width;
    for (let at = 0; at < width; at += 1) into[at] = (into[at] as number) + (features[from + at] as number);
  }
  const scale = 1 / Math.sqrt(Math.max(1, rows.length));
  for (let at = 0; at < width; at += 1) into[at] = (into[at] as number) * scale;
}

/** Unnormalised log odds of every class. */
export function scoreClasses(
  { outputs, biases, width, classCount }: Pick<WordHead, 'outputs' | 'biases' | 'width' | 'classCount'>,
  hidden: Float32Array,
  into: Float32Array,
): void {
  for (let row = 0; row < classCount; row += 1) {
    const from = row * width;
    // Four sums side by side: one would wait for itself at every step.
    let a = biases[row] as number;
    let b = 0;
    let c = 0;
    let d = 0;
    let at = 0;
    for (; at + 3 < width; at += 4) {
      a += (outputs[from + at] as number) * (hidden[at] as number);
      b += (outputs[from + at + 1] as number) * (hidden[at + 1] as number);
      c += (outputs[from + at + 2] as number) * (hidden[at + 2] as number);
      d += (outputs[from + at + 3] as number) * (hidden[at + 3] as number);
    }
    for (; at < width; at += 1) a += (outputs[from + at] as number) * (hidden[at] as number);
    into[row] = a + b + (c + d);
  }
}

/** In place: log odds to chances that sum to one. */
export function softmax(scores: Float32Array): void {
  let most = Number.NEGATIVE_INFINITY;
  for (const one of scores) if (one > most) most = one;
  let sum = 0;
  for (let at = 0; at < scores.length; at += 1) {
    const value = Math.exp((scores[at] as number) - most);
    scores[at] = value;
    sum += value;
  }
  for (let at = 0; at < scores.length; at += 1) scores[at] = (scores[at] as number) / sum;
}
