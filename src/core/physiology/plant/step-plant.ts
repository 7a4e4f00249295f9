import { devices } from '../interventions/oxygen-devices.ts';
import { stepProcesses } from '../processes/step-processes.ts';
import { stepAutonomic } from './autonomic.ts';
import { stepBrain } from './brain.ts';
import { fadeOffsets } from './fade-offsets.ts';
import { stepFluids } from './fluids.ts';
import { stepGasExchange } from './gas-exchange.ts';
import { stepHeartAndVessels } from './heart-and-vessels.ts';
import { stepKidneyAndSkin } from './kidney-skin.ts';
import { resetLevers } from './levers.ts';
import { stepMetabolic } from './metabolic.ts';
import { stepDrugs } from './pharmacokinetics.ts';
import type { Plant } from './plant.ts';
import { stepVentilation } from './ventilation.ts';

/** Longest step the equations are made for, s. */
export const longestStepSeconds = 1;

/** Per cmH2O of airway pressure: shunt and lung loss regained, and pressure round the heart, mmHg. */
const shuntRegained = 0.05;
const lungRegained = 0.045;
const pressureRound = 0.25;

/** Moves the body on by one step of at most a second. Same body, same steps: same bytes. */
export function stepPlant(plant: Plant, dtSeconds: number): void {
  const minutes = dtSeconds / 60;
  plant.state.seconds += dtSeconds;
  resetLevers(plant.levers);
  stepProcesses(plant, minutes);
  stepDrugs(plant, minutes);
  applySupport(plant);
  stepFluids(plant, minutes);
  stepAutonomic(plant, dtSeconds);
  stepHeartAndVessels(plant, dtSeconds);
  stepVentilation(plant, dtSeconds);
  stepGasExchange(plant, dtSeconds);
  stepMetabolic(plant, minutes);
  stepBrain(plant, dtSeconds);
  stepKidneyAndSkin(plant, minutes);
  fadeOffsets(plant, dtSeconds);
}

/** Steps of a fixed length until `seconds` have passed; a shorter last step takes the rest. */
export function runPlant(plant: Plant, seconds: number, dtSeconds = 0.5): void {
  const whole = Math.floor(seconds / dtSeconds + 1e-9);
  for (let step = 0; step < whole; step++) stepPlant(plant, dtSeconds);
  const rest = seconds - whole * dtSeconds;
  if (rest > 1e-6) stepPlant(plant, rest);
}

function applySupport({ levers, support }: Plant): void {
  const pressure = devices[support.device].pressureCmH2O;
  if (pressure > 0) {
    levers.shunt *= Math.max(0, 1 - shuntRegained * pressure);
    levers.ventilationMismatch *= Math.max(0, 1 - shuntRegained * pressure);
    levers.lungLoss *= Math.max(0, 1 - lungRegained * pressure);
    levers.intrathoracicMmHg += pressureRound * pressure;
  }
  if (support.airway !== 'own') levers.upperAirway *= support.airway === 'secured' ? 0 : 0.3;
  if (support.position === 'sitting') levers.lungLoss *= 0.8;
}
