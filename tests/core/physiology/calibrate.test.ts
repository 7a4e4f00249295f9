import { describe, expect, it } from 'vitest';
import { giveDrug } from '#core/physiology/interventions/give.ts';
import { calibrate } from '#core/physiology/plant/calibrate.ts';
import { createPlant } from '#core/physiology/plant/plant.ts';
import { readVitals } from '#core/physiology/plant/read-vitals.ts';
import { runPlant } from '#core/physiology/plant/step-plant.ts';
import { addProcess } from '#core/physiology/processes/add-process.ts';
import { standardMan } from './bodies.ts';

const start = {
  heartRatePerMin: 118,
  systolicMmHg: 92,
  diastolicMmHg: 54,
  respiratoryRatePerMin: 26,
  spo2Percent: 91,
  temperatureCelsius: 38.9,
  gcsTotal: 14,
} as const;

describe('start at these vitals', () => {
  it('shows exactly what the case asks for', () => {
    const plant = createPlant(standardMan);
    addProcess(plant, { kind: 'sepsis', severity: 0.55 });
    calibrate(plant, start);
    const now = readVitals(plant);
    for (const [name, value] of Object.entries(start)) expect(now[name as keyof typeof start], name).toBeCloseTo(value, 6);
    expect(plant.state.seconds).toBe(0);
    expect(plant.processes[0]?.severity).toBe(0.55);
  });

  it('moves on without a jump, and recovers to the patient, not to the start', () => {
    const plant = createPlant(standardMan);
    const process = addProcess(plant, { kind: 'sepsis', severity: 0.55, ratePerMin: 0 });
    calibrate(plant, start);
    runPlant(plant, 10);
    expect(readVitals(plant).heartRatePerMin).toBeCloseTo(118, -1);
    process.ratePerMin = -0.01;
    giveDrug(plant, 'antibioticIntravenous', 1);
    runPlant(plant, 3 * 3600);
    const later = readVitals(plant);
    expect(plant.offsets.share).toBe(0);
    expect(later.heartRatePerMin).toBeLessThan(85);
    expect(later.systolicMmHg).toBeGreaterThan(112);
    expect(later.spo2Percent).toBeGreaterThan(95);
  });

  it('offsets without a disease fade by themselves', () => {
    const plant = createPlant(standardMan);
    calibrate(plant, { heartRatePerMin: 95 });
    runPlant(plant, 15 * 60);
    expect(readVitals(plant).heartRatePerMin).toBeCloseTo(83.5, 0);
  });

  it('a stopped heart shows no offset', () => {
    const plant = createPlant(standardMan);
    addProcess(plant, { kind: 'acuteCoronarySyndrome', severity: 0.8 });
    calibrate(plant, { heartRatePerMin: 104, systolicMmHg: 158, diastolicMmHg: 94 });
    plant.rhythm = 'asystole';
    runPlant(plant, 60);
    expect(readVitals(plant).heartRatePerMin).toBe(0);
    expect(readVitals(plant).systolicMmHg).toBeLessThan(30);
  });
});
