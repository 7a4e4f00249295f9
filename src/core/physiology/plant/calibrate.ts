import { totalSeverity } from './fade-offsets.ts';
import type { Plant } from './plant.ts';
import { offsetBreathShare, type PlantVitals, readVitals } from './read-vitals.ts';
import { stepPlant } from './step-plant.ts';

/** How long the body settles with the disease as it stands before the start is fixed, s. */
const settleSeconds = 120;
const stepSeconds = 0.5;

/** Vital signs a case may start from. */
export type StartVitals = {
  readonly [Vital in
    | 'heartRatePerMin'
    | 'systolicMmHg'
    | 'diastolicMmHg'
    | 'respiratoryRatePerMin'
    | 'spo2Percent'
    | 'etco2MmHg'
    | 'temperatureCelsius'
    | 'glucoseMmolPerL'
    | 'lactateMmolPerL'
    | 'gcsTotal'
    | 'painOutOfTen'
    | 'capillaryRefillSeconds']?: PlantVitals[Vital] | undefined;
};

/**
 * Makes the body show exactly these vital signs now. It settles with its diseases held still; what the equations then
 * miss is kept as offsets that fade as the diseases do, so recovery ends at the patient's own baseline.
 */
export function calibrate(plant: Plant, start: StartVitals): void {
  const { state, offsets } = plant;
  const held = plant.processes.map(({ severity, ratePerMin }) => ({ severity, ratePerMin }));
  const { bledMl, urineMl, seconds } = state;
  const still = {
    plasmaMl: state.plasmaMl,
    redCellMl: state.redCellMl,
    interstitialMl: state.interstitialMl,
    ketonesMmolPerL: state.ketonesMmolPerL,
    glucoseMmolPerL: start.glucoseMmolPerL ?? state.glucoseMmolPerL,
    lactateMmolPerL: start.lactateMmolPerL ?? state.lactateMmolPerL,
    temperatureCelsius: start.temperatureCelsius ?? state.temperatureCelsius,
  };
  Object.assign(state, still);
  for (let step = 0; step < settleSeconds / stepSeconds; step++) {
    stepPlant(plant, stepSeconds);
    for (const [index, process] of plant.processes.entries()) process.severity = held[index]?.severity ?? process.severity;
    Object.assign(state, still);
  }
  Object.assign(state, { bledMl, urineMl, seconds });

  offsets.share = 0;
  const own = readVitals(plant);
  const systolic = start.systolicMmHg ?? own.systolicMmHg;
  const diastolic = start.diastolicMmHg ?? Math.min(own.diastolicMmHg, systolic - 10);
  const difference = (wanted: number | undefined, now: number): number => (wanted === undefined ? 0 : wanted - now);
  offsets.heartRatePerMin = difference(start.heartRatePerMin, own.heartRatePerMin);
  offsets.meanArterialMmHg = diastolic + (systolic - diastolic) / 3 - own.meanArterialMmHg;
  offsets.pulsePressureMmHg = systolic - diastolic - (own.systolicMmHg - own.diastolicMmHg);
  offsets.respiratoryRatePerMin =
    difference(start.respiratoryRatePerMin, own.respiratoryRatePerMin) /
    Math.max(0.05, offsetBreathShare(state.respiratoryRatePerMin));
  offsets.spo2Percent = difference(start.spo2Percent, own.spo2Percent);
  offsets.etco2MmHg = difference(start.etco2MmHg, own.etco2MmHg);
  offsets.gcsTotal = difference(start.gcsTotal, own.gcsTotal);
  offsets.painOutOfTen = difference(start.painOutOfTen, own.painOutOfTen);
  offsets.capillaryRefillSeconds = difference(start.capillaryRefillSeconds, own.capillaryRefillSeconds);
  offsets.severityAtStart = totalSeverity(plant);
  offsets.share = 1;
}
