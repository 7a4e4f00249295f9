import { arousal, glucoseShortfall } from './autonomic.ts';
import { above, approach, clamp, lagShare } from './clamp.ts';
import type { Plant } from './plant.ts';
import { preloadKneeMmHg } from './plant-patient.ts';
import { rhythms } from './rhythm.ts';

/** Below rest the rate falls less than it rises above it (Ottesen: asymmetric arms). Share of the usual rate per unit. */
const vagalRange = 0.9;
/** Direct effects, /min: per point of pain, per full anxiety, per mmol/L of missing glucose, per degC of fever (7-10; Guyton). */
const painRate = 1.2;
const anxietyRate = 6;
const glucoseRate = 9;
const feverRate = 7;
/** The sinus node and the display's averaging follow in about this time, s, and never faster than this, /min/s. */
const rateSeconds = 3;
const fastestRateChange = 8;
/** Fast rates leave no time to fill: half at about this rate above rest, /min. */
const fillingRate = 207;
/** Sympathetic gains per unit above 0.5, fitted to Pulse 4.2 haemorrhage (docs/physiology/fits.md). */
const inotropy = 0.14;
const recruitedShare = 0.24;
const releasedShare = 0.15;
const constriction = 0.85;
const dilation = 0.7;
const venousStiffening = 0.3;
/** Veins shrink slowly round what is left in them (reverse stress relaxation; Guyton: minutes to an hour): share of the loss, min. */
const relaxedShare = 0.178;
const relaxationMinutes = 2;
/** Past this loss the constrictor outflow gives way (second phase of haemorrhage; Schadt and Ludbrook 1991): where, over what, how far. */
const spentFrom = 0.205;
const spentSpan = 0.04;
const spentDepth = 0.18;
/** Blood that the whole range of venous tone holds, as a share of blood volume. */
const venousReserveShare = 0.16;
/** Pressure round the heart at rest, mmHg. */
const restPleural = -1;
/** Resistance above this multiple loads the ventricle. */
const afterloadStart = 1.4;
const afterloadGain = 0.35;
/** Above this pressure even a sound ventricle ejects less: twice the load this much higher, mmHg. */
const hardPressureMmHg = 150;
const hardPressureSpan = 35;
/** Below this pressure the coronaries no longer autoregulate (50-60 mmHg; Guyton), and the beat fades within seconds. */
const coronaryFloorMmHg = 52;
const coronarySpanMmHg = 50;
/** An empty ventricle at a failing pressure weakens at once (Oberg and Thoren 1972): share of blood lost, mmHg, most of it lost. */
const emptyFrom = 0.18;
const emptySpan = 0.1;
const emptyMmHg = 81;
const emptyMmHgSpan = 39;
const emptyDepth = 0.52;
/** Pressure follows flow through the arterial reservoir in about this time, s; a stopped heart empties it more slowly. */
const pressureSeconds = 3;
const runOffSeconds = 8;
const fastestPressureChange = 6;
const highestMmHg = 220;
/** Pressure left when flow has stopped, above filling pressure, mmHg (Paradis 1992: 18 +/- 11 in all). */
const stillPressure = 8;
/** Good compressions give a quarter to a third of resting output (Babbs 1983). */
const compressionShare = 0.28;
/** Pump reserve: loss per min at no pressure, by anoxia, in arrest without and with compressions; return per min. */
const ischaemicLoss = 0.05;
const anoxicLoss = 0.25;
const arrestLoss = 0.08;
const compressedLoss = 0.015;
const reserveReturn = 0.06;
/** Mean pressure, mmHg, and pump reserve below which there is no pulse left to feel. */
const pulselessMmHg = 20;
const pulselessReserve = 0.1;
/** Rate of the complexes when they make no pulse, and what must be back, under compressions, for them to make one again. */
const electricalRate = 80;
const returnReserve = 0.3;
const returnSaturation = 0.7;
const returnMmHg = 50;

export function stepHeartAndVessels(plant: Plant, dtSeconds: number): void {
  const { state, flows, levers, baseline } = plant;
  const rhythm = rhythms[plant.rhythm];
  const aroused = arousal(plant);
  const sympathetic = state.sympathetic - 0.5;
  stepHeartRate(plant, sympathetic, dtSeconds);

  const rate = rhythm.pulse ? Math.max(20, state.heartRatePerMin) : electricalRate;
  const restFilling = 1 + (baseline.heartRatePerMin / fillingRate) ** 4;
  const filling = ((rhythm.pulse ? rhythm.filling : 1) * restFilling) / (1 + (rate / fillingRate) ** 4);
  const coronary = clamp(1 - above(coronaryFloorMmHg - state.meanArterialMmHg) / coronarySpanMmHg, 0.3, 1);
  const emptied = clamp((flows.lostShare - emptyFrom) / emptySpan, 0, 1);
  const depressed = emptied * clamp((emptyMmHg - state.meanArterialMmHg) / emptyMmHgSpan, 0, emptyDepth);
  const contractility =
    levers.contractility * state.pumpReserve * Math.min(coronary, 1 - depressed) * (1 + inotropy * sympathetic);
  const spent = 1 - spentDepth * clamp((flows.lostShare - spentFrom) / spentSpan, 0, 1);
  const squeezed = (sympathetic > 0 ? recruitedShare * spent : releasedShare) * sympathetic * baseline.bloodVolumeMl;
  const legs = plant.support.position === 'legsRaised' ? 200 : plant.support.position === 'sitting' ? -60 : 0;
  const stressed =
    baseline.stressedVolumeMl -
    baseline.bloodVolumeMl * flows.lostShare +
    state.venousRelaxationMl +
    squeezed +
    levers.venousTone * venousReserveShare * baseline.bloodVolumeMl +
    legs;
  const relaxed = relaxedShare * baseline.bloodVolumeMl * flows.lostShare;
  state.venousRelaxationMl += (relaxed - state.venousRelaxationMl) * lagShare(dtSeconds / 60, relaxationMinutes);
  const fillingPressure = above(stressed) / baseline.venousComplianceMlPerMmHg;
  const around = levers.intrathoracicMmHg + restPleural;
  const venousResistance = baseline.venousResistance * (1 + venousStiffening * aroused);
  const resistance =
    baseline.vascularResistance *
    Math.max(0.05, levers.vascularResistance) *
    (1 + (sympathetic > 0 ? constriction * spent : dilation) * sympathetic);
  const against = (above(state.meanArterialMmHg - hardPressureMmHg) / hardPressureSpan) ** 2;
  const afterload = 1 + afterloadGain * above(levers.vascularResistance * (1 + aroused) - afterloadStart) + against;
  const pump =
    (rate * contractility * baseline.maximumStrokeMl * filling) / 1000 / (1 + levers.rightHeartObstruction) / afterload;

  // Venous return (filling - preload) / resistance equals pump x preload / (preload + knee): a quadratic in preload.
  const drive = Math.max(0.01, fillingPressure - around);
  const half = drive - preloadKneeMmHg - venousResistance * pump;
  const preload = (half + Math.sqrt(half * half + 4 * preloadKneeMmHg * drive)) / 2;
  const beating = (pump * preload) / (preload + preloadKneeMmHg);
  const compressed = plant.support.compressions ? compressionShare * baseline.cardiacOutputLPerMin * clamp(drive / 4, 0.2, 1) : 0;
  const output = rhythm.pulse ? beating : compressed;

  flows.cardiacOutputLPerMin = output;
  flows.strokeVolumeMl = output > 0 ? (output * 1000) / (rhythm.pulse ? rate : 110) : 0;
  flows.vascularResistance = resistance;
  flows.centralVenousMmHg = rhythm.pulse ? preload + around : Math.max(around, fillingPressure);
  const target =
    output > 0
      ? clamp(output * resistance + above(flows.centralVenousMmHg), 5, highestMmHg)
      : above(flows.centralVenousMmHg) + stillPressure;
  const share = lagShare(dtSeconds, output > 0 ? pressureSeconds : runOffSeconds);
  state.meanArterialMmHg = approach(state.meanArterialMmHg, target, share, fastestPressureChange, dtSeconds);
  const stiffening = (baseline.meanArterialMmHg / Math.max(40, state.meanArterialMmHg)) ** 0.4;
  const pulse = flows.strokeVolumeMl / (baseline.arterialComplianceMlPerMmHg * stiffening);
  flows.pulsePressureMmHg = output > 0 ? clamp(pulse, 2, Math.min(120, 1.5 * state.meanArterialMmHg)) : 0;
  stepPumpReserve(plant, dtSeconds / 60);
  if (
    plant.rhythm === 'pulselessElectricalActivity' &&
    plant.support.compressions &&
    state.pumpReserve > returnReserve &&
    flows.arterialSaturation > returnSaturation &&
    beating * resistance > returnMmHg
  ) {
    plant.rhythm = 'sinus';
  }
}

function stepHeartRate(plant: Plant, sympathetic: number, dtSeconds: number): void {
  const { state, flows, levers, baseline } = plant;
  const rhythm = rhythms[plant.rhythm];
  if (!rhythm.pulse) {
    state.heartRatePerMin = 0;
    return;
  }
  const reflex =
    sympathetic > 0 ? 2 * baseline.reflexRangePerMin * sympathetic : vagalRange * baseline.heartRatePerMin * sympathetic;
  const direct =
    levers.heartRatePerMin +
    painRate * flows.pain +
    anxietyRate * levers.anxiety +
    glucoseRate * glucoseShortfall(state.glucoseMmolPerL) +
    feverRate * above(state.temperatureCelsius - 37.3);
  let target = baseline.heartRatePerMin + reflex + direct * (direct > 0 ? baseline.betaAnswer : 1);
  if (state.probeSaturation < 0.5) target *= clamp(state.probeSaturation / 0.5, 0.25, 1);
  target = rhythm.ratePerMin ?? clamp(target, 20, baseline.maximumHeartRatePerMin);
  if (state.heartRatePerMin === 0) state.heartRatePerMin = target;
  const share = lagShare(dtSeconds, rateSeconds);
  state.heartRatePerMin = approach(state.heartRatePerMin, target, share, fastestRateChange, dtSeconds);
}

/** A starved heart weakens, and stops; a fed one recovers in some minutes (stunning). */
function stepPumpReserve(plant: Plant, minutes: number): void {
  const { state, support } = plant;
  const pulse = rhythms[plant.rhythm].pulse;
  let change = state.meanArterialMmHg < 45 ? (-ischaemicLoss * (45 - state.meanArterialMmHg)) / 10 : reserveReturn;
  if (!pulse) change = support.compressions ? -compressedLoss : -arrestLoss;
  if (pulse && state.probeSaturation < 0.5) change -= (anoxicLoss * (0.5 - state.probeSaturation)) / 0.2;
  state.pumpReserve = clamp(state.pumpReserve + change * minutes, 0.04, 1);
  if (pulse && (state.meanArterialMmHg < pulselessMmHg || state.pumpReserve < pulselessReserve)) {
    plant.rhythm = 'pulselessElectricalActivity';
  } else if (!pulse && state.pumpReserve < pulselessReserve) {
    plant.rhythm = 'asystole';
  }
}
