export function clamp(value: number, low: number, high: number): number {
  return value < low ? low : value > high ? high : value;
}

/** The positive part. */
export function above(value: number, threshold = 0): number {
  return value > threshold ? value - threshold : 0;
}

/** The share of the way a first-order lag goes in `dt`, exact for any step. */
export function lagShare(dt: number, timeConstant: number): number {
  return 1 - Math.exp(-dt / timeConstant);
}

/** `from` moved towards `to`, no faster than `perSecond`. */
export function approach(from: number, to: number, share: number, perSecond: number, dtSeconds: number): number {
  const most = perSecond * dtSeconds;
  return from + clamp((to - from) * share, -most, most);
}
