import { fluidKinds } from '../interventions/fluid-kinds.ts';
import { clamp } from './clamp.ts';
import type { Plant, PlantInfusion } from './plant.ts';

/** Surplus plasma leaves at this share per min and comes back at that: 50-60 % of a crystalloid stays while it runs (Hahn 2020). */
const surplusLeavesPerMin = 0.055;
const surplusReturnsPerMin = 0.014;
/** A deficit refills slowly from the tissues, share per min (transcapillary refill, 0.2-0.4 L/h after a moderate bleed). */
const refillPerMin = 0.0095;
const refillResistPerMin = 0.004;
/** Bleeding slows with pressure: none at 15 mmHg, full at 70. */
const noBleedMmHg = 15;
const bleedSpanMmHg = 55;
/** Share of urine drawn at once from the plasma; the rest from the tissues. */
const urineFromPlasma = 0.4;
/** Glucose spreads through 0.19 L/kg; 1 g is 5.55 mmol. */
const glucoseSpaceLPerKg = 0.19;
const mmolPerGramGlucose = 5.55;

export function stepFluids(plant: Plant, minutes: number): void {
  const { state, flows, levers, baseline, infusions } = plant;
  for (let index = infusions.length - 1; index >= 0; index--) {
    const infusion = infusions[index] as PlantInfusion;
    const given = Math.min(infusion.leftMl, infusion.mlPerMin * minutes);
    const fluid = fluidKinds[infusion.fluid];
    infusion.leftMl -= given;
    state.redCellMl += fluid.redCellShare * given;
    state.plasmaMl += fluid.plasmaShare * given;
    state.interstitialMl += (1 - fluid.plasmaShare - fluid.redCellShare) * given;
    state.glucoseDueMmolPerL += (fluid.glucoseGPerMl * given * mmolPerGramGlucose) / (glucoseSpaceLPerKg * baseline.weightKg);
    if (infusion.leftMl <= 1e-9) infusions.splice(index, 1);
  }
  const volume = state.plasmaMl + state.redCellMl;
  const pressed = levers.bleedMlPerMin * clamp((state.meanArterialMmHg - noBleedMmHg) / bleedSpanMmHg, 0, 1.1);
  const lost = Math.min((pressed + levers.drawMlPerMin) * minutes, 0.5 * volume);
  const cellShare = state.redCellMl / volume;
  state.redCellMl -= lost * cellShare;
  state.plasmaMl -= lost * (1 - cellShare);
  state.bledMl += lost;

  const surplus = state.plasmaMl - baseline.plasmaMl;
  const leaving =
    surplus > 0
      ? surplusLeavesPerMin * surplus - surplusReturnsPerMin * state.interstitialMl
      : refillPerMin * surplus - refillResistPerMin * state.interstitialMl;
  const leak = levers.capillaryLeakMlPerMin * clamp(state.plasmaMl / (0.5 * baseline.plasmaMl) - 0.6, 0, 1);
  const urine = flows.urineMlPerMin;
  state.plasmaMl = Math.max(200, state.plasmaMl - (leaving + leak + urine * urineFromPlasma) * minutes);
  state.interstitialMl += (leaving + leak * 0.3 - urine * (1 - urineFromPlasma)) * minutes;
  state.urineMl += urine * minutes;

  flows.bloodVolumeMl = state.plasmaMl + state.redCellMl;
  flows.lostShare = 1 - flows.bloodVolumeMl / baseline.bloodVolumeMl;
  const cells = (state.redCellMl / baseline.redCellMl) * (baseline.bloodVolumeMl / flows.bloodVolumeMl);
  flows.haemoglobinGPerL = baseline.haemoglobinGPerL * cells;
}
