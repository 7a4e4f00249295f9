import { meanOf } from './weighted-kappa.ts';

export interface RidgeLine {
  predict(row: readonly number[]): number;
}

const spread = (values: readonly number[], middle: number): number =>
  Math.sqrt(meanOf(values.map((value) => (value - middle) ** 2))) || 1;

/** Least squares with a penalty on standardised columns; `penalty` counts in things, not in shares. */
export function fitRidge(rows: readonly (readonly number[])[], wanted: readonly number[], penalty: number): RidgeLine {
  const width = rows[0]?.length ?? 0;
  const columns = Array.from({ length: width }, (_, at) => rows.map((row) => row[at] ?? 0));
  const middles = columns.map(meanOf);
  const spreads = columns.map((column, at) => spread(column, middles[at] ?? 0));
  const scaled = rows.map((row) => scale(row));
  const middle = meanOf(wanted);
  const left = Array.from({ length: width }, (_, i) =>
    Array.from({ length: width }, (_, j) =>
      scaled.reduce((sum, row) => sum + (row[i] ?? 0) * (row[j] ?? 0), i === j ? penalty : 0),
    ),
  );
  const right = Array.from({ length: width }, (_, i) =>
    scaled.reduce((sum, row, at) => sum + (row[i] ?? 0) * ((wanted[at] ?? 0) - middle), 0),
  );
  const weights = solve(left, right);
  return { predict: (row) => middle + scale(row).reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0) };

  function scale(row: readonly number[]): number[] {
    return row.map((value, at) => (value - (middles[at] ?? 0)) / (spreads[at] ?? 1));
  }
}

/** Gaussian elimination; the penalty keeps the matrix well away from singular. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, at) => [...row, right[at] ?? 0]);
  const size = rows.length;
  for (let pivot = 0; pivot < size; pivot += 1) {
    const own = rows[pivot] ?? [];
    for (let below = pivot + 1; below < size; below += 1) {
      const row = rows[below] ?? [];
      const times = (row[pivot] ?? 0) / (own[pivot] ?? 1);
      for (let at = pivot; at <= size; at += 1) row[at] = (row[at] ?? 0) - times * (own[at] ?? 0);
    }
  }
  const found = new Array<number>(size).fill(0);
  for (let at = size - 1; at >= 0; at -= 1) {
    const row = rows[at] ?? [];
    const known = found.reduce((sum, value, other) => sum + (other > at ? value * (row[other] ?? 0) : 0), 0);
    found[at] = ((row[size] ?? 0) - known) / (row[at] ?? 1);
  }
  return found;
}
