import type { DrugForm } from '../interventions/drugs.ts';
import type { FluidKind } from '../interventions/fluid-kinds.ts';
import type { OxygenDevice } from '../interventions/oxygen-devices.ts';
import type { ProcessKind } from '../processes/process-kinds.ts';
import type { Levers } from './levers.ts';
import { leversAtRest } from './levers.ts';
import { deriveBaseline, type PlantBaseline, type PlantPatient, respiratoryQuotient } from './plant-patient.ts';
import type { Rhythm } from './rhythm.ts';

/** What is integrated: the plant's memory from one step to the next. */
export interface PlantState {
  seconds: number;
  plasmaMl: number;
  redCellMl: number;
  interstitialMl: number;
  bledMl: number;
  /** Volume the veins have given up by shrinking round a loss (negative: made room for a gain). */
  venousRelaxationMl: number;
  /** 0 all vagal, 0.5 rest, 1 all sympathetic. */
  sympathetic: number;
  heartRatePerMin: number;
  meanArterialMmHg: number;
  /** What is left of the pump after poor coronary flow, 0..1. */
  pumpReserve: number;
  respiratoryRatePerMin: number;
  minuteVentilationL: number;
  /** Tiring of the breathing muscles, 0..0.7. */
  fatigue: number;
  alveolarO2MmHg: number;
  pao2MmHg: number;
  venousSaturation: number;
  probeSaturation: number;
  paco2MmHg: number;
  tissueCo2MmHg: number;
  bicarbonateMmolPerL: number;
  lactateMmolPerL: number;
  /** Oxygen owed, minutes of full shortfall. */
  oxygenDebtMin: number;
  ketonesMmolPerL: number;
  glucoseMmolPerL: number;
  /** Glucose given and not yet spread through the body, mmol/L. */
  glucoseDueMmolPerL: number;
  /** Sugar still in the gut, mmol/L of the body's glucose space. */
  gutGlucoseMmolPerL: number;
  temperatureCelsius: number;
  /** Coma scale before rounding. */
  consciousness: number;
  capillaryRefillSeconds: number;
  urineMl: number;
}

/** What follows from the state at a moment; kept so that reading needs no second step. */
export interface PlantFlows {
  bloodVolumeMl: number;
  haemoglobinGPerL: number;
  lostShare: number;
  opioid: number;
  insulin: number;
  pain: number;
  /** Share of any pain that opioids take away. */
  analgesia: number;
  cardiacOutputLPerMin: number;
  strokeVolumeMl: number;
  pulsePressureMmHg: number;
  centralVenousMmHg: number;
  vascularResistance: number;
  tidalVolumeMl: number;
  alveolarVentilationL: number;
  deadSpace: number;
  fio2: number;
  arterialSaturation: number;
  oxygenShortfall: number;
  etco2MmHg: number;
  ph: number;
  urineMlPerMin: number;
}

/** A disease under way. */
export interface PlantProcess {
  readonly id: string;
  readonly kind: ProcessKind;
  severity: number;
  /** The case's own pace, per minute; treatment adds to it. */
  ratePerMin: number;
  /** Where it stops by itself, going up and going down. */
  ceiling: number;
  floor: number;
}

/** One form (drug and route) in the body, in reference doses: the reference dose peaks at 1. */
export interface PlantDrug {
  readonly form: DrugForm;
  depot: number;
  central: number;
  effectSite: number;
  effect: number;
  infusionPerMin: number;
}

export interface PlantInfusion {
  readonly fluid: FluidKind;
  readonly mlPerMin: number;
  leftMl: number;
}

/** What people and devices around the bed are doing. */
export interface PlantSupport {
  device: OxygenDevice;
  flowLPerMin: number;
  position: 'supine' | 'sitting' | 'legsRaised';
  airway: 'own' | 'opened' | 'secured';
  compressions: boolean;
  shocks: number;
}

/** Differences between the start the case asks for and the plant's own, which fade as the disease does. */
export interface PlantOffsets {
  heartRatePerMin: number;
  meanArterialMmHg: number;
  pulsePressureMmHg: number;
  respiratoryRatePerMin: number;
  spo2Percent: number;
  etco2MmHg: number;
  gcsTotal: number;
  painOutOfTen: number;
  capillaryRefillSeconds: number;
  /** Sum of severities when calibrated. */
  severityAtStart: number;
  /** What is left of the offsets, 1 at the start. */
  share: number;
}

/** A body: plain JSON, so it can be stored, cloned and stepped on to the same bytes. */
export interface Plant {
  readonly seed: number;
  readonly baseline: PlantBaseline;
  readonly state: PlantState;
  readonly flows: PlantFlows;
  readonly levers: Levers;
  rhythm: Rhythm;
  readonly processes: PlantProcess[];
  readonly drugs: PlantDrug[];
  readonly infusions: PlantInfusion[];
  readonly support: PlantSupport;
  readonly offsets: PlantOffsets;
}

/** A healthy body at rest, as this patient usually is. */
export function createPlant(patient: PlantPatient): Plant {
  const baseline = deriveBaseline(patient);
  return {
    seed: patient.seed ?? 1,
    baseline,
    state: {
      seconds: 0,
      plasmaMl: baseline.plasmaMl,
      redCellMl: baseline.redCellMl,
      interstitialMl: 0,
      bledMl: 0,
      venousRelaxationMl: 0,
      sympathetic: 0.5,
      heartRatePerMin: baseline.heartRatePerMin,
      meanArterialMmHg: baseline.meanArterialMmHg,
      pumpReserve: 1,
      respiratoryRatePerMin: baseline.respiratoryRatePerMin,
      minuteVentilationL: baseline.minuteVentilationL,
      fatigue: 0,
      alveolarO2MmHg: 150 - baseline.paco2MmHg * 1.2,
      pao2MmHg: 92,
      venousSaturation: 0.73,
      probeSaturation: 0.97,
      paco2MmHg: baseline.paco2MmHg,
      tissueCo2MmHg: baseline.paco2MmHg + (baseline.oxygenUseMlPerMin * respiratoryQuotient) / 9,
      bicarbonateMmolPerL: baseline.bicarbonateMmolPerL,
      lactateMmolPerL: 1,
      oxygenDebtMin: 0,
      ketonesMmolPerL: 0.1,
      glucoseMmolPerL: baseline.glucoseMmolPerL,
      glucoseDueMmolPerL: 0,
      gutGlucoseMmolPerL: 0,
      temperatureCelsius: baseline.temperatureCelsius,
      consciousness: 15,
      capillaryRefillSeconds: 1.6,
      urineMl: 0,
    },
    flows: {
      bloodVolumeMl: baseline.bloodVolumeMl,
      haemoglobinGPerL: baseline.haemoglobinGPerL,
      lostShare: 0,
      opioid: 0,
      insulin: 0,
      pain: 0,
      analgesia: 0,
      cardiacOutputLPerMin: baseline.cardiacOutputLPerMin,
      strokeVolumeMl: (baseline.cardiacOutputLPerMin * 1000) / baseline.heartRatePerMin,
      pulsePressureMmHg: 40,
      centralVenousMmHg: 2,
      vascularResistance: baseline.vascularResistance,
      tidalVolumeMl: baseline.tidalVolumeMl,
      alveolarVentilationL: baseline.minuteVentilationL * 0.7,
      deadSpace: 0,
      fio2: 0.21,
      arterialSaturation: 0.97,
      oxygenShortfall: 0,
      etco2MmHg: baseline.paco2MmHg * 0.95,
      ph: 7.4,
      urineMlPerMin: baseline.weightKg / 60,
    },
    levers: leversAtRest(),
    rhythm: 'sinus',
    processes: [],
    drugs: [],
    infusions: [],
    support: { device: 'air', flowLPerMin: 0, position: 'supine', airway: 'own', compressions: false, shocks: 0 },
    offsets: {
      heartRatePerMin: 0,
      meanArterialMmHg: 0,
      pulsePressureMmHg: 0,
      respiratoryRatePerMin: 0,
      spo2Percent: 0,
      etco2MmHg: 0,
      gcsTotal: 0,
      painOutOfTen: 0,
      capillaryRefillSeconds: 0,
      severityAtStart: 0,
      share: 0,
    },
  };
}
