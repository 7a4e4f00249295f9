import type { VitalsView } from '#protocol/views.ts';
import type { BeatKind } from './ecg-wave.ts';
import { seededShare } from './seeded-share.ts';

export type Rhythm = VitalsView['rhythm'];

/** What is drawn of a rhythm. */
export interface RhythmLook {
  /** Null where there are no separate beats. */
  readonly beat: BeatKind | null;
  /** Share by which an interval may differ from the mean, each way. */
  readonly spread: number;
  /** How much of a normal pulse each beat makes. */
  readonly pulse: number;
  /** The electrical rate when no pulse rate is measured. */
  readonly ownRatePerMin: number;
}

const look = (beat: BeatKind | null, spread: number, pulse: number, ownRatePerMin: number): RhythmLook => ({
  beat,
  spread,
  pulse,
  ownRatePerMin,
});

export const rhythmLooks: Readonly<Record<Rhythm, RhythmLook>> = {
  sinus: look('sinus', 0.015, 1, 70),
  sinusBradycardia: look('sinus', 0.02, 1, 44),
  sinusTachycardia: look('sinus', 0.008, 1, 124),
  atrialFibrillation: look('withoutP', 0.38, 1, 120),
  supraventricularTachycardia: look('narrowFast', 0.002, 0.75, 180),
  stableVentricularTachycardia: look('wide', 0.012, 0.75, 140),
  unstableVentricularTachycardia: look('wide', 0.012, 0.45, 185),
  completeHeartBlock: look('escape', 0.006, 1.1, 36),
  pulselessVentricularTachycardia: look('wide', 0.015, 0, 190),
  ventricularFibrillation: look(null, 0, 0, 0),
  pulselessElectricalActivity: look('escape', 0.02, 0, 48),
  asystole: look(null, 0, 0, 0),
};

/** Atrial beats a minute while a complete block parts them from the ventricles. */
export const blockedAtrialRatePerMin = 84;

/** The rate of the complexes on the screen: what a monitor counts, with or without a pulse behind them. */
export function electricalRatePerMin(rhythm: Rhythm, measuredPerMin: number): number {
  if (rhythmLooks[rhythm].beat === null) return 0;
  return measuredPerMin > 0 ? measuredPerMin : rhythmLooks[rhythm].ownRatePerMin;
}

/** Seconds from one beat to the next: the same series for the same seed, irregularly irregular in atrial fibrillation. */
export function beatIntervalSeconds(rhythm: Rhythm, ratePerMin: number, index: number, seed: number): number {
  const mean = 60 / Math.max(15, ratePerMin);
  const { spread } = rhythmLooks[rhythm];
  return mean * (1 - spread + 2 * spread * seededShare(seed, index));
}
