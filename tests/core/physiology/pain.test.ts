import { expect, it } from 'vitest';
import { giveDrug } from '#core/physiology/interventions/give.ts';
import { calibrate } from '#core/physiology/plant/calibrate.ts';
import { createPlant } from '#core/physiology/plant/plant.ts';
import { readVitals } from '#core/physiology/plant/read-vitals.ts';
import { addProcess } from '#core/physiology/processes/add-process.ts';
import { between, bodyWith, standardMan, vitalsAfter } from './bodies.ts';

it('pain by itself: out of ten by its severity, a quicker heart, a firmer pressure, and nothing else amiss', () => {
  const calm = readVitals(bodyWith('acutePain', 0, 5));
  const sore = readVitals(bodyWith('acutePain', 0.8, 5));
  between(sore.painOutOfTen, 7.5, 8.5, 'pain');
  between(sore.heartRatePerMin - calm.heartRatePerMin, 8, 35, 'heart rate');
  expect(sore.meanArterialMmHg).toBeGreaterThan(calm.meanArterialMmHg);
  between(sore.spo2Percent, 95, 100, 'saturation');
});

it('morphine 10 mg takes half of it or more within twenty minutes (BNF: peak 20 to 30)', () => {
  const plant = bodyWith('acutePain', 0.8, 2);
  giveDrug(plant, 'morphineIntravenous', 10);
  between(vitalsAfter(plant, 20).painOutOfTen, 3, 5, 'pain');
});

it('pain that a case starts with beyond its disease is there from the start, and opioids lessen that too', () => {
  const plant = createPlant(standardMan);
  addProcess(plant, { kind: 'pneumonia', severity: 0.4, ratePerMin: 0 });
  calibrate(plant, { painOutOfTen: 6 });
  expect(readVitals(plant).painOutOfTen).toBeCloseTo(6, 5);
  giveDrug(plant, 'morphineIntravenous', 10);
  expect(vitalsAfter(plant, 20).painOutOfTen).toBeLessThan(4.2);
});
