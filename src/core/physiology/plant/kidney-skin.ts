import { arousal } from './autonomic.ts';
import { above, clamp } from './clamp.ts';
import type { Plant } from './plant.ts';

/** Urine at rest, mL/kg/h. */
const urinePerKgPerHour = 1;
/** Filtration stops near this mean pressure and is full this much above it, mmHg. */
const filtrationStopsMmHg = 48;
const filtrationSpanMmHg = 25;
/** Sympathetic outflow above rest that halves urine, and how steeply (ATLS: 20-30 mL/h in class II, 5-15 in class III). */
const halvingArousal = 0.2;
const halvingPower = 2.2;
/** Osmotic diuresis, per mmol/L of glucose above 11. */
const osmoticStart = 11;
const osmoticGain = 0.1;
/** Capillary refill, s: rest, per unit of constriction, per share of output lost. */
const refillRest = 1.6;
const refillConstriction = 5;
const refillLowFlow = 2.2;
const refillPerMin = 3;

export function stepKidneyAndSkin(plant: Plant, minutes: number): void {
  const { state, flows, levers, baseline } = plant;
  const aroused = arousal(plant);
  const filtered = clamp((state.meanArterialMmHg - filtrationStopsMmHg) / filtrationSpanMmHg, 0, 1.25);
  const shutDown = 1 / (1 + (aroused / halvingArousal) ** halvingPower);
  const osmotic = 1 + osmoticGain * above(state.glucoseMmolPerL - osmoticStart);
  flows.urineMlPerMin = ((urinePerKgPerHour * baseline.weightKg) / 60) * filtered * shutDown * levers.urineOutput * osmotic;

  const tone = refillConstriction * above(aroused - 0.12) * clamp(levers.vascularResistance, 0.35, 1);
  const flow = refillLowFlow * above(1 - flows.cardiacOutputLPerMin / baseline.cardiacOutputLPerMin);
  const target = clamp(refillRest + tone + flow + levers.capillaryRefillSeconds, 0.8, 8);
  state.capillaryRefillSeconds += (target - state.capillaryRefillSeconds) * clamp(refillPerMin * minutes, 0, 1);
}
