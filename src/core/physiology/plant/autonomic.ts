import { above, clamp, lagShare } from './clamp.ts';
import type { Plant } from './plant.ts';

/** Steepness of the baroreflex: Ottesen 2004 as used by Pulse (12); 11 fitted to the same runs. */
const reflexSteepness = 11;
/** How fast the outflow follows, s (Ottesen: 5-30 s for the peripheral arm). */
const reflexSeconds = 9;
/** Hypoxia speaks below this saturation, and is heard at most this much (Guyton: chemoreceptor limb). */
const hypoxiaBelow = 0.93;
const hypoxiaGain = 1.6;
const hypoxiaMost = 0.4;
/** Carbon dioxide this far above usual begins to tell, per mmHg. */
const carbonDioxideStart = 6;
const carbonDioxideGain = 0.008;
/** Low-pressure receptors: per share of blood lost (Hosomi 1979: 10 % in 30 s raises the rate by some 30 %). */
const volumeGain = 0.93;
const painGain = 0.018;
const anxietyGain = 0.1;
/** Fever, per degC above 37.2. */
const feverGain = 0.075;
/** Glucose, mmol/L, below which adrenaline is released (about 3.6-3.8; Cryer 1993), and its weight. */
const glucoseAlarm = 3.6;
const glucoseGain = 0.06;
/** Opioids slow the heart through the vagus (Pulse workbook: rate -5 to -10 %). */
const opioidVagal = 0.2;
/** Shift of the defended pressure, mmHg per point of pain, per full anxiety, per mmol/L of missing glucose. */
const painPressure = 1.3;
const anxietyPressure = 6;
const glucosePressure = 7;

/** Missing glucose that the body answers with adrenaline, mmol/L. */
export function glucoseShortfall(glucoseMmolPerL: number): number {
  return clamp(glucoseAlarm - glucoseMmolPerL, 0, 2.5);
}

/** Sympathetic outflow: an Ottesen sigmoid of pressure, and the other voices the brain stem hears. */
export function stepAutonomic(plant: Plant, dtSeconds: number): void {
  const { state, flows, levers, baseline } = plant;
  const missingGlucose = glucoseShortfall(state.glucoseMmolPerL);
  const defended =
    baseline.meanArterialMmHg +
    levers.pressureSetMmHg +
    painPressure * flows.pain +
    anxietyPressure * levers.anxiety +
    glucosePressure * missingGlucose;
  const ratio = clamp(state.meanArterialMmHg / Math.max(40, defended), 0.05, 3);
  const baroreflex = 1 / (1 + ratio ** reflexSteepness);
  const target =
    baroreflex +
    clamp((hypoxiaBelow - state.probeSaturation) * hypoxiaGain, 0, hypoxiaMost) +
    clamp((state.paco2MmHg - baseline.paco2MmHg - carbonDioxideStart) * carbonDioxideGain, 0, 0.25) +
    clamp((state.temperatureCelsius - 37.2) * feverGain, -0.1, 0.3) +
    clamp(flows.lostShare * volumeGain, 0, 0.3) +
    painGain * flows.pain +
    anxietyGain * levers.anxiety +
    glucoseGain * missingGlucose -
    opioidVagal * flows.opioid;
  state.sympathetic += (clamp(target, 0.02, 1) - state.sympathetic) * lagShare(dtSeconds, reflexSeconds);
}

/** Sympathetic outflow above rest, 0..0.5. */
export function arousal(plant: Plant): number {
  return above(plant.state.sympathetic - 0.5);
}
