import { clamp, lagShare } from './clamp.ts';
import type { Plant } from './plant.ts';
import { hasPulse } from './rhythm.ts';

/** Perfusion pressure, mmHg, at which consciousness is gone, and the span to full (syncope near 25-30, full above 50). */
const perfusionGoneMmHg = 27;
const perfusionSpanMmHg = 26;
const saturationGone = 0.42;
const saturationSpan = 0.3;
/** Glucose, mmol/L: coma near 1, confusion from 3 (JBDS 01). */
const glucoseGone = 1;
const glucoseSpan = 1.9;
/** Carbon dioxide this far above usual begins to narcotise, and the span, mmHg. */
const narcosisStart = 35;
const narcosisSpan = 55;
/** Low output dulls before pressure falls (ATLS class III: anxious, confused). */
const lowOutputStart = 0.72;
const lowOutputDulls = 0.12;
const lowOutputSpan = 0.3;
/** Opioid effect that begins to sedate, and how strongly. */
const opioidStart = 0.3;
const opioidDulls = 1.15;
/** Wakefulness follows in about this time, s; after the heart has starved the brain has too, and wakes more slowly. */
const settleSeconds = 20;
const starvedSeconds = 1200;

export function stepBrain(plant: Plant, dtSeconds: number): void {
  const { state, flows, levers, baseline } = plant;
  if (!hasPulse(plant.rhythm)) {
    state.consciousness = 3;
    return;
  }
  const output = flows.cardiacOutputLPerMin / baseline.cardiacOutputLPerMin;
  const awake =
    (1 - lowOutputDulls * clamp((lowOutputStart - output) / lowOutputSpan, 0, 1)) *
    clamp((state.meanArterialMmHg - levers.intracranialMmHg - perfusionGoneMmHg) / perfusionSpanMmHg, 0, 1) *
    clamp((state.probeSaturation - saturationGone) / saturationSpan, 0, 1) *
    clamp((state.glucoseMmolPerL - glucoseGone) / glucoseSpan, 0, 1) *
    clamp(1 - (state.paco2MmHg - baseline.paco2MmHg - narcosisStart) / narcosisSpan, 0.1, 1) *
    (1 - clamp(levers.sedation + opioidDulls * Math.max(0, flows.opioid - opioidStart), 0, 1));
  const target = Math.max(3, Math.min(3 + 12 * awake, 15 - levers.consciousnessLoss));
  const seconds = target > state.consciousness ? settleSeconds + starvedSeconds * (1 - state.pumpReserve) : settleSeconds;
  state.consciousness += (target - state.consciousness) * lagShare(dtSeconds, seconds);
}
