import { bump } from './bump.ts';

/** Seconds from the R peak to the foot of the pulse in an artery of the wrist, and at a fingertip. */
export const arterialDelaySeconds = 0.17;
export const plethDelaySeconds = 0.27;

/**
 * Pressure pulse of one beat, 0 at the foot to about 1 at the peak. Systole keeps its length however slow the heart; the fall
 * is quicker the sooner the next beat is due.
 */
export function arterialWave(secondsSinceFoot: number, intervalSeconds: number): number {
  if (secondsSinceFoot <= 0) return 0;
  const rise = 0.12;
  const body =
    secondsSinceFoot < rise
      ? 0.5 - 0.5 * Math.cos((Math.PI * secondsSinceFoot) / rise)
      : Math.exp(-(secondsSinceFoot - rise) / Math.min(0.42, 0.1 + 0.26 * intervalSeconds));
  return body * 0.97 - 0.09 * bump(secondsSinceFoot, 0.3, 0.022) + 0.1 * bump(secondsSinceFoot, 0.365, 0.036);
}

/** Volume pulse of one beat at the finger: rounder and slower than the pressure, with a low second shoulder. */
export function plethWave(secondsSinceFoot: number, intervalSeconds: number): number {
  if (secondsSinceFoot <= 0) return 0;
  const rise = 0.15;
  const fall = Math.min(0.38, 0.1 + 0.26 * intervalSeconds);
  const body =
    secondsSinceFoot < rise
      ? 0.5 - 0.5 * Math.cos((Math.PI * secondsSinceFoot) / rise)
      : Math.exp(-(((secondsSinceFoot - rise) / fall) ** 1.25));
  return body * 0.94 + 0.13 * bump(secondsSinceFoot, 0.42, 0.06);
}

/** How tall a pulse stands at the finger for a systolic pressure: full from about 110, hardly there below 50. */
export function pulseStrength(systolicMmHg: number): number {
  return Math.min(1, Math.max(0.08, (systolicMmHg - 42) / 68));
}
