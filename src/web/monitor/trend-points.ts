import type { VitalsView } from '#protocol/views.ts';

/** What the monitor measured at one moment, kept for its trends. */
export interface TrendPoint {
  readonly atMs: number;
  readonly heartRatePerMin: number;
  readonly spo2Percent: number | null;
  readonly respiratoryRatePerMin: number;
  readonly cuff: { readonly systolicMmHg: number; readonly diastolicMmHg: number; readonly atMs: number } | null;
}

const everyMs = 5000;
/** Two hours of station. */
const mostPoints = 1440;
/** Moments further apart than this were not followed: nothing is drawn between them. */
export const gapMs = 20_000;

/** Adds a measurement when the last is five seconds old or a cuff reading is new. */
export function addTrendPoint(points: readonly TrendPoint[], vitals: VitalsView): readonly TrendPoint[] {
  const last = points.at(-1);
  const isNewCuff = vitals.cuff !== null && vitals.cuff.atMs !== last?.cuff?.atMs && isCuffReading(vitals);
  if (last !== undefined && vitals.atMs - last.atMs < everyMs && !isNewCuff) return points;
  const { atMs, heartRatePerMin, spo2Percent, respiratoryRatePerMin, cuff } = vitals;
  const kept = cuff === null ? null : { systolicMmHg: cuff.systolicMmHg, diastolicMmHg: cuff.diastolicMmHg, atMs: cuff.atMs };
  return [...points, { atMs, heartRatePerMin, spo2Percent, respiratoryRatePerMin, cuff: kept }].slice(-mostPoints);
}

/** A pressure dated at every moment is no cuff reading of its own. */
function isCuffReading(vitals: VitalsView): boolean {
  return vitals.cuff !== null && vitals.cuff.atMs < vitals.atMs;
}

/** The cuff readings of an encounter, each once. */
export function cuffReadings(points: readonly TrendPoint[]): NonNullable<TrendPoint['cuff']>[] {
  const readings: NonNullable<TrendPoint['cuff']>[] = [];
  for (const { cuff } of points) if (cuff !== null && readings.at(-1)?.atMs !== cuff.atMs) readings.push(cuff);
  return readings;
}

/** Runs of points without a gap between them. */
export function withoutGaps<Point extends { readonly atMs: number }>(points: readonly Point[]): Point[][] {
  const runs: Point[][] = [];
  for (const point of points) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run === undefined || last === undefined || point.atMs - last.atMs > gapMs) runs.push([point]);
    else run.push(point);
  }
  return runs;
}

export function unpackTrend(packed: string | null): readonly TrendPoint[] {
  if (packed === null) return [];
  try {
    const points: unknown = JSON.parse(packed);
    return Array.isArray(points) ? (points as TrendPoint[]) : [];
  } catch {
    return [];
  }
}
