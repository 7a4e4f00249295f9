import { describe, expect, it } from 'vitest';
import { giveDrug, giveFluid, infuseDrug } from '#core/physiology/interventions/give.ts';
import { decompressChest } from '#core/physiology/interventions/procedures.ts';
import { readVitals } from '#core/physiology/plant/read-vitals.ts';
import { addProcess } from '#core/physiology/processes/add-process.ts';
import { between, bled, body, bodyWith, vitalsAfter } from './bodies.ts';

const rest = vitalsAfter(body(), 30);

describe('1 rest', () => {
  it('stays where a healthy man is for half an hour (normal ranges)', () => {
    between(rest.spo2Percent, 96, 99, 'SpO2');
    between(rest.paco2MmHg, 38, 42, 'PaCO2');
    between(rest.meanArterialMmHg, 92, 98, 'MAP');
    between(rest.heartRatePerMin, 70, 74, 'HR');
    expect(rest.gcsTotal).toBe(15);
  });
});

describe('2-5 haemorrhage by class (ATLS, Crit Care 2016;20:100 table 2; shock index Mutschler 2013; output Guyton)', () => {
  const classes = [
    {
      share: 0.12,
      hr: [72, 100],
      sbp: [0.93, 1.05],
      co: [0.85, 1.02],
      rr: [11, 20],
      uo: [30, 130],
      gcs: [15, 15],
      crt: [0, 2.2],
      si: [0.5, 0.9],
    },
    {
      share: 0.22,
      hr: [95, 125],
      sbp: [0.8, 1],
      co: [0.6, 0.85],
      rr: [18, 30],
      uo: [15, 45],
      gcs: [14, 15],
      crt: [2, 5],
      si: [0.75, 1.3],
    },
    {
      share: 0.35,
      hr: [118, 142],
      sbp: [0.48, 0.82],
      co: [0.35, 0.62],
      rr: [25, 40],
      uo: [0, 20],
      gcs: [12, 15],
      crt: [2.5, 8],
      si: [1.1, 2.1],
    },
    {
      share: 0.42,
      hr: [130, 185],
      sbp: [0.2, 0.65],
      co: [0.1, 0.5],
      rr: [28, 50],
      uo: [0, 15],
      gcs: [6, 14],
      crt: [3, 8],
      si: [1.6, 5],
    },
  ] as const;
  it.each(classes)('$share of the blood', ({ share, hr, sbp, co, rr, uo, gcs, crt, si }) => {
    const now = readVitals(bled(share));
    between(now.heartRatePerMin, hr[0], hr[1], 'HR');
    between(now.systolicMmHg / rest.systolicMmHg, sbp[0], sbp[1], 'SBP share');
    between(now.cardiacOutputLPerMin / rest.cardiacOutputLPerMin, co[0], co[1], 'CO share');
    between(now.respiratoryRatePerMin, rr[0], rr[1], 'RR');
    between(now.urineMlPerHour, uo[0], uo[1], 'urine');
    between(now.gcsTotal, gcs[0], gcs[1], 'GCS');
    between(now.capillaryRefillSeconds, crt[0], crt[1], 'CRT');
    between(now.heartRatePerMin / now.systolicMmHg, si[0], si[1], 'shock index');
  });

  it('no longer over-defends pressure at 35 % (Pulse 4.2 class III: MAP 43 at the end of the bleed, 65 eight minutes on)', () => {
    const plant = bled(0.35);
    between(readVitals(plant).meanArterialMmHg, 43, 62, 'MAP at the end');
    between(vitalsAfter(plant, 8).meanArterialMmHg, 58, 76, 'MAP eight minutes on');
  });

  it('6: a tenth in half a minute (Hosomi 1979, Ottesen 2004; Pulse itself +17 %, -11 %)', () => {
    const plant = body();
    const before = readVitals(plant);
    const process = addProcess(plant, { kind: 'measuredBleed', severity: 11 });
    const early = vitalsAfter(plant, 0.5);
    process.severity = 0;
    between((100 * early.heartRatePerMin) / before.heartRatePerMin - 100, 8, 45, 'HR %');
    const now = vitalsAfter(plant, 1);
    between((100 * now.heartRatePerMin) / before.heartRatePerMin - 100, 10, 45, 'HR %');
    between((100 * now.cardiacOutputLPerMin) / before.cardiacOutputLPerMin - 100, -25, -8, 'CO %');
    between(now.meanArterialMmHg / before.meanArterialMmHg, 0.95, 1.02, 'MAP share');
  });
});

describe('7 fluids after a class II bleed (Pulse workbook; Hahn 2020)', () => {
  it('saline slows the heart, lifts pressure and thins the blood', () => {
    const plant = bled(0.238);
    const before = readVitals(plant);
    giveFluid(plant, 'crystalloid', 500, 5);
    const now = vitalsAfter(plant, 5);
    between(now.heartRatePerMin - before.heartRatePerMin, -40, -3, 'HR');
    between(now.meanArterialMmHg - before.meanArterialMmHg, 2, 25, 'MAP');
    expect(now.haemoglobinGPerL).toBeLessThan(before.haemoglobinGPerL - 5);
    between((now.bloodVolumeMl - before.bloodVolumeMl) / 500, 0.6, 1.1, 'kept');
  });

  it('blood slows the heart and keeps the haemoglobin', () => {
    const plant = bled(0.238);
    const before = readVitals(plant);
    giveFluid(plant, 'redCells', 500, 5);
    const now = vitalsAfter(plant, 5);
    between(now.heartRatePerMin - before.heartRatePerMin, -50, -4, 'HR');
    between(now.haemoglobinGPerL - before.haemoglobinGPerL, -3, 15, 'Hb');
  });

  it('of a litre in half an hour about half stays while it runs and a fifth half an hour on (Hahn 2020)', () => {
    const plant = body();
    const before = readVitals(plant).bloodVolumeMl;
    giveFluid(plant, 'crystalloid', 1000, 30);
    between((vitalsAfter(plant, 30).bloodVolumeMl - before) / 1000, 0.45, 0.65, 'at the end');
    between((vitalsAfter(plant, 30).bloodVolumeMl - before) / 1000, 0.1, 0.3, 'later');
  });
});

describe('9 tension pneumothorax (Leigh-Smith and Harris 2005; Pulse workbook)', () => {
  const plant = body();
  const process = addProcess(plant, { kind: 'tensionPneumothorax', severity: 0.3, ratePerMin: 0 });
  const mild = vitalsAfter(plant, 5);
  process.severity = 0.6;
  const moderate = vitalsAfter(plant, 5);
  process.severity = 1;
  const severe = vitalsAfter(plant, 5);
  decompressChest(plant);
  const needled = vitalsAfter(plant, 5);

  it('is little at first, then tachycardia and a falling end-tidal', () => {
    between(mild.systolicMmHg / rest.systolicMmHg, 0.88, 1.08, 'SBP share');
    expect(moderate.heartRatePerMin).toBeGreaterThan(mild.heartRatePerMin);
    expect(moderate.etco2MmHg).toBeLessThan(35);
  });

  it('ends in shock with a raised venous pressure, no longer in arrest at once', () => {
    between(severe.respiratoryRatePerMin, 20, 40, 'RR');
    between(severe.heartRatePerMin, 100, 165, 'HR');
    between(severe.systolicMmHg, 50, 92, 'SBP');
    between(severe.spo2Percent, 60, 92, 'SpO2');
    between(severe.centralVenousMmHg - rest.centralVenousMmHg, 3, 14, 'CVP');
    expect(severe.hasPulse).toBe(true);
  });

  it('lets go within five minutes of the needle', () => {
    between(needled.systolicMmHg / rest.systolicMmHg, 0.88, 1.1, 'SBP share');
    between(needled.heartRatePerMin, 70, 112, 'HR');
    between(needled.spo2Percent, 93, 100, 'SpO2');
    expect(needled.etco2MmHg).toBeGreaterThan(severe.etco2MmHg + 10);
  });
});

describe('11 anaphylaxis (RCUK 2021; Dreborg 2021, PMC7938517)', () => {
  const plant = bodyWith('anaphylaxis', 0, 8);
  const untreated = structuredClone(plant);
  const now = readVitals(plant);
  it('is shock with wheeze within eight minutes', () => {
    between(now.systolicMmHg, 45, 90, 'SBP');
    between(now.heartRatePerMin, 110, 160, 'HR');
    between(now.respiratoryRatePerMin, 22, 42, 'RR');
    between(now.spo2Percent, 80, 95, 'SpO2');
  });
  it('answers intramuscular adrenaline within five minutes, and a second with a litre', () => {
    giveDrug(plant, 'adrenalineIntramuscular', 0.5);
    between(vitalsAfter(plant, 5).systolicMmHg - now.systolicMmHg, 10, 60, 'SBP');
    giveDrug(plant, 'adrenalineIntramuscular', 0.5);
    giveFluid(plant, 'crystalloid', 1000, 10);
    between(vitalsAfter(plant, 10).systolicMmHg, 95, 150, 'SBP');
  });
  it('kills when left', () => {
    const late = vitalsAfter(untreated, 17);
    expect(late.hasPulse ? late.systolicMmHg : 0).toBeLessThan(70);
  });
  it('in health the same dose peaks within 4-15 min (Simons 2001)', () => {
    const healthy = body();
    giveDrug(healthy, 'adrenalineIntramuscular', 0.5);
    between(vitalsAfter(healthy, 8).heartRatePerMin - rest.heartRatePerMin, 8, 35, 'HR');
    between(readVitals(healthy).systolicMmHg - rest.systolicMmHg, 5, 45, 'SBP');
  });
});

describe('14 sepsis (Sepsis-3 2016; Surviving Sepsis 2021)', () => {
  it('0.45 is sepsis', () => {
    const now = readVitals(bodyWith('sepsis', 0.45, 60));
    between(now.heartRatePerMin, 95, 130, 'HR');
    between(now.respiratoryRatePerMin, 20, 32, 'RR');
    between(now.temperatureCelsius, 38, 39.5, 'T');
    between(now.systolicMmHg, 85, 112, 'SBP');
  });
  it('0.9 is shock that fluids help and noradrenaline holds', () => {
    const plant = bodyWith('sepsis', 0.9, 60);
    const now = readVitals(plant);
    between(now.meanArterialMmHg, 35, 65, 'MAP');
    between(now.lactateMmolPerL, 2.01, 9, 'lactate');
    giveFluid(plant, 'crystalloid', 30 * 77, 30);
    const filled = vitalsAfter(plant, 31);
    between(filled.meanArterialMmHg - now.meanArterialMmHg, 3, 25, 'MAP rise');
    infuseDrug(plant, 'noradrenalineIntravenous', 0.012);
    between(vitalsAfter(plant, 15).meanArterialMmHg, 62, 95, 'MAP on noradrenaline');
  });
  it('antibiotics turn the course, and only after half an hour', () => {
    const plant = body();
    const process = addProcess(plant, { kind: 'sepsis', severity: 0.5 });
    giveDrug(plant, 'antibioticIntravenous', 1);
    vitalsAfter(plant, 15);
    expect(process.severity).toBeGreaterThan(0.5);
    const half = vitalsAfter(plant, 45) && process.severity;
    vitalsAfter(plant, 120);
    expect(process.severity).toBeLessThan(half);
  });
});
