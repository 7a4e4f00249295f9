import { deviceFio2, devices } from '../interventions/oxygen-devices.ts';
import { above, approach, clamp, lagShare } from './clamp.ts';
import type { Plant } from './plant.ts';
import { hasPulse } from './rhythm.ts';

/** Carbon dioxide response, multiples of resting ventilation per mmHg above and below usual (about 2 L/min/mmHg; Guyton). */
const carbonDioxideGain = 0.29;
const carbonDioxideBelow = 0.07;
/** Metabolic acidosis, per mmol/L of lost bicarbonate: fitted so that carbon dioxide follows Winters' rule. */
const acidosisGain = 0.155;
/** Hypoxia, per unit of saturation under 0.93 (steep below PaO2 60 mmHg), at most this much. */
const hypoxiaGain = 9;
const hypoxiaMost = 2.2;
const retainerHypoxiaShare = 0.5;
/** Retainers answer carbon dioxide with less than half the usual drive. */
const retainerCarbonDioxideShare = 0.4;
const anxietyDrive = 0.25;
const painDrive = 0.05;
const feverDrive = 0.12;
/** Blood loss and low pressure quicken breathing (ATLS: 20-30 in class II, 30-40 in class III). */
const lossDrive = 2;
const lowPressureMmHg = 65;
/** How drive is shared between rate and depth, and what makes breaths quick and shallow: fitted to ATLS and BTS bands. */
const rateExponent = 0.66;
const quickening = { drive: 0.38, anxiety: 0.22, loss: 4.2, lungLoss: 0.6, airway: 0.2, thorax: 0.015 } as const;
/** Opioid at full effect: depression of all drive, and of the answer to carbon dioxide. */
const opioidDrive = 0.94;
const opioidCarbonDioxide = 0.8;
const opioidRate = 0.4;
/** A rate much past this is not sustained, /min. */
const rateKnee = 50;
const rateSeconds = 4;
const fastestRateChange = 1.9;
/** Largest breath as a multiple of rest, and how airway narrowing shrinks it. */
const largestBreath = 2.6;
const airwayBreathLoss = 0.85;
/** Muscles tire, share per min, when breathing fast against a load. */
const tiring = 0.012;
const resting = 0.02;
/** Bag and mask or a ventilator: 12 breaths of 500 mL (Resuscitation Council UK 2021: 10-12/min). */
const baggedRate = 12;
const baggedTidalMl = 500;
/** A patient below this coma score does not keep his own airway open. */
const airwayLostBelow = 9;
const airwayLostShare = 0.3;

export function stepVentilation(plant: Plant, dtSeconds: number): void {
  const { state, flows, levers, baseline, support } = plant;
  const minutes = dtSeconds / 60;
  const lungLoss = clamp(levers.lungLoss, 0, 0.9);
  const narrowing = levers.airwayResistance;
  const drive = breathingDrive(plant);
  const bagged = devices[support.device].breathesForPatient;

  let rate = 0;
  if (drive >= 0.1) {
    const quick =
      1 +
      quickening.drive * levers.breathingDrive +
      quickening.anxiety * levers.anxiety +
      quickening.loss * clamp(flows.lostShare - 0.1, 0, 0.3) +
      quickening.lungLoss * lungLoss +
      quickening.airway * narrowing +
      quickening.thorax * above(levers.intrathoracicMmHg);
    rate = clamp(baseline.respiratoryRatePerMin * drive ** rateExponent * quick * (1 - opioidRate * flows.opioid), 2, 90);
    rate /= Math.cbrt(1 + (rate / rateKnee) ** 3);
  }
  if (bagged) rate = baggedRate;
  const share = lagShare(dtSeconds, rateSeconds);
  // No drive: the last breaths run out within seconds rather than fade for ever.
  state.respiratoryRatePerMin =
    rate === 0
      ? Math.max(0, state.respiratoryRatePerMin - fastestRateChange * dtSeconds)
      : approach(state.respiratoryRatePerMin, rate, share, fastestRateChange, dtSeconds);
  const breaths = state.respiratoryRatePerMin;

  const capacity = (baseline.tidalVolumeMl * largestBreath * (1 - lungLoss)) / (1 + airwayBreathLoss * narrowing);
  const wanted = breaths > 0 ? (drive * baseline.minuteVentilationL * 1000) / Math.max(breaths, 4) : 0;
  const unsupported = support.airway === 'own' && state.consciousness < airwayLostBelow ? airwayLostShare : 0;
  const blocked = support.airway === 'secured' ? 0 : 1 - (1 - levers.upperAirway) * (1 - unsupported);
  const own = Math.min(wanted, capacity) * (1 - state.fatigue);
  const delivered = bagged ? Math.max(250, (baggedTidalMl * (1 - lungLoss)) / (1 + 0.3 * narrowing)) : own;
  flows.tidalVolumeMl = breaths > 0 ? delivered * (1 - blocked) : 0;
  const loaded = breaths > 30 && (narrowing > 1.8 || lungLoss > 0.55) && !bagged;
  state.fatigue = clamp(state.fatigue + (loaded ? tiring : -resting) * minutes, 0, 0.7);

  const ventilation = (breaths * flows.tidalVolumeMl) / 1000;
  state.minuteVentilationL += (ventilation - state.minuteVentilationL) * lagShare(dtSeconds, 8);
  flows.fio2 = deviceFio2(support, clamp(state.minuteVentilationL / baseline.minuteVentilationL, 0.4, 6));
}

function breathingDrive(plant: Plant): number {
  const { state, flows, levers, baseline } = plant;
  if (!hasPulse(plant.rhythm)) return 0;
  const carbonDioxide = state.paco2MmHg - baseline.paco2MmHg;
  const retained = baseline.co2Retainer ? retainerCarbonDioxideShare : 1;
  const answered = carbonDioxideGain * retained * (1 - opioidCarbonDioxide * flows.opioid);
  const hypoxia = clamp((0.93 - state.probeSaturation) * hypoxiaGain, 0, hypoxiaMost);
  const drive =
    1 +
    (carbonDioxide > 0 ? carbonDioxide * answered : carbonDioxide * carbonDioxideBelow) +
    clamp((baseline.bicarbonateMmolPerL - state.bicarbonateMmolPerL) * acidosisGain, -0.3, 2.8) +
    hypoxia * (baseline.co2Retainer ? retainerHypoxiaShare : 1) +
    levers.breathingDrive +
    anxietyDrive * levers.anxiety +
    painDrive * flows.pain +
    feverDrive * above(state.temperatureCelsius - 37.2) +
    lossDrive * above(flows.lostShare - 0.1) +
    clamp((lowPressureMmHg - state.meanArterialMmHg) / 40, 0, 0.6);
  const drowsy = state.consciousness < 7 ? clamp(0.4 + state.consciousness / 12, 0.5, 1) : 1;
  return above(drive) * (1 - opioidDrive * flows.opioid) * (1 - clamp(levers.sedation, 0, 1)) * drowsy;
}
