import { clamp } from '../plant/clamp.ts';
import { addDose, setInfusion } from '../plant/pharmacokinetics.ts';
import type { Plant } from '../plant/plant.ts';
import type { DrugForm } from './drugs.ts';
import type { FluidKind } from './fluid-kinds.ts';
import { devices, type OxygenDevice } from './oxygen-devices.ts';

/** Sugar spreads through 0.19 L/kg; a gram is 5.55 mmol. */
const glucoseSpaceLPerKg = 0.19;
const mmolPerGramGlucose = 5.55;

/** One dose, in the form's own unit (see its rule). */
export function giveDrug(plant: Plant, form: DrugForm, dose: number): void {
  addDose(plant, form, Math.max(0, dose));
}

/** A running infusion, in the form's own unit per minute; 0 stops it. */
export function infuseDrug(plant: Plant, form: DrugForm, dosePerMin: number): void {
  setInfusion(plant, form, Math.max(0, dosePerMin));
}

/** A bag: so much over so long. */
export function giveFluid(plant: Plant, fluid: FluidKind, volumeMl: number, overMinutes: number): void {
  if (volumeMl <= 0) return;
  plant.infusions.push({ fluid, mlPerMin: volumeMl / Math.max(0.5, overMinutes), leftMl: volumeMl });
}

/** Sugar by mouth; the caller sees to it that the patient can swallow. */
export function giveSugarByMouth(plant: Plant, grams: number): void {
  plant.state.gutGlucoseMmolPerL += (grams * mmolPerGramGlucose) / (glucoseSpaceLPerKg * plant.baseline.weightKg);
}

/** Changes the device; without a flow, the device's usual one. */
export function setOxygen(plant: Plant, device: OxygenDevice, flowLPerMin?: number): void {
  plant.support.device = device;
  plant.support.flowLPerMin = clamp(flowLPerMin ?? devices[device].usualFlowLPerMin, 0, 60);
}
