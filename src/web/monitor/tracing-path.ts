import type { Lead } from './waves/ecg-leads.ts';
import { tracingHertz, tracingSeconds } from './waves/twelve-lead.ts';

/** Paper at the usual 25 mm a second and 10 mm a millivolt. */
export const mmPerSecond = 25;
export const mmPerMillivolt = 10;

/** The usual sheet: four columns of two and a half seconds, and one lead all along the bottom. */
export const sheetRows: readonly (readonly Lead[])[] = [
  ['I', 'aVR', 'V1', 'V4'],
  ['II', 'aVL', 'V2', 'V5'],
  ['III', 'aVF', 'V3', 'V6'],
];
export const columnSeconds = tracingSeconds / 4;

/** A strip between two moments as a path in mm, from a left edge, about a baseline. */
export function stripPath(strip: Float32Array, fromSeconds: number, toSeconds: number, leftMm: number, baseMm: number): string {
  const from = Math.round(fromSeconds * tracingHertz);
  const to = Math.min(strip.length, Math.round(toSeconds * tracingHertz));
  let path = '';
  for (let sample = from; sample < to; sample++) {
    const x = leftMm + ((sample - from) / tracingHertz) * mmPerSecond;
    const y = baseMm - (strip[sample] ?? 0) * mmPerMillivolt;
    path += `${sample === from ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(2)}`;
  }
  return path;
}

/** The square of one millivolt for a fifth of a second that tells the scale. */
export function calibrationPath(leftMm: number, baseMm: number): string {
  return `M${leftMm} ${baseMm}h1v${-mmPerMillivolt}h5v${mmPerMillivolt}h1`;
}
