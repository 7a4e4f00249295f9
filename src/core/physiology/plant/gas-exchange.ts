import { arousal } from './autonomic.ts';
import { above, clamp, lagShare } from './clamp.ts';
import { bohrFactor, dissolvedShare, phOf, pressureAtContent, saturationAt } from './oxygen-dissociation.ts';
import type { Plant } from './plant.ts';
import { alveolarConstant, respiratoryQuotient } from './plant-patient.ts';

/** Dry barometric pressure at sea level, mmHg. */
const dryPressureMmHg = 713;
/** Oxygen store of the lung: functional residual capacity, mL/kg, lying (Farmery 1996). */
const residualCapacityPerKg = 42;
const lungLossOfStore = 0.6;
/** Shunt of a healthy lung, and the rest of its imperfection. */
const healthyShunt = 0.02;
const healthyMixing = 0.96;
/** Oxygen a gram of haemoglobin carries, mL. */
const oxygenPerGram = 1.34;
/** Share of the blood volume that works as the venous store. */
const venousStoreShare = 0.8;
/** Below this venous saturation tissues can no longer take what they need. */
const extractionFloor = 0.04;
const extractionSpan = 0.14;
/** Metabolism per degC from 37 (Q10 about 2.5). */
const metabolismPerDegree = 1.1;
/** Carbon dioxide stores, mL/mmHg, and the flow between them, mL/min/mmHg (fast: lung and blood; slow: muscle; Farhi 1960). */
const fastStore = 14;
const slowStore = 42;
const storeExchange = 9;
/** Low flow empties well-ventilated lung: dead space added when output falls to nothing. */
const lowFlowDeadSpace = 0.4;
/** Oxygen above 28 % worsens ventilation matching in retainers (Austin 2010). */
const retainerFio2 = 0.28;
const retainerDeadSpace = 0.36;
/** Ear or finger probe: delay at rest and when the skin is shut down, s; and the fastest it shows a change, per s. */
const probeSeconds = 10;
const probeShutDownSeconds = 20;
const fastestProbeChange = 0.0145;
const endTidalShare = 0.95;
/** Below this share of resting output the lungs no longer see the carbon dioxide (end-tidal 10-20 mmHg in good compressions). */
const perfusedShare = 0.3;

export function stepGasExchange(plant: Plant, dtSeconds: number): void {
  const { state, flows, levers, baseline } = plant;
  const minutes = dtSeconds / 60;
  const lowFlow = lowFlowDeadSpace * clamp(1 - flows.cardiacOutputLPerMin / baseline.cardiacOutputLPerMin, 0, 1);
  const retained = baseline.co2Retainer ? clamp((flows.fio2 - retainerFio2) * retainerDeadSpace, 0, 0.18) : 0;
  flows.deadSpace = clamp(1 - (1 - levers.deadSpace) * (1 - lowFlow) + retained, 0, 0.92);
  const fresh = above(flows.tidalVolumeMl - baseline.anatomicalDeadSpaceMl * (1 - 0.5 * clamp(levers.lungLoss, 0, 0.9)));
  flows.alveolarVentilationL = ((state.respiratoryRatePerMin * fresh) / 1000) * (1 - flows.deadSpace);
  const use = oxygenUse(plant);
  stepOxygen(plant, use, dtSeconds, minutes);

  const perfused = clamp(flows.cardiacOutputLPerMin / (perfusedShare * baseline.cardiacOutputLPerMin), 0, 1);
  const washed = (perfused * flows.alveolarVentilationL * 1000 * state.paco2MmHg) / alveolarConstant;
  const exchanged = storeExchange * (state.tissueCo2MmHg - state.paco2MmHg);
  const made = use * respiratoryQuotient;
  state.paco2MmHg = clamp(state.paco2MmHg + ((exchanged - washed) * minutes) / fastStore, 8, 180);
  state.tissueCo2MmHg = clamp(state.tissueCo2MmHg + ((made - exchanged) * minutes) / slowStore, 8, 220);
  flows.etco2MmHg = state.respiratoryRatePerMin > 0 ? perfused * state.paco2MmHg * (1 - flows.deadSpace) * endTidalShare : 0;
  flows.ph = phOf(state.bicarbonateMmolPerL, state.paco2MmHg);
}

function oxygenUse({ state, levers, baseline }: Plant): number {
  return baseline.oxygenUseMlPerMin * levers.oxygenUse * metabolismPerDegree ** (state.temperatureCelsius - 37);
}

function stepOxygen(plant: Plant, use: number, dtSeconds: number, minutes: number): void {
  const { state, flows, levers, baseline } = plant;
  const bohr = bohrFactor(flows.ph, state.temperatureCelsius, state.paco2MmHg);
  const capacityMlPerDl = (oxygenPerGram * flows.haemoglobinGPerL) / 10;
  const shunted = clamp(healthyShunt + levers.shunt, 0, 0.9);
  const capillary = state.alveolarO2MmHg * (1 - levers.ventilationMismatch) * healthyMixing;
  const endCapillary = saturationAt(capillary * bohr) + dissolvedShare(capillary, capacityMlPerDl);
  const content = (1 - shunted) * endCapillary + shunted * state.venousSaturation;
  state.pao2MmHg = pressureAtContent(content, state.pao2MmHg, bohr, capacityMlPerDl);
  flows.arterialSaturation = saturationAt(state.pao2MmHg * bohr);

  const carried = flows.cardiacOutputLPerMin * 10 * capacityMlPerDl;
  const taken = carried * (content - state.venousSaturation);
  const store = residualCapacityPerKg * baseline.weightKg * (1 - lungLossOfStore * clamp(levers.lungLoss, 0, 0.9));
  const inspired = flows.fio2 * dryPressureMmHg;
  const arriving = (flows.alveolarVentilationL * 1000 * (inspired - state.alveolarO2MmHg)) / alveolarConstant;
  state.alveolarO2MmHg = clamp(state.alveolarO2MmHg + ((arriving - taken) * alveolarConstant * minutes) / store, 2, 690);
  const used = use * clamp((state.venousSaturation - extractionFloor) / extractionSpan, 0, 1);
  flows.oxygenShortfall = (use - used) / use;
  const venousStore = capacityMlPerDl * 0.01 * baseline.bloodVolumeMl * venousStoreShare;
  state.venousSaturation = clamp(state.venousSaturation + ((taken - used) * minutes) / venousStore, 0.01, 0.98);
  const probe = lagShare(dtSeconds, probeSeconds + probeShutDownSeconds * arousal(plant));
  const change = (flows.arterialSaturation - state.probeSaturation) * probe;
  state.probeSaturation += clamp(change, -fastestProbeChange * dtSeconds, fastestProbeChange * dtSeconds);
}
