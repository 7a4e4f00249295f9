import { describe, expect, it } from 'vitest';
import { type AsthmaSigns, gradeAsthma } from '#core/scores/asthma-severity.ts';
import { avpuFromTotal, comaSeverity, totalComaScale } from '#core/scores/coma-scale.ts';
import { scoreCurb65 } from '#core/scores/curb65.ts';
import { scoreQsofa } from '#core/scores/qsofa.ts';
import { scoreShockIndex } from '#core/scores/shock-index.ts';
import { scoreWellsDvt, scoreWellsPe, type WellsDvtInput, type WellsPeInput } from '#core/scores/wells.ts';

describe('qSOFA (Singer 2016, Sepsis-3)', () => {
  it.each([
    [21, 101, 15, 0, false],
    [22, 101, 15, 1, false],
    [21, 100, 15, 1, false],
    [21, 101, 14, 1, false],
    [22, 100, 15, 2, true],
    [22, 100, 13, 3, true],
  ])('rate %d, systolic %d, GCS %d: %d', (respiratoryRatePerMin, systolicMmHg, gcsTotal, total, positive) => {
    expect(scoreQsofa({ respiratoryRatePerMin, systolicMmHg, gcsTotal })).toEqual({ total, positive });
  });
});

describe('Glasgow coma scale (Teasdale and Jennett 1974) and AVPU (Pediatrics Open Science 1(1):1)', () => {
  it('runs from 3 to 15', () => {
    expect(totalComaScale({ eye: 1, verbal: 1, motor: 1 })).toBe(3);
    expect(totalComaScale({ eye: 4, verbal: 5, motor: 6 })).toBe(15);
    expect(totalComaScale({ eye: 3, verbal: 4, motor: 6 })).toBe(13);
  });
  it.each([
    [15, 'mild', 'alert'],
    [14, 'mild', 'alert'],
    [13, 'mild', 'voice'],
    [12, 'moderate', 'voice'],
    [11, 'moderate', 'voice'],
    [10, 'moderate', 'pain'],
    [9, 'moderate', 'pain'],
    [8, 'severe', 'pain'],
    [7, 'severe', 'pain'],
    [6, 'severe', 'unresponsive'],
    [3, 'severe', 'unresponsive'],
  ])('%d is %s and %s', (total, severity, avpu) => {
    expect(comaSeverity(total)).toBe(severity);
    expect(avpuFromTotal(total)).toBe(avpu);
  });
});

describe('shock index (Mutschler 2013, Crit Care 17:R172)', () => {
  it.each([
    [59, 100, 1],
    [60, 100, 2],
    [99, 100, 2],
    [100, 100, 3],
    [139, 100, 3],
    [140, 100, 4],
    [120, 0, 4],
  ] as const)('%d over %d is class %d', (heartRate, systolic, shockClass) => {
    expect(scoreShockIndex(heartRate, systolic).shockClass).toBe(shockClass);
  });
});

describe('CURB-65 (Lim 2003, Thorax 58:377)', () => {
  const well = { confused: false, ureaMmolPerL: 7, respiratoryRatePerMin: 29, systolicMmHg: 90, diastolicMmHg: 61, ageYears: 64 };
  it.each([
    [{}, 0, 'low'],
    [{ confused: true }, 1, 'low'],
    [{ ureaMmolPerL: 7.1 }, 1, 'low'],
    [{ respiratoryRatePerMin: 30 }, 1, 'low'],
    [{ systolicMmHg: 89 }, 1, 'low'],
    [{ diastolicMmHg: 60 }, 1, 'low'],
    [{ systolicMmHg: 89, diastolicMmHg: 60 }, 1, 'low'],
    [{ ageYears: 65, confused: true }, 2, 'intermediate'],
    [{ ageYears: 65, confused: true, ureaMmolPerL: 8 }, 3, 'high'],
    [{ ageYears: 65, confused: true, ureaMmolPerL: 8, respiratoryRatePerMin: 30, diastolicMmHg: 50 }, 5, 'high'],
  ] as const)('%o', (change, total, risk) => {
    expect(scoreCurb65({ ...well, ...change })).toEqual({ total, risk });
  });
});

describe('Wells for pulmonary embolism (Wells 2000; NICE NG158)', () => {
  const none: WellsPeInput = {
    signsOfDvt: false,
    alternativeLessLikely: false,
    heartRatePerMin: 100,
    immobileOrSurgery: false,
    previousClot: false,
    haemoptysis: false,
    cancer: false,
  };
  it.each([
    [{}, 0, false],
    [{ heartRatePerMin: 101 }, 1.5, false],
    [{ signsOfDvt: true, haemoptysis: true }, 4, false],
    [{ signsOfDvt: true, previousClot: true }, 4.5, true],
    [{ alternativeLessLikely: true, immobileOrSurgery: true, cancer: true }, 5.5, true],
    [
      {
        signsOfDvt: true,
        alternativeLessLikely: true,
        heartRatePerMin: 130,
        immobileOrSurgery: true,
        previousClot: true,
        haemoptysis: true,
        cancer: true,
      },
      12.5,
      true,
    ],
  ] as const)('%o', (change, total, likely) => {
    expect(scoreWellsPe({ ...none, ...change })).toEqual({ total, likely });
  });
});

describe('Wells for deep vein thrombosis (NICE NG158)', () => {
  const none: WellsDvtInput = {
    activeCancer: false,
    paralysisOrPlaster: false,
    bedriddenOrSurgery: false,
    deepVeinTenderness: false,
    entireLegSwollen: false,
    calfDifferenceCm: 2.9,
    pittingOedema: false,
    collateralVeins: false,
    previousDvt: false,
    alternativeAsLikely: false,
  };
  it.each([
    [{}, 0, false],
    [{ calfDifferenceCm: 3 }, 1, false],
    [{ calfDifferenceCm: 3, pittingOedema: true }, 2, true],
    [{ calfDifferenceCm: 3, pittingOedema: true, alternativeAsLikely: true }, 0, false],
    [{ alternativeAsLikely: true }, -2, false],
  ] as const)('%o', (change, total, likely) => {
    expect(scoreWellsDvt({ ...none, ...change })).toEqual({ total, likely });
  });
});

describe('acute asthma in adults (BTS/SIGN 158)', () => {
  const moderate: AsthmaSigns = {
    respiratoryRatePerMin: 24,
    heartRatePerMin: 109,
    spo2Percent: 92,
    peakFlowPercent: 51,
    canCompleteSentence: true,
    lifeThreateningSign: false,
  };
  it.each([
    [{}, 'moderate'],
    [{ respiratoryRatePerMin: 25 }, 'acuteSevere'],
    [{ heartRatePerMin: 110 }, 'acuteSevere'],
    [{ peakFlowPercent: 50 }, 'acuteSevere'],
    [{ peakFlowPercent: 33 }, 'acuteSevere'],
    [{ canCompleteSentence: false }, 'acuteSevere'],
    [{ peakFlowPercent: 32 }, 'lifeThreatening'],
    [{ spo2Percent: 91 }, 'lifeThreatening'],
    [{ pao2KPa: 7.9 }, 'lifeThreatening'],
    [{ paco2KPa: 4.5 }, 'moderate'],
    [{ paco2KPa: 4.6 }, 'lifeThreatening'],
    [{ paco2KPa: 6 }, 'lifeThreatening'],
    [{ lifeThreateningSign: true }, 'lifeThreatening'],
    [{ paco2KPa: 6.1 }, 'nearFatal'],
  ] as const)('%o is %s', (change, severity) => {
    expect(gradeAsthma({ ...moderate, ...change })).toBe(severity);
  });
});
