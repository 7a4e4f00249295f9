import { describe, expect, it } from 'vitest';
import { giveDrug, setOxygen } from '#core/physiology/interventions/give.ts';
import type { OxygenDevice } from '#core/physiology/interventions/oxygen-devices.ts';
import { setPosition } from '#core/physiology/interventions/procedures.ts';
import { readVitals } from '#core/physiology/plant/read-vitals.ts';
import { addProcess } from '#core/physiology/processes/add-process.ts';
import { between, body, bodyWith, secondsUntil, standardMan, vitalsAfter } from './bodies.ts';

const rest = vitalsAfter(body(), 5);

describe('8 no breath', () => {
  it('on air the saturation passes 90 within about a minute (BJA Education 2009;9(4):105)', () => {
    const plant = body();
    addProcess(plant, { kind: 'airwayObstruction', severity: 1 });
    between(
      secondsUntil(plant, ({ spo2Percent }) => spo2Percent < 90),
      40,
      110,
      'seconds',
    );
  });
  it('after oxygen it takes six to nine minutes (Benumof 1997)', () => {
    const plant = body();
    setOxygen(plant, 'bagValveMask');
    vitalsAfter(plant, 5);
    setOxygen(plant, 'air');
    addProcess(plant, { kind: 'airwayObstruction', severity: 1 });
    between(
      secondsUntil(plant, ({ spo2Percent }) => spo2Percent < 90),
      330,
      560,
      'seconds',
    );
  });
});

describe('oxygen devices (BTS oxygen guideline 2017)', () => {
  it.each([
    ['nasalCannula', 2, 0.26, 0.31],
    ['nasalCannula', 4, 0.33, 0.42],
    ['simpleMask', 7.5, 0.4, 0.55],
    ['reservoirMask', 10, 0.55, 0.9],
    ['reservoirMask', 15, 0.7, 0.9],
    ['venturi28', 4, 0.28, 0.28],
  ] as const)('%s at %d L/min', (device, flow, low, high) => {
    const plant = body();
    setOxygen(plant, device as OxygenDevice, flow);
    between(vitalsAfter(plant, 2).fio2, low, high, 'FiO2');
  });
});

describe('10 asthma by severity (BTS/SIGN 158)', () => {
  it.each([
    ['moderate', 0.3, [13, 25], [72, 110], [94, 99], [30, 43]],
    ['acute severe', 0.7, [25, 40], [110, 140], [88, 94.5], [26, 44]],
    ['life-threatening', 0.95, [22, 45], [110, 150], [78, 92], [35, 60]],
  ] as const)('%s', (_name, severity, rr, hr, spo2, paco2) => {
    const now = readVitals(bodyWith('asthma', severity, 10));
    between(now.respiratoryRatePerMin, rr[0], rr[1], 'RR');
    between(now.heartRatePerMin, hr[0], hr[1], 'HR');
    between(now.spo2Percent, spo2[0], spo2[1], 'SpO2');
    between(now.paco2MmHg, paco2[0], paco2[1], 'PaCO2');
  });

  it('a nebuliser with oxygen helps within twenty minutes, and quickens the heart', () => {
    const plant = bodyWith('asthma', 0.7, 10);
    const now = readVitals(plant);
    setOxygen(plant, 'simpleMask', 8);
    giveDrug(plant, 'salbutamolNebulised', 5);
    giveDrug(plant, 'ipratropiumNebulised', 500);
    const later = vitalsAfter(plant, 20);
    between(later.respiratoryRatePerMin - now.respiratoryRatePerMin, -20, -3, 'RR');
    between(later.spo2Percent, 94, 100, 'SpO2');
  });
});

describe('12 opioids (Pulse workbook; BNF naloxone)', () => {
  it('10 mg of morphine slows breathing a little', () => {
    const plant = body();
    giveDrug(plant, 'morphineIntravenous', 10);
    const now = vitalsAfter(plant, 20);
    between((100 * now.respiratoryRatePerMin) / rest.respiratoryRatePerMin - 100, -35, -5, 'RR %');
    between(now.gcsTotal, 14, 15, 'GCS');
    expect(now.heartRatePerMin).toBeLessThan(rest.heartRatePerMin + 1);
  });
  it('an overdose stops almost all of it; naloxone brings it back in minutes and wears off before the opioid', () => {
    const plant = bodyWith('opioidOverdose', 1, 20);
    const now = readVitals(plant);
    between(now.respiratoryRatePerMin, 0, 8, 'RR');
    between(now.spo2Percent, 40, 88, 'SpO2');
    between(now.gcsTotal, 3, 9, 'GCS');
    between(now.paco2MmHg, 52, 110, 'PaCO2');
    giveDrug(plant, 'naloxoneIntravenous', 400);
    const woken = vitalsAfter(plant, 3);
    between(woken.respiratoryRatePerMin, 9, 24, 'RR');
    between(woken.gcsTotal, 11, 15, 'GCS');
    expect(vitalsAfter(plant, 90).respiratoryRatePerMin).toBeLessThan(woken.respiratoryRatePerMin - 2);
  });
});

describe('16 flash pulmonary oedema (ESC 2021; Pulse furosemide sheet)', () => {
  const man = {
    ...standardMan,
    ageYears: 72,
    weightKg: 80,
    heartRatePerMin: 80,
    systolicMmHg: 142,
    diastolicMmHg: 87,
    respiratoryRatePerMin: 16,
  };
  it('is wet, fast and hypertensive; nitrate, diuretic and oxygen turn it', () => {
    const plant = bodyWith('acutePulmonaryOedema', 1, 10, man);
    const now = readVitals(plant);
    between(now.spo2Percent, 78, 91, 'SpO2');
    between(now.respiratoryRatePerMin, 25, 42, 'RR');
    between(now.systolicMmHg, 135, 215, 'SBP');
    giveDrug(plant, 'gtnSublingual', 800);
    giveDrug(plant, 'furosemideIntravenous', 40);
    setOxygen(plant, 'reservoirMask', 15);
    const soon = vitalsAfter(plant, 7);
    between(soon.systolicMmHg - now.systolicMmHg, -45, -8, 'SBP');
    between(soon.spo2Percent, 92, 100, 'SpO2');
    between(vitalsAfter(plant, 30).urineMlPerHour / now.urineMlPerHour, 2.5, 9, 'urine');
  });
  it('sitting up with CPAP opens the lungs and lowers output', () => {
    const plant = bodyWith('acutePulmonaryOedema', 1, 10, man);
    const now = readVitals(plant);
    setPosition(plant, 'sitting');
    setOxygen(plant, 'cpap');
    const later = vitalsAfter(plant, 10);
    expect(later.spo2Percent).toBeGreaterThan(now.spo2Percent + 5);
    expect(later.cardiacOutputLPerMin).toBeLessThan(now.cardiacOutputLPerMin);
  });
});

describe('18 COPD that retains (BTS oxygen guideline 2017; Austin 2010)', () => {
  it('high oxygen raises carbon dioxide, 28 % keeps the target', () => {
    const patient = {
      ...standardMan,
      ageYears: 70,
      weightKg: 65,
      respiratoryRatePerMin: 18,
      paco2MmHg: 52,
      bicarbonateMmolPerL: 31,
      co2Retainer: true,
    };
    const plant = bodyWith('copdExacerbation', 1, 15, patient);
    const now = readVitals(plant);
    between(now.spo2Percent, 74, 89, 'SpO2');
    between(now.paco2MmHg, 50, 75, 'PaCO2');
    between(now.respiratoryRatePerMin, 20, 38, 'RR');
    setOxygen(plant, 'reservoirMask', 15);
    between(vitalsAfter(plant, 30).paco2MmHg - now.paco2MmHg, 4, 30, 'PaCO2 rise');
    setOxygen(plant, 'venturi28');
    between(vitalsAfter(plant, 30).spo2Percent, 86, 94, 'SpO2 on 28 %');
  });
});

describe('pneumonia (BTS 2009; CURB-65 Lim 2003)', () => {
  it('is fever, a fast rate and a low saturation', () => {
    const now = readVitals(bodyWith('pneumonia', 0.7, 60));
    between(now.respiratoryRatePerMin, 20, 30, 'RR');
    between(now.heartRatePerMin, 95, 125, 'HR');
    between(now.spo2Percent, 84, 94, 'SpO2');
    between(now.temperatureCelsius, 37.9, 39.5, 'T');
  });
});
