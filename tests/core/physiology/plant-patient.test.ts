import { describe, expect, it } from 'vitest';
import { leverNames, leversAtRest, resetLevers } from '#core/physiology/plant/levers.ts';
import { deriveBaseline } from '#core/physiology/plant/plant-patient.ts';
import { readVitals } from '#core/physiology/plant/read-vitals.ts';
import { bled, standardMan } from './bodies.ts';

describe("the patient's own ceilings", () => {
  it('age lowers the fastest heart (Tanaka 2001: 208 - 0.7 x age)', () => {
    expect(deriveBaseline({ ...standardMan, ageYears: 20 }).maximumHeartRatePerMin).toBeCloseTo(194, 0);
    expect(deriveBaseline({ ...standardMan, ageYears: 80 }).maximumHeartRatePerMin).toBeCloseTo(152, 0);
    const young = readVitals(bled(0.35, { ...standardMan, ageYears: 20 }));
    const old = readVitals(bled(0.35, { ...standardMan, ageYears: 80 }));
    expect(young.heartRatePerMin - old.heartRatePerMin).toBeGreaterThan(20);
  });

  it('a beta-blocker hides the tachycardia of blood loss', () => {
    const blocked = readVitals(bled(0.25, { ...standardMan, heartRatePerMin: 58, betaBlocked: true }));
    const plain = readVitals(bled(0.25));
    expect(blocked.heartRatePerMin).toBeLessThan(100);
    expect(plain.heartRatePerMin).toBeGreaterThan(105);
  });

  it('an athlete at 46 still reaches the same ceiling, and passes 100 later', () => {
    const athlete = readVitals(bled(0.2, { ...standardMan, heartRatePerMin: 46 }));
    const plain = readVitals(bled(0.2));
    expect(athlete.heartRatePerMin).toBeLessThan(plain.heartRatePerMin - 8);
    expect(readVitals(bled(0.38, { ...standardMan, heartRatePerMin: 46 })).heartRatePerMin).toBeGreaterThan(115);
  });
});

describe('levers', () => {
  it('reset, written out by hand, agrees with the list', () => {
    const levers = leversAtRest();
    for (const lever of leverNames) levers[lever] = 7;
    resetLevers(levers);
    expect(levers).toEqual(leversAtRest());
  });
});
