export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Maps a value from a span of data to a span of pixels; an empty span maps to the middle. */
export function scaleTo(fromLow: number, fromHigh: number, toLow: number, toHigh: number): (value: number) => number {
  if (fromHigh === fromLow) return () => (toLow + toHigh) / 2;
  return (value) => toLow + ((value - fromLow) / (fromHigh - fromLow)) * (toHigh - toLow);
}

/** Low and high ends that hold all values, at least `leastSpan` apart and on whole `step`s. */
export function niceRange(values: readonly number[], step: number, leastSpan: number): readonly [low: number, high: number] {
  if (values.length === 0) return [0, leastSpan];
  let low = Math.floor(Math.min(...values) / step) * step;
  let high = Math.ceil(Math.max(...values) / step) * step;
  while (high - low < leastSpan) {
    high += step;
    if (high - low < leastSpan) low -= step;
  }
  return [low, high];
}

/** Whole minutes up to the end, at most about eight of them. */
export function minuteTicks(endMs: number): number[] {
  const minutes = Math.floor(endMs / 60_000);
  const every = Math.max(1, Math.ceil(minutes / 8));
  return Array.from({ length: Math.floor(minutes / every) + 1 }, (_, index) => index * every * 60_000);
}

/** A path through points; steps are straight lines because nothing was measured in between. */
export function linePath(points: readonly Point[]): string {
  return points.map((point, index) => `${index === 0 ? 'M' : 'L'}${point.x.toFixed(1)} ${point.y.toFixed(1)}`).join('');
}

/** The index of the moment nearest to a time; -1 when there is none. */
export function nearestIndex(times: readonly number[], atMs: number): number {
  let best = -1;
  for (const [index, time] of times.entries()) {
    const soFar = times[best];
    if (soFar === undefined || Math.abs(time - atMs) < Math.abs(soFar - atMs)) best = index;
  }
  return best;
}
