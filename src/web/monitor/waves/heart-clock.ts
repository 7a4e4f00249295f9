import { beatIntervalSeconds, blockedAtrialRatePerMin, electricalRatePerMin, type Rhythm, rhythmLooks } from './beats.ts';
import type { Lead, StPattern } from './ecg-leads.ts';
import { leadHeights } from './ecg-leads.ts';
import { atrialBeat, beatKinds, beatTailSeconds, ecgBeat } from './ecg-wave.ts';
import { atrialFibrillation, ventricularFibrillation } from './fibrillation-waves.ts';
import { arterialDelaySeconds, arterialWave, plethDelaySeconds, plethWave } from './pulse-waves.ts';
import { seededShare } from './seeded-share.ts';

/** What a heart shows its electrodes and its arteries. */
export interface HeartInput {
  readonly rhythm: Rhythm;
  readonly st: StPattern;
  readonly hasPulse: boolean;
  readonly heartRatePerMin: number;
}

/** Beats kept: at 250 a minute the last eight still reach into the present. */
const kept = 12;
/** A P wave begins before its R peak, so beats are laid down this far ahead. */
const aheadSeconds = 0.4;

/** Lays down beats as time goes on and reads waves off them. Memory is fixed: nothing is made while it runs. */
export class HeartClock {
  readonly #atSeconds = new Float64Array(kept).fill(-100);
  readonly #intervalSeconds = new Float64Array(kept).fill(1);
  readonly #kind = new Uint8Array(kept);
  readonly #pulse = new Float64Array(kept);
  readonly #seed: number;
  #input: HeartInput = { rhythm: 'asystole', st: 'none', hasPulse: false, heartRatePerMin: 0 };
  #count = 0;
  #nextAtSeconds = 0.35;
  #lastIntervalSeconds = 0.8;

  constructor(seed: number) {
    this.#seed = seed;
  }

  /** The heart as it is from now on; a pulse that is lost is lost with the beat under way. */
  change(input: HeartInput, nowSeconds: number): void {
    const isOtherRhythm = input.rhythm !== this.#input.rhythm;
    this.#input = input;
    for (let slot = 0; slot < kept; slot++) {
      if ((this.#atSeconds[slot] ?? 0) <= nowSeconds) continue;
      if (!input.hasPulse) this.#pulse[slot] = 0;
      if (isOtherRhythm && rhythmLooks[input.rhythm].beat === null) this.#atSeconds[slot] = -100;
    }
    // A slow heart that quickens does not wait out its old long interval.
    const soonest = nowSeconds + aheadSeconds + this.#meanSeconds();
    if (this.#nextAtSeconds > soonest) this.#nextAtSeconds = soonest;
  }

  /** Lays down the beats due by a time. */
  advance(nowSeconds: number): void {
    const { rhythm, hasPulse } = this.#input;
    const look = rhythmLooks[rhythm];
    if (look.beat === null) {
      this.#nextAtSeconds = nowSeconds + aheadSeconds;
      return;
    }
    while (this.#nextAtSeconds < nowSeconds + aheadSeconds) {
      const mean = this.#meanSeconds();
      const rate = 60 / mean;
      const interval = beatIntervalSeconds(rhythm, rate, this.#count, this.#seed);
      const slot = this.#count % kept;
      const filling = Math.min(1.12, Math.max(0.3, 0.25 + (0.75 * this.#lastIntervalSeconds) / mean));
      this.#atSeconds[slot] = this.#nextAtSeconds;
      this.#intervalSeconds[slot] = interval;
      this.#kind[slot] = beatKinds.indexOf(look.beat);
      this.#pulse[slot] = hasPulse ? look.pulse * (look.spread > 0.1 ? filling : 1) : 0;
      this.#count += 1;
      this.#lastIntervalSeconds = interval;
      this.#nextAtSeconds += interval;
    }
  }

  ecgAt(nowSeconds: number, lead: Lead): number {
    const { rhythm, st } = this.#input;
    const heights = leadHeights[lead];
    let sum = 0;
    for (let slot = 0; slot < kept; slot++) {
      const since = nowSeconds - (this.#atSeconds[slot] ?? 0);
      if (since > beatTailSeconds || since < -aheadSeconds) continue;
      sum += ecgBeat(beatKinds[this.#kind[slot] ?? 0] ?? 'sinus', since, this.#intervalSeconds[slot] ?? 1, heights, st);
    }
    if (rhythm === 'atrialFibrillation') sum += heights.flutter * atrialFibrillation(nowSeconds);
    if (rhythm === 'ventricularFibrillation') sum += (0.35 + 0.65 * heights.wide) * ventricularFibrillation(nowSeconds);
    if (rhythm === 'completeHeartBlock') {
      const period = 60 / blockedAtrialRatePerMin;
      sum += atrialBeat((nowSeconds % period) - period / 2, heights);
    }
    return sum;
  }

  /** Pressure between diastolic (0) and systolic (about 1). */
  arterialAt(nowSeconds: number): number {
    let highest = 0;
    for (let slot = 0; slot < kept; slot++) {
      const since = nowSeconds - (this.#atSeconds[slot] ?? 0) - arterialDelaySeconds;
      if (since <= 0 || since > 3) continue;
      const wave = (this.#pulse[slot] ?? 0) * arterialWave(since, this.#intervalSeconds[slot] ?? 1);
      if (wave > highest) highest = wave;
    }
    return highest;
  }

  plethAt(nowSeconds: number): number {
    let highest = 0;
    for (let slot = 0; slot < kept; slot++) {
      const since = nowSeconds - (this.#atSeconds[slot] ?? 0) - plethDelaySeconds;
      if (since <= 0 || since > 3) continue;
      const wave = (this.#pulse[slot] ?? 0) * plethWave(since, this.#intervalSeconds[slot] ?? 1);
      if (wave > highest) highest = wave;
    }
    return highest;
  }

  /** Fine restlessness of a skin electrode, mV. */
  restlessnessAt(nowSeconds: number): number {
    return 0.014 * (seededShare(this.#seed, Math.round(nowSeconds * 250)) - 0.5);
  }

  #meanSeconds(): number {
    const { rhythm, heartRatePerMin } = this.#input;
    return 60 / Math.max(15, electricalRatePerMin(rhythm, heartRatePerMin));
  }
}
