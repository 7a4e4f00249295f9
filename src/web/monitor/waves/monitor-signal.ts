import type { Trace, VitalsView } from '#protocol/views.ts';
import { capnogramWave, respWave } from './breath-waves.ts';
import { HeartClock } from './heart-clock.ts';
import { pulseStrength } from './pulse-waves.ts';

/** The part of the measurements that shapes the traces. */
export type SignalInput = Pick<
  VitalsView,
  'rhythm' | 'st' | 'hasPulse' | 'heartRatePerMin' | 'respiratoryRatePerMin' | 'spo2Percent' | 'etco2MmHg' | 'cuff' | 'arterial'
>;

/** Samples a second. */
export const sampleHertz = 250;

/** All traces of one monitor, sample after sample, from what it measures once a second. */
export class MonitorSignal {
  readonly #heart: HeartClock;
  #input: SignalInput | null = null;
  #nowSeconds = 0;
  #breathPhase = 0;
  /** Eases to 0 when breathing stops. */
  #breathDepth = 0;
  #strength = 1;

  constructor(seed = 7) {
    this.#heart = new HeartClock(seed);
  }

  change(input: SignalInput): void {
    this.#input = input;
    this.#heart.change(input, this.#nowSeconds);
    this.#strength = pulseStrength(input.arterial?.systolicMmHg ?? input.cuff?.systolicMmHg ?? 120);
  }

  /** Moves one sample on. */
  step(): void {
    const stepSeconds = 1 / sampleHertz;
    this.#nowSeconds += stepSeconds;
    this.#heart.advance(this.#nowSeconds);
    const rate = this.#input?.respiratoryRatePerMin ?? 0;
    this.#breathPhase = (this.#breathPhase + (stepSeconds * rate) / 60) % 1;
    this.#breathDepth += ((rate > 0 ? 1 : 0) - this.#breathDepth) * stepSeconds * 1.6;
  }

  /** The present value of a trace in its own unit: mV, mmHg, or 0 to 1 for pleth and breathing. */
  read(trace: Trace): number {
    const input = this.#input;
    if (input === null) return 0;
    const now = this.#nowSeconds;
    switch (trace) {
      case 'ecg':
        return this.#heart.ecgAt(now, 'II') + this.#heart.restlessnessAt(now) + 0.025 * this.#chest();
      case 'pleth':
        return input.spo2Percent === null ? 0 : this.#strength * this.#heart.plethAt(now) * (1 - 0.06 * this.#chest());
      case 'arterial': {
        const pressure = input.arterial;
        if (pressure === null) return 0;
        const swing = (pressure.systolicMmHg - pressure.diastolicMmHg) * this.#heart.arterialAt(now);
        return pressure.diastolicMmHg + swing - 2 * this.#chest();
      }
      case 'resp':
        return this.#chest();
      case 'capnogram':
        return (input.etco2MmHg ?? 0) * this.#breathDepth * capnogramWave(this.#breathPhase);
    }
  }

  #chest(): number {
    return this.#breathDepth * respWave(this.#breathPhase);
  }
}
