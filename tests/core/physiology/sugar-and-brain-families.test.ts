import { describe, it } from 'vitest';
import { giveDrug, giveFluid, giveSugarByMouth, infuseDrug } from '#core/physiology/interventions/give.ts';
import { readVitals } from '#core/physiology/plant/read-vitals.ts';
import { between, body, bodyWith, standardMan, vitalsAfter } from './bodies.ts';

const rest = vitalsAfter(body(), 5);

describe('13 hypoglycaemia (JBDS 01)', () => {
  const low = () => bodyWith('hypoglycaemia', 0.7, 20);
  it('near 2 mmol/L clouds and quickens', () => {
    const now = readVitals(low());
    between(now.glucoseMmolPerL, 1.5, 2.6, 'glucose');
    between(now.gcsTotal, 7, 13, 'GCS');
    between(now.heartRatePerMin - rest.heartRatePerMin, 8, 45, 'HR');
  });
  it('15 g into a vein wakes within a quarter of an hour', () => {
    const plant = low();
    const before = readVitals(plant).glucoseMmolPerL;
    giveFluid(plant, 'glucose10', 150, 12);
    const now = vitalsAfter(plant, 15);
    between(now.glucoseMmolPerL - before, 3, 8, 'rise');
    between(now.gcsTotal, 14, 15, 'GCS');
  });
  it('sugar by mouth and glucagon raise it too, more slowly', () => {
    const mouth = low();
    const muscle = low();
    const before = readVitals(mouth).glucoseMmolPerL;
    giveSugarByMouth(mouth, 20);
    giveDrug(muscle, 'glucagonIntramuscular', 1);
    between(vitalsAfter(mouth, 15).glucoseMmolPerL - before, 1, 5, 'by mouth');
    between(vitalsAfter(muscle, 20).glucoseMmolPerL - before, 0.7, 5, 'glucagon');
  });
});

describe('17 diabetic ketoacidosis (JBDS 02; Winters)', () => {
  it('breathes as the acid asks, and answers insulin at the guideline pace', () => {
    const woman = {
      ...standardMan,
      sex: 'female',
      ageYears: 24,
      weightKg: 70,
      heartRatePerMin: 80,
      respiratoryRatePerMin: 14,
    } as const;
    const plant = bodyWith('diabeticKetoacidosis', 1, 15, woman);
    const now = readVitals(plant);
    between(now.respiratoryRatePerMin, 22, 42, 'RR');
    between(now.ph, 6.95, 7.3, 'pH');
    between(now.heartRatePerMin, 95, 135, 'HR');
    between(now.paco2MmHg - (1.5 * now.bicarbonateMmolPerL + 8), -4, 4, 'Winters');
    giveFluid(plant, 'crystalloid', 1000, 60);
    infuseDrug(plant, 'insulinIntravenous', 7 / 60);
    const later = vitalsAfter(plant, 120);
    between((now.glucoseMmolPerL - later.glucoseMmolPerL) / 2, 2.5, 6, 'glucose per hour');
    between((now.ketonesMmolPerL - later.ketonesMmolPerL) / 2, 0.45, 1.2, 'ketones per hour');
    between((later.bicarbonateMmolPerL - now.bicarbonateMmolPerL) / 2, 0.5, 4, 'bicarbonate per hour');
  });
});

describe('meningitis, raised pressure and stroke (NICE NG240, NG232, NG128)', () => {
  it('meningitis is drowsy and hot', () => {
    const now = readVitals(bodyWith('meningitis', 0.6, 30));
    between(now.gcsTotal, 9, 13, 'GCS');
    between(now.temperatureCelsius, 38, 40, 'T');
  });
  it('a tight skull raises pressure and slows the heart (Cushing)', () => {
    const now = readVitals(bodyWith('raisedIntracranialPressure', 0.8, 15));
    between(now.systolicMmHg, 150, 210, 'SBP');
    between(now.heartRatePerMin, 35, 66, 'HR');
    between(now.gcsTotal, 3, 9, 'GCS');
  });
  it('a stroke raises pressure', () => {
    const now = readVitals(bodyWith('stroke', 1, 15));
    between(now.systolicMmHg, 145, 190, 'SBP');
    between(now.gcsTotal, 9, 14, 'GCS');
  });
});
