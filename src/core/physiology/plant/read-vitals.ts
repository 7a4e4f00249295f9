import { above, clamp } from './clamp.ts';
import type { Plant } from './plant.ts';
import { hasPulse, type Rhythm } from './rhythm.ts';

/** What monitors, blood gases and charts would show now; exact, before any display rounds it. */
export interface PlantVitals {
  readonly rhythm: Rhythm;
  readonly hasPulse: boolean;
  readonly heartRatePerMin: number;
  readonly systolicMmHg: number;
  readonly diastolicMmHg: number;
  readonly meanArterialMmHg: number;
  readonly centralVenousMmHg: number;
  readonly cardiacOutputLPerMin: number;
  readonly strokeVolumeMl: number;
  readonly respiratoryRatePerMin: number;
  readonly tidalVolumeMl: number;
  readonly spo2Percent: number;
  readonly etco2MmHg: number;
  readonly fio2: number;
  readonly pao2MmHg: number;
  readonly paco2MmHg: number;
  readonly ph: number;
  readonly bicarbonateMmolPerL: number;
  readonly lactateMmolPerL: number;
  readonly glucoseMmolPerL: number;
  readonly ketonesMmolPerL: number;
  readonly haemoglobinGPerL: number;
  readonly bloodVolumeMl: number;
  readonly temperatureCelsius: number;
  readonly gcsTotal: number;
  readonly painOutOfTen: number;
  readonly capillaryRefillSeconds: number;
  readonly urineMlPerHour: number;
}

/** An offset of the breathing rate counts less and less as breathing itself stops. */
export function offsetBreathShare(ratePerMin: number): number {
  return Math.min(1, ratePerMin / 6);
}

export function readVitals(plant: Plant): PlantVitals {
  const { state, flows, offsets, rhythm } = plant;
  const pulse = hasPulse(rhythm);
  const share = pulse ? offsets.share : 0;
  const rate = state.respiratoryRatePerMin;
  const breaths = rate > 0 ? clamp(rate + share * offsets.respiratoryRatePerMin * offsetBreathShare(rate), 0, 60) : 0;
  const mean = Math.max(1, state.meanArterialMmHg + share * offsets.meanArterialMmHg);
  const flowing = flows.pulsePressureMmHg > 0;
  const pulsePressure = flowing ? clamp(flows.pulsePressureMmHg + share * offsets.pulsePressureMmHg, 2, 1.5 * mean) : 0;
  return {
    rhythm,
    hasPulse: pulse,
    heartRatePerMin: pulse ? clamp(state.heartRatePerMin + share * offsets.heartRatePerMin, 10, 250) : 0,
    systolicMmHg: mean + (pulsePressure * 2) / 3,
    diastolicMmHg: mean - pulsePressure / 3,
    meanArterialMmHg: mean,
    centralVenousMmHg: flows.centralVenousMmHg,
    cardiacOutputLPerMin: flows.cardiacOutputLPerMin,
    strokeVolumeMl: flows.strokeVolumeMl,
    respiratoryRatePerMin: breaths,
    tidalVolumeMl: flows.tidalVolumeMl,
    spo2Percent: clamp(state.probeSaturation * 100 + share * offsets.spo2Percent, 0, 100),
    etco2MmHg: breaths > 0 ? clamp(above(flows.etco2MmHg) + share * offsets.etco2MmHg, 0, state.paco2MmHg + 3) : 0,
    fio2: flows.fio2,
    pao2MmHg: state.pao2MmHg,
    paco2MmHg: state.paco2MmHg,
    ph: flows.ph,
    bicarbonateMmolPerL: state.bicarbonateMmolPerL,
    lactateMmolPerL: state.lactateMmolPerL,
    glucoseMmolPerL: state.glucoseMmolPerL,
    ketonesMmolPerL: state.ketonesMmolPerL,
    haemoglobinGPerL: flows.haemoglobinGPerL,
    bloodVolumeMl: flows.bloodVolumeMl,
    temperatureCelsius: state.temperatureCelsius,
    gcsTotal: clamp(Math.round(state.consciousness + share * offsets.gcsTotal), 3, 15),
    painOutOfTen: clamp(flows.pain + share * offsets.painOutOfTen * (1 - flows.analgesia), 0, 10),
    capillaryRefillSeconds: clamp(state.capillaryRefillSeconds + share * offsets.capillaryRefillSeconds, 0.5, 10),
    urineMlPerHour: flows.urineMlPerMin * 60,
  };
}
