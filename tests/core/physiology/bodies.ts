import { expect } from 'vitest';
import { createPlant, type Plant } from '#core/physiology/plant/plant.ts';
import type { PlantPatient } from '#core/physiology/plant/plant-patient.ts';
import { type PlantVitals, readVitals } from '#core/physiology/plant/read-vitals.ts';
import { runPlant, stepPlant } from '#core/physiology/plant/step-plant.ts';
import { addProcess } from '#core/physiology/processes/add-process.ts';
import type { ProcessKind } from '#core/physiology/processes/process-kinds.ts';

/** The standard man of the haemorrhage tables: 77 kg, 5.5 L of blood, rate 72, 12 breaths. */
export const standardMan: PlantPatient = {
  ageYears: 44,
  sex: 'male',
  weightKg: 77,
  heightCm: 180,
  heartRatePerMin: 72,
  systolicMmHg: 122,
  diastolicMmHg: 81,
  respiratoryRatePerMin: 12,
  bloodVolumeMl: 5500,
  cardiacOutputLPerMin: 5.79,
};

export const womanOf29: PlantPatient = {
  ageYears: 29,
  sex: 'female',
  weightKg: 78,
  heartRatePerMin: 88,
  systolicMmHg: 120,
  diastolicMmHg: 76,
  respiratoryRatePerMin: 16,
};

/** A body at rest for a minute. */
export function body(patient: PlantPatient = standardMan): Plant {
  const plant = createPlant(patient);
  runPlant(plant, 60);
  return plant;
}

/** A body with a disease held at one severity for some minutes. */
export function bodyWith(kind: ProcessKind, severity: number, minutes: number, patient: PlantPatient = standardMan): Plant {
  const plant = body(patient);
  addProcess(plant, { kind, severity, ratePerMin: 0 });
  runPlant(plant, minutes * 60);
  return plant;
}

export function vitalsAfter(plant: Plant, minutes: number): PlantVitals {
  runPlant(plant, minutes * 60);
  return readVitals(plant);
}

/** Bleeds until a share of blood is lost, stops, and waits a minute. */
export function bled(share: number, patient: PlantPatient = standardMan): Plant {
  const plant = body(patient);
  const process = addProcess(plant, { kind: 'haemorrhage', severity: 1 });
  while (plant.state.bledMl < share * plant.baseline.bloodVolumeMl && plant.state.seconds < 7200) stepPlant(plant, 0.5);
  process.severity = 0;
  runPlant(plant, 60);
  return plant;
}

/** Seconds until a reading first holds. */
export function secondsUntil(plant: Plant, holds: (vitals: PlantVitals) => boolean, most = 1800): number {
  const from = plant.state.seconds;
  while (plant.state.seconds - from < most && !holds(readVitals(plant))) stepPlant(plant, 0.5);
  return plant.state.seconds - from;
}

export function between(value: number, low: number, high: number, what: string): void {
  expect(value, what).toBeGreaterThanOrEqual(low);
  expect(value, what).toBeLessThanOrEqual(high);
}
