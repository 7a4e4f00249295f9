/** One measured figure, as every report writes it. */
export interface Row {
  readonly id: string;
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  readonly n: number;
  /** 95 % interval, where the figure is a rate. */
  readonly low: number | null;
  readonly high: number | null;
  readonly target: string | null;
  /** Whether the target holds; null where there is none. */
  readonly holds: boolean | null;
}

/** What a suite hands back: rows, or why it could not run. */
/** How a suite is run: quickly, on fewer interviews of its own making, or in full. */
export interface RunHow {
  readonly isQuick: boolean;
}

export type SuiteResult = { readonly rows: readonly Row[] } | { readonly skipped: string };

/** Wilson 95 % interval of k successes in n. */
export function wilson(k: number, n: number): { low: number; high: number } {
  if (n === 0) return { low: 0, high: 1 };
  const z = 1.96;
  const p = k / n;
  const centre = (p + (z * z) / (2 * n)) / (1 + (z * z) / n);
  const half = (z / (1 + (z * z) / n)) * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
  return { low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}

/** A rate as a row, in percent. */
export function rateRow(
  id: string,
  what: string,
  k: number,
  n: number,
  target?: { text: string; holds: (rate: number) => boolean },
): Row {
  const rate = n === 0 ? 0 : k / n;
  const { low, high } = wilson(k, n);
  const percent = (value: number) => Math.round(value * 1000) / 10;
  return {
    id,
    what,
    value: percent(rate),
    unit: '%',
    n,
    low: percent(low),
    high: percent(high),
    target: target?.text ?? null,
    holds: target ? target.holds(rate) : null,
  };
}

/** A plain figure as a row. */
export function figureRow(
  id: string,
  what: string,
  value: number,
  unit: string,
  n: number,
  target?: { text: string; holds: boolean },
): Row {
  return { id, what, value, unit, n, low: null, high: null, target: target?.text ?? null, holds: target?.holds ?? null };
}

/** The p-th percentile (0..1) by rank. */
export function percentile(values: readonly number[], p: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(p * sorted.length))] ?? 0;
}
