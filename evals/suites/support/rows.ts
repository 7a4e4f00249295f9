/** One line of a report; `low` and `high` bound the value with 95 % confidence where that makes sense. */
export interface Row {
  readonly id: string;
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  readonly n: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly target: string | null;
  readonly holds: boolean | null;
}

const round = (value: number) => Math.round(value * 1000) / 1000;

/** A share with its Wilson interval; holds when it is at least `atLeast`. */
export function shareRow(id: string, what: string, count: number, n: number, atLeast?: number): Row {
  const share = n === 0 ? 0 : count / n;
  const z = 1.96;
  const middle = (share + (z * z) / (2 * n)) / (1 + (z * z) / n);
  const half = (z / (1 + (z * z) / n)) * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
  const target = atLeast === undefined ? null : `>= ${atLeast}`;
  return {
    id,
    what,
    value: round(share),
    unit: 'share',
    n,
    low: n === 0 ? null : round(middle - half),
    high: n === 0 ? null : round(middle + half),
    target,
    holds: atLeast === undefined ? null : share >= atLeast,
  };
}

/** Median and 95th percentile in milliseconds; the latter holds when it is at most `p95AtMostMs`. */
export function timeRows(id: string, what: string, timesMs: readonly number[], p95AtMostMs: number): Row[] {
  const sorted = [...timesMs].sort((a, b) => a - b);
  const at = (part: number) => round(sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0);
  const row = { unit: 'ms', n: sorted.length, low: null, high: null };
  return [
    { id: `${id}.p50`, what: `${what}, median`, value: at(0.5), ...row, target: null, holds: null },
    {
      id: `${id}.p95`,
      what: `${what}, 95th percentile`,
      value: at(0.95),
      ...row,
      target: `<= ${p95AtMostMs}`,
      holds: at(0.95) <= p95AtMostMs,
    },
  ];
}
