import { seededShare } from './seeded-share.ts';

/** The small waves of a fibrillating atrium, mV in lead II: about 6 to 8 a second, never quite regular. */
export function atrialFibrillation(atSeconds: number): number {
  return (
    0.045 * Math.sin(2 * Math.PI * 6.1 * atSeconds + 1.3 * Math.sin(1.7 * atSeconds)) +
    0.028 * Math.sin(2 * Math.PI * 7.7 * atSeconds + 0.9 * Math.sin(2.3 * atSeconds + 1))
  );
}

interface Tone {
  readonly hertz: number;
  readonly phase: number;
  readonly sway: number;
  readonly swayHertz: number;
  readonly beatHertz: number;
}

const tones: readonly Tone[] = [3.6, 4.3, 5.1, 6.2].map((hertz, index) => ({
  hertz,
  phase: seededShare(11, index) * 2 * Math.PI,
  sway: 1.1 + seededShare(12, index) * 1.6,
  swayHertz: 0.13 + seededShare(13, index) * 0.3,
  beatHertz: 0.09 + seededShare(14, index) * 0.22,
}));

/** Coarse ventricular fibrillation, mV: noise held between about 3 and 7 Hz that waxes and wanes and never repeats. */
export function ventricularFibrillation(atSeconds: number): number {
  let sum = 0;
  for (const { hertz, phase, sway, swayHertz, beatHertz } of tones) {
    const wax = 0.62 + 0.38 * Math.sin(2 * Math.PI * beatHertz * atSeconds + phase * 2);
    sum += wax * Math.sin(2 * Math.PI * hertz * atSeconds + phase + sway * Math.sin(2 * Math.PI * swayHertz * atSeconds));
  }
  return 0.26 * sum;
}
