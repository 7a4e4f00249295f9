import { describe, it } from 'vitest';
import { giveDrug } from '#core/physiology/interventions/give.ts';
import { readVitals } from '#core/physiology/plant/read-vitals.ts';
import { stepPlant } from '#core/physiology/plant/step-plant.ts';
import { addProcess } from '#core/physiology/processes/add-process.ts';
import { between, body, bodyWith, standardMan, vitalsAfter, womanOf29 } from './bodies.ts';

const rest = vitalsAfter(body(), 5);

describe('15 massive pulmonary embolism (ESC 2019)', () => {
  it('is obstruction: fast, low, blue, with a wide arterial to end-tidal gap and a raised venous pressure', () => {
    const now = readVitals(bodyWith('pulmonaryEmbolism', 1, 10));
    between(now.heartRatePerMin, 105, 150, 'HR');
    between(now.systolicMmHg, 60, 95, 'SBP');
    between(now.spo2Percent, 78, 93, 'SpO2');
    between(now.respiratoryRatePerMin, 20, 38, 'RR');
    between(now.paco2MmHg - now.etco2MmHg, 8, 30, 'gap');
    between(now.centralVenousMmHg - rest.centralVenousMmHg, 2, 12, 'CVP');
  });
});

describe('19 acute coronary syndrome and cardiogenic shock (ESC 2021, 2023)', () => {
  const man = { ...standardMan, ageYears: 61, heartRatePerMin: 76, respiratoryRatePerMin: 14 };
  it('pain and fear quicken the heart; GTN and morphine ease', () => {
    const plant = bodyWith('acuteCoronarySyndrome', 1, 5, man);
    const now = readVitals(plant);
    between(now.heartRatePerMin, 85, 125, 'HR');
    between(now.systolicMmHg, 95, 150, 'SBP');
    giveDrug(plant, 'gtnSublingual', 800);
    giveDrug(plant, 'morphineIntravenous', 5);
    between(vitalsAfter(plant, 10).painOutOfTen - now.painOutOfTen, -6, -2, 'pain');
  });
  it('shock is cold', () => {
    const now = readVitals(bodyWith('cardiogenicShock', 1, 10, man));
    between(now.systolicMmHg, 50, 92, 'SBP');
    between(now.capillaryRefillSeconds, 3, 8, 'CRT');
  });
});

describe('pre-eclampsia and ectopic pregnancy (NICE NG133, NG126)', () => {
  it('severe pre-eclampsia is at least 160 over 110, and labetalol brings it down', () => {
    const plant = bodyWith('preEclampsia', 1, 15, womanOf29);
    const now = readVitals(plant);
    between(now.systolicMmHg, 150, 185, 'SBP');
    giveDrug(plant, 'labetalolIntravenous', 50);
    between(vitalsAfter(plant, 20).systolicMmHg - now.systolicMmHg, -40, -10, 'SBP');
  });
  it('a ruptured ectopic at 30 % is class III', () => {
    const plant = body({
      ...womanOf29,
      ageYears: 26,
      weightKg: 60,
      heartRatePerMin: 80,
      systolicMmHg: 112,
      diastolicMmHg: 71,
      bloodVolumeMl: 4000,
    });
    addProcess(plant, { kind: 'rupturedEctopic', severity: 1 });
    while (plant.state.bledMl < 1200) stepPlant(plant, 0.5);
    const now = readVitals(plant);
    between(now.heartRatePerMin, 112, 162, 'HR');
    between(now.systolicMmHg, 60, 100, 'SBP');
  });
});
