/** The share of a breath that goes in: in to out is 1 to 1.5. */
const inShare = 0.4;

/** Movement of the chest over one breath; phase 0 at the start of breathing in, 0 empty to 1 full. */
export function respWave(phase: number): number {
  return phase < inShare
    ? 0.5 - 0.5 * Math.cos((Math.PI * phase) / inShare)
    : Math.cos((Math.PI * (phase - inShare)) / (2 * (1 - inShare))) ** 2;
}

/** Carbon dioxide at the mouth over one breath as a share of its end-tidal value: nothing in, then a rise and a plateau. */
export function capnogramWave(phase: number): number {
  if (phase < 0.04) return 1 - phase / 0.04;
  if (phase < inShare) return 0;
  const out = (phase - inShare) / (1 - inShare);
  const rise = 1 / (1 + Math.exp(-(out - 0.13) / 0.022));
  return rise * (0.9 + 0.1 * out);
}
