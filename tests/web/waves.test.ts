import { describe, expect, it } from 'vitest';
import { beatIntervalSeconds, electricalRatePerMin, type Rhythm } from '../../src/web/monitor/waves/beats.ts';
import { capnogramWave, respWave } from '../../src/web/monitor/waves/breath-waves.ts';
import type { Lead, StPattern } from '../../src/web/monitor/waves/ecg-leads.ts';
import { ventricularFibrillation } from '../../src/web/monitor/waves/fibrillation-waves.ts';
import { HeartClock } from '../../src/web/monitor/waves/heart-clock.ts';
import { MonitorSignal, type SignalInput, sampleHertz } from '../../src/web/monitor/waves/monitor-signal.ts';
import { arterialWave, plethWave, pulseStrength } from '../../src/web/monitor/waves/pulse-waves.ts';
import { recordTwelveLeads, tracingHertz } from '../../src/web/monitor/waves/twelve-lead.ts';

const well: SignalInput = {
  rhythm: 'sinus',
  st: 'none',
  hasPulse: true,
  heartRatePerMin: 72,
  respiratoryRatePerMin: 15,
  spo2Percent: 98,
  etco2MmHg: 38,
  cuff: { systolicMmHg: 122, diastolicMmHg: 76, meanArterialMmHg: 91, atMs: 0 },
  arterial: { systolicMmHg: 120, diastolicMmHg: 74, meanArterialMmHg: 89 },
};

const rate: Partial<Record<Rhythm, number>> = {
  atrialFibrillation: 130,
  supraventricularTachycardia: 180,
  stableVentricularTachycardia: 138,
  unstableVentricularTachycardia: 185,
  completeHeartBlock: 36,
  sinusBradycardia: 44,
  sinusTachycardia: 124,
};

function record(trace: Parameters<MonitorSignal['read']>[0], input: Partial<SignalInput>, seconds = 20): number[] {
  const signal = new MonitorSignal();
  signal.change({ ...well, ...input });
  const samples: number[] = [];
  for (let sample = 0; sample < (seconds + 3) * sampleHertz; sample++) {
    signal.step();
    if (sample >= 3 * sampleHertz) samples.push(signal.read(trace));
  }
  return samples;
}

/** Places of peaks above a height, at least a fifth of a second apart. */
function peaks(samples: readonly number[], above: number): number[] {
  const found: number[] = [];
  for (let at = 1; at < samples.length - 1; at++) {
    const here = samples[at] ?? 0;
    if (here < above || here < (samples[at - 1] ?? 0) || here < (samples[at + 1] ?? 0)) continue;
    if (at - (found.at(-1) ?? -1000) > sampleHertz / 5) found.push(at);
  }
  return found;
}

const span = (samples: readonly number[]) => Math.max(...samples) - Math.min(...samples);
const gaps = (places: readonly number[]) => places.slice(1).map((place, index) => place - (places[index] ?? 0));
const variation = (values: readonly number[]) => {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length) / mean;
};

describe('the ECG', () => {
  it.each([
    ['sinus', 72],
    ['sinusTachycardia', 124],
    ['sinusBradycardia', 44],
    ['supraventricularTachycardia', 180],
    ['completeHeartBlock', 36],
  ] as const)('has one R peak a beat in %s', (rhythm, perMin) => {
    const found = peaks(record('ecg', { rhythm, heartRatePerMin: perMin }), 0.55);
    expect(found.length).toBeGreaterThanOrEqual(Math.floor((perMin / 60) * 20) - 1);
    expect(found.length).toBeLessThanOrEqual(Math.ceil((perMin / 60) * 20) + 1);
  });

  it('is irregularly irregular in atrial fibrillation and regular in sinus rhythm', () => {
    const fibrillating = gaps(peaks(record('ecg', { rhythm: 'atrialFibrillation', heartRatePerMin: 110 }), 0.6));
    expect(variation(fibrillating)).toBeGreaterThan(0.15);
    expect(new Set(fibrillating).size).toBeGreaterThan(fibrillating.length / 2);
    expect(variation(gaps(peaks(record('ecg', {}), 0.6)))).toBeLessThan(0.03);
  });

  it('draws the same intervals for the same seed, others for another', () => {
    const series = (seed: number) =>
      Array.from({ length: 20 }, (_, index) => beatIntervalSeconds('atrialFibrillation', 120, index, seed));
    expect(series(3)).toEqual(series(3));
    expect(series(3)).not.toEqual(series(4));
  });

  it('is flat in asystole', () => {
    expect(span(record('ecg', { rhythm: 'asystole', hasPulse: false, respiratoryRatePerMin: 0 }))).toBeLessThan(0.02);
  });

  it('is coarse and without beats in ventricular fibrillation, between 3 and 7 Hz', () => {
    const samples = Array.from({ length: 20 * sampleHertz }, (_, at) => ventricularFibrillation(at / sampleHertz));
    const crossings = samples.filter((value, at) => at > 0 && value >= 0 && (samples[at - 1] ?? 0) < 0).length;
    expect(crossings / 20).toBeGreaterThan(3);
    expect(crossings / 20).toBeLessThan(7);
    expect(span(samples)).toBeGreaterThan(0.7);
  });

  it('has P waves at their own pace in complete block', () => {
    const heart = new HeartClock(1);
    heart.change({ rhythm: 'completeHeartBlock', st: 'none', hasPulse: true, heartRatePerMin: 36 }, 0);
    const samples = Array.from({ length: 20 * sampleHertz }, (_, at) => {
      heart.advance(at / sampleHertz);
      return heart.ecgAt(at / sampleHertz, 'II');
    });
    const atrial = peaks(samples, 0.1).length - peaks(samples, 0.5).length;
    expect(atrial).toBeGreaterThan(peaks(samples, 0.5).length);
  });

  it('is wide in ventricular tachycardia', () => {
    const above = (samples: readonly number[], share: number) => {
      const highest = Math.max(...samples);
      return samples.filter((value) => value > highest * share).length / samples.length;
    };
    const wide = record('ecg', { rhythm: 'stableVentricularTachycardia', heartRatePerMin: 140 });
    const narrow = record('ecg', { rhythm: 'supraventricularTachycardia', heartRatePerMin: 140 });
    expect(above(wide, 0.5)).toBeGreaterThan(2.5 * above(narrow, 0.5));
  });

  it('never breaks, whatever the rhythm', () => {
    for (const [rhythm, heartRatePerMin] of Object.entries(rate))
      for (const trace of ['ecg', 'pleth', 'arterial', 'resp', 'capnogram'] as const)
        expect(record(trace, { rhythm: rhythm as Rhythm, heartRatePerMin }, 5).every(Number.isFinite)).toBe(true);
  });

  it('counts complexes, with or without a pulse', () => {
    expect(electricalRatePerMin('pulselessElectricalActivity', 0)).toBeGreaterThan(30);
    expect(electricalRatePerMin('asystole', 0)).toBe(0);
    expect(electricalRatePerMin('sinus', 91)).toBe(91);
  });
});

describe('the twelve leads', () => {
  /** Height 100 ms after the R peak above the level just before the P wave, averaged over beats. */
  const shiftIn = (st: StPattern, lead: Lead) => {
    const strips = recordTwelveLeads({ rhythm: 'sinus', st, heartRatePerMin: 60 }, 5);
    const two = strips.get('II') ?? new Float32Array();
    const strip = strips.get(lead) ?? new Float32Array();
    const found = peaks([...two], 0.7).filter((at) => at > 0.3 * tracingHertz && at < strip.length - 0.2 * tracingHertz);
    const shifts = found.map(
      (at) => (strip[at + Math.round(0.1 * tracingHertz)] ?? 0) - (strip[at - Math.round(0.28 * tracingHertz)] ?? 0),
    );
    return shifts.reduce((sum, shift) => sum + shift, 0) / shifts.length;
  };

  it.each([
    ['anteriorElevation', ['V2', 'V3', 'V4'], ['III', 'aVF']],
    ['inferiorElevation', ['II', 'III', 'aVF'], ['I', 'aVL']],
    ['widespreadElevation', ['I', 'II', 'aVF', 'V4', 'V5', 'V6'], ['aVR']],
    ['lateralDepression', ['aVR'], ['I', 'aVL', 'V5', 'V6']],
  ] as const)('%s raises %j and sinks %j', (st, raised, sunk) => {
    for (const lead of raised) expect(shiftIn(st, lead), lead).toBeGreaterThan(0.05);
    for (const lead of sunk) expect(shiftIn(st, lead), lead).toBeLessThan(-0.04);
  });

  it('shifts nothing when nothing is wrong', () => {
    for (const lead of ['I', 'II', 'III', 'V5', 'V6'] as const) expect(Math.abs(shiftIn('none', lead)), lead).toBeLessThan(0.05);
  });

  it('agrees with Einthoven: I and III make II', () => {
    const strips = recordTwelveLeads({ rhythm: 'sinus', st: 'inferiorElevation', heartRatePerMin: 80 }, 2);
    const [one, two, three] = (['I', 'II', 'III'] as const).map((lead) => strips.get(lead) ?? new Float32Array());
    for (let at = 0; at < 2500; at += 7) expect((one?.[at] ?? 0) + (three?.[at] ?? 0)).toBeCloseTo(two?.[at] ?? 0, 1);
  });
});

describe('pulses', () => {
  it('follow each beat and vanish with the pulse', () => {
    expect(peaks(record('arterial', {}), 110).length).toBeGreaterThanOrEqual(23);
    expect(span(record('pleth', { hasPulse: false, spo2Percent: null }))).toBe(0);
    const noPulse = {
      hasPulse: false,
      rhythm: 'pulselessElectricalActivity',
      heartRatePerMin: 0,
      respiratoryRatePerMin: 0,
    } as const;
    expect(span(record('arterial', noPulse))).toBeLessThan(0.5);
    expect(peaks(record('ecg', noPulse), 0.5).length).toBeGreaterThan(10);
  });

  it('come later at the finger than at the wrist, after the R peak', () => {
    const [ecg, art, pleth] = [record('ecg', {}), record('arterial', {}), record('pleth', {})];
    const r = peaks(ecg, 0.6)[3] ?? 0;
    const laterBy = (places: readonly number[]) => Math.min(...places.filter((at) => at > r)) - r;
    expect(laterBy(peaks(art, 110))).toBeGreaterThan(0.15 * sampleHertz);
    expect(laterBy(peaks(pleth, 0.6))).toBeGreaterThan(laterBy(peaks(art, 110)));
  });

  it('weaken as the pressure falls', () => {
    expect([130, 100, 80, 60, 40].map(pulseStrength)).toEqual(
      [...[130, 100, 80, 60, 40].map(pulseStrength)].sort((a, b) => b - a),
    );
    const low = { ...well, arterial: { systolicMmHg: 62, diastolicMmHg: 40, meanArterialMmHg: 47 } };
    expect(span(record('pleth', low))).toBeLessThan(0.5 * span(record('pleth', {})));
  });

  it('stay between the foot and the peak', () => {
    for (let at = 0; at < 2; at += 0.01)
      for (const interval of [0.3, 0.8, 1.7])
        for (const wave of [arterialWave(at, interval), plethWave(at, interval)]) {
          expect(wave).toBeGreaterThan(-0.09);
          expect(wave).toBeLessThan(1.15);
        }
  });
});

describe('breathing', () => {
  it('fills and empties once a breath, carbon dioxide only on the way out', () => {
    expect([respWave(0), respWave(0.4), respWave(0.999)].map((value) => Math.round(value * 100) / 100)).toEqual([0, 1, 0]);
    expect(capnogramWave(0.2)).toBe(0);
    expect(capnogramWave(0.95)).toBeGreaterThan(0.95);
    expect(peaks(record('resp', { respiratoryRatePerMin: 30 }), 0.9).length).toBe(10);
  });

  it('lies still in apnoea', () => {
    const still = { respiratoryRatePerMin: 0, etco2MmHg: 0 };
    expect(span(record('resp', still))).toBeLessThan(0.01);
    expect(span(record('capnogram', still))).toBe(0);
  });
});
