import type { Encounter } from '../encounter/encounter-state.ts';
import type { SampledVitals } from '../scenario/body.ts';
import { plantAt } from './course/plant-at.ts';
import { type PlantVitals, readVitals } from './plant/read-vitals.ts';
import { vitalsAt } from './vitals-at.ts';

const mmHgPerKPa = 7.50062;
const whole = (value: number): string => String(Math.round(value));
const tenth = (value: number): string => value.toFixed(1);

/** Names a finding or result may hold in braces, and how each is written. What a monitor would show is as the monitor has it. */
const shown: Readonly<Record<string, (vitals: SampledVitals) => string>> = {
  heartRatePerMin: (vitals) => whole(vitals.heartRatePerMin),
  systolicMmHg: (vitals) => whole(vitals.systolicMmHg),
  diastolicMmHg: (vitals) => whole(vitals.diastolicMmHg),
  respiratoryRatePerMin: (vitals) => whole(vitals.respiratoryRatePerMin),
  spo2Percent: (vitals) => whole(vitals.spo2Percent),
  temperatureCelsius: (vitals) => tenth(vitals.temperatureCelsius),
  gcsTotal: (vitals) => whole(vitals.gcsTotal),
  painOutOfTen: (vitals) => whole(vitals.painOutOfTen),
};

/** Names that only a body with a plant can fill. */
const held: Readonly<Record<string, (vitals: PlantVitals) => string>> = {
  lactateMmolPerL: (vitals) => tenth(vitals.lactateMmolPerL),
  glucoseMmolPerL: (vitals) => tenth(vitals.glucoseMmolPerL),
  ketonesMmolPerL: (vitals) => tenth(vitals.ketonesMmolPerL),
  ph: (vitals) => vitals.ph.toFixed(2),
  pao2KPa: (vitals) => tenth(vitals.pao2MmHg / mmHgPerKPa),
  paco2KPa: (vitals) => tenth(vitals.paco2MmHg / mmHgPerKPa),
  bicarbonateMmolPerL: (vitals) => whole(vitals.bicarbonateMmolPerL),
  haemoglobinGPerL: (vitals) => whole(vitals.haemoglobinGPerL),
  fio2Percent: (vitals) => whole(vitals.fio2 * 100),
  etco2MmHg: (vitals) => whole(vitals.etco2MmHg),
  capillaryRefillSeconds: (vitals) => whole(vitals.capillaryRefillSeconds),
  urineMlPerHour: (vitals) => whole(vitals.urineMlPerHour),
};

export const readingNames: { readonly anyBody: readonly string[]; readonly livingBody: readonly string[] } = {
  anyBody: Object.keys(shown),
  livingBody: Object.keys(held),
};

const placeholder = /\{(\w+)\}/g;

/** Names in braces in a text of the case. */
export function namesInBraces(text: string): string[] {
  return [...text.matchAll(placeholder)].map((found) => found[1] ?? '');
}

/** A text of the case with its names in braces filled from the body of this moment; a name nobody can fill stays as it is. */
export function fillReadings(encounter: Encounter, text: string, atMs: number): string {
  if (!text.includes('{')) return text;
  const vitals = vitalsAt(encounter, atMs);
  const plant = plantAt(encounter, atMs);
  const body = plant ? readVitals(plant) : null;
  return text.replace(placeholder, (whole, name: string) => {
    if (name in shown) return shown[name]?.(vitals) ?? whole;
    return body && name in held ? (held[name]?.(body) ?? whole) : whole;
  });
}
