import { stem } from '../repair/stem.ts';

/** A sentence that stands for a class: a topic id, `@attribute` or `!act`. */
export interface Example {
  readonly className: string;
  /** As compared: plain text without politeness. */
  readonly text: string;
  /** A sentence (`true`), or single words and names. */
  readonly hasVector: boolean;
}

/** Whether an example is met by its vector: what a question of the bank is about is told by the heads instead. */
export function isMetByVector({ hasVector, className }: Example): boolean {
  return hasVector && /^(?:[!#&]|case\.)/.test(className);
}

/** Lower than any cosine. */
const NONE = -2;

/** How near an utterance is to each class: -1..1 by meaning, 0..1 by words. */
export interface ClassScores {
  /** Class -> best weighted overlap with one of its examples. */
  readonly lexical: ReadonlyMap<string, number>;
  /** Class -> half nearest example, half centre of the class; empty without a vector. */
  readonly semantic: ReadonlyMap<string, number>;
}

export interface ExampleIndex {
  readonly classes: readonly string[];
  readonly examples: readonly Example[];
  /** The class whose example is exactly this text, if only one has it. */
  exact(text: string): string | null;
  /** @param leaveOut an example that must not count, for measuring on the bank itself */
  score(text: string, vector: Float32Array | null, leaveOut?: number): ClassScores;
  /** How telling a stem is: high for rare ones. */
  weigh(stemmed: string): number;
}

/** Words found everywhere say little even when a small bank happens to use them once. */
const FUNCTION_WORDS = new Set(
  'a an the of to in on at by for with from as is be do have you your i me my we us it its that this these those there they he she him her his and or but if so not no any some all at ever been get go can could would will may might should what when where which who why how about just more up out into than then too also very much many please tell say anything something'
    .split(' ')
    .map(stem),
);

export function stemsOf(text: string): string[] {
  return [
    ...new Set(
      text
        .split(' ')
        .filter((word) => word.length > 0)
        .map(stem),
    ),
  ];
}

/** @param vectorOf the vector of a text, null when it has none */
export function createExampleIndex(examples: readonly Example[], vectorOf: (text: string) => Float32Array | null): ExampleIndex {
  const classes = [...new Set(examples.map((one) => one.className))];
  const classNumber = new Map(classes.map((name, index) => [name, index]));
  const numberOf = (example: Example) => classNumber.get(example.className) ?? 0;
  const weights = weighStems(examples, classes.length);
  const weigh = (stemmed: string) => weights.get(stemmed) ?? Math.log(1 + classes.length);

  const stems = examples.map((one) => stemsOf(one.text));
  const stemSets = stems.map((list) => new Set(list));
  const totals = stems.map((list) => list.reduce((sum, one) => sum + weigh(one), 0));
  const postings = new Map<string, number[]>();
  stems.forEach((list, index) => {
    for (const one of list) {
      const posting = postings.get(one);
      if (posting === undefined) postings.set(one, [index]);
      else posting.push(index);
    }
  });

  const exactly = new Map<string, string | null>();
  for (const one of examples) {
    const before = exactly.get(one.text);
    if (before === undefined) exactly.set(one.text, one.className);
    else if (before !== one.className) exactly.set(one.text, null);
  }

  const numbers = Int32Array.from(examples, numberOf);
  const found = examples.map((one) => (isMetByVector(one) ? vectorOf(one.text) : null));
  const rows = found.flatMap((vector, index) => (vector === null ? [] : [index]));
  const dimensions = found.find((vector) => vector !== null)?.length ?? 0;
  const matrix = stack(
    rows.map((index) => found[index] ?? new Float32Array(dimensions)),
    dimensions,
  );
  const rowClass = Int32Array.from(rows, (index) => numbers[index] ?? 0);
  const centres = centresOf(matrix, rowClass, classes.length, dimensions);

  const lexical = (text: string, leaveOut: number): Map<string, number> => {
    const asked = stemsOf(text);
    const total = asked.reduce((sum, one) => sum + weigh(one), 0);
    const telling = asked.filter((one) => !FUNCTION_WORDS.has(one));
    const shared = new Float32Array(examples.length);
    const touched: number[] = [];
    // Sentences that share only function words are not candidates, unless the question has nothing else.
    for (const one of telling.length > 0 ? telling : asked) {
      for (const index of postings.get(one) ?? []) {
        if (shared[index] === 0) touched.push(index);
        shared[index] = (shared[index] ?? 0) + weigh(one);
      }
    }
    const common = telling.length > 0 ? asked.filter((one) => FUNCTION_WORDS.has(one)) : [];
    const best = new Float32Array(classes.length);
    for (const index of touched) {
      if (index === leaveOut) continue;
      const own = stemSets[index];
      let both = shared[index] ?? 0;
      for (const one of common) if (own?.has(one) === true) both += weigh(one);
      const score = both / (total + (totals[index] ?? 0) - both);
      const number = numbers[index] ?? 0;
      if (score > (best[number] ?? 0)) best[number] = score;
    }
    return toMap(classes, best, 0);
  };

  const semantic = (vector: Float32Array, leaveOut: number): Map<string, number> => {
    if (vector.length !== dimensions) return new Map();
    const cosines = multiply(matrix, vector, rows.length);
    const nearest = new Float32Array(classes.length).fill(NONE);
    const left = rows.indexOf(leaveOut);
    for (let row = 0; row < rows.length; row += 1) {
      const number = rowClass[row] ?? 0;
      if (row !== left && (cosines[row] ?? 0) > (nearest[number] ?? 0)) nearest[number] = cosines[row] ?? 0;
    }
    const towards = multiply(centres.sums, vector, classes.length);
    const own = left >= 0 ? (rowClass[left] ?? -1) : -1;
    const scores = nearest.map((near, number) => {
      if (near <= NONE) return NONE;
      const centre = ((towards[number] ?? 0) - (number === own ? (cosines[left] ?? 0) : 0)) / (centres.lengths[number] ?? 1);
      return 0.5 * near + 0.5 * centre;
    });
    return toMap(classes, scores, NONE);
  };

  return {
    classes,
    examples,
    weigh,
    exact: (text) => exactly.get(text) ?? null,
    score: (text, vector, leaveOut = -1) => ({
      lexical: lexical(text, leaveOut),
      semantic: vector === null ? new Map() : semantic(vector, leaveOut),
    }),
  };
}

function weighStems(examples: readonly Example[], classCount: number): Map<string, number> {
  const seenIn = new Map<string, Set<string>>();
  for (const one of examples) {
    for (const stemmed of stemsOf(one.text)) {
      const names = seenIn.get(stemmed) ?? new Set<string>();
      names.add(one.className);
      seenIn.set(stemmed, names);
    }
  }
  const weights = new Map<string, number>();
  for (const [stemmed, names] of seenIn) {
    const rarity = Math.log(1 + classCount / names.size);
    weights.set(stemmed, FUNCTION_WORDS.has(stemmed) ? Math.min(rarity, 0.5) : rarity);
  }
  return weights;
}

function toMap(names: readonly string[], values: Float32Array, above: number): Map<string, number> {
  const map = new Map<string, number>();
  names.forEach((name, number) => {
    const value = values[number] ?? above;
    if (value > above) map.set(name, value);
  });
  return map;
}

function stack(vectors: readonly Float32Array[], dimensions: number): Float32Array {
  const matrix = new Float32Array(vectors.length * dimensions);
  vectors.forEach((vector, row) => {
    matrix.set(vector, row * dimensions);
  });
  return matrix;
}

function centresOf(matrix: Float32Array, rowClass: Int32Array, count: number, dimensions: number) {
  const sums = new Float32Array(count * dimensions);
  rowClass.forEach((number, row) => {
    for (let at = 0; at < dimensions; at += 1) {
      sums[number * dimensions + at] = (sums[number * dimensions + at] ?? 0) + (matrix[row * dimensions + at] ?? 0);
    }
  });
  const lengths = Float32Array.from(
    { length: count },
    (_, number) => Math.hypot(...sums.subarray(number * dimensions, (number + 1) * dimensions)) || 1,
  );
  return { sums, lengths };
}

/** One dot product per row; the hot loop of reading, so it goes over plain typed arrays. */
function multiply(matrix: Float32Array, vector: Float32Array, count: number): Float32Array {
  const dimensions = vector.length;
  const products = new Float32Array(count);
  for (let row = 0; row < count; row += 1) {
    const from = row * dimensions;
    let sum = 0;
    for (let at = 0; at < dimensions; at += 1) sum += (matrix[from + at] as number) * (vector[at] as number);
    products[row] = sum;
  }
  return products;
}
