import type { Encounter } from '../encounter/encounter-state.ts';
import { chance } from '../random.ts';
import type { SampledVitals, VitalName, Vitals } from '../scenario/body.ts';
import { plantAt } from './course/plant-at.ts';
import type { Plant } from './plant/plant.ts';
import { readVitals } from './plant/read-vitals.ts';

const minuteMs = 60_000;

const limits: Record<VitalName, readonly [number, number]> = {
  heartRatePerMin: [0, 240],
  systolicMmHg: [0, 260],
  diastolicMmHg: [0, 160],
  respiratoryRatePerMin: [0, 60],
  spo2Percent: [40, 100],
  temperatureCelsius: [30, 42],
  painOutOfTen: [0, 10],
  gcsTotal: [3, 15],
};
const vitalNames = Object.keys(limits) as readonly VitalName[];

/** How much a mood quickens the heart, per minute: small beside disease, and none in shock. */
const moodBeats: Record<string, number> = { distressed: 6, angry: 8, guarded: 2, settled: 0, openingUp: -3, withdrawn: 2 };
/** Below this rate breaths are counted out, and do not drift. */
const driftingBreaths = 6;

/** Where the disease alone has taken the vitals by `atMs`: a body that lives, or from the phase's start towards its heading. */
export function courseAt(encounter: Encounter, atMs: number): Vitals {
  const plant = plantAt(encounter, atMs);
  return plant ? bodyCourse(encounter, plant, atMs) : headingCourse(encounter, atMs);
}

/** What a living body shows, where the phase does not say otherwise. */
function bodyCourse(encounter: Encounter, plant: Plant, atMs: number): Vitals {
  const { scenario, state } = encounter;
  const read = readVitals(plant);
  const course = Object.fromEntries(vitalNames.map((vital) => [vital, read[vital]])) as Vitals;
  const pinned = headingCourse(encounter, atMs);
  const heading = scenario.body.phases.states[state.patient.condition]?.heading ?? {};
  for (const vital of vitalNames) if (heading[vital] !== undefined) course[vital] = pinned[vital];
  return course;
}

function headingCourse({ scenario, state }: Encounter, atMs: number): Vitals {
  const phase = scenario.body.phases.states[state.patient.condition];
  const course = { ...state.vitalsAtPhase };
  if (!phase) return course;
  const share =
    phase.overMinutes === 0 ? 1 : Math.min(1, Math.max(0, (atMs - state.phaseEnteredMs) / (phase.overMinutes * minuteMs)));
  for (const vital of vitalNames) {
    const heading = phase.heading[vital];
    if (heading !== undefined) course[vital] += (heading - course[vital]) * share;
  }
  return course;
}

/**
 * Vital signs at a moment: the body or the phase's course, what treatments' `effects` add, a little of the mood and of
 * natural drift.
 */
export function vitalsAt(encounter: Encounter, atMs: number): SampledVitals {
  const plant = plantAt(encounter, atMs);
  if (!plant) return finish(encounter, headingCourse(encounter, atMs), atMs, true);
  const vitals = finish(encounter, bodyCourse(encounter, plant, atMs), atMs, false);
  const { rhythm, hasPulse, etco2MmHg, glucoseMmolPerL, lactateMmolPerL, capillaryRefillSeconds } = readVitals(plant);
  return {
    ...vitals,
    etco2MmHg: Math.round(etco2MmHg),
    glucoseMmolPerL: toTenth(glucoseMmolPerL),
    lactateMmolPerL: toTenth(lactateMmolPerL),
    capillaryRefillSeconds: toTenth(capillaryRefillSeconds),
    rhythm,
    hasPulse,
  };
}

const toTenth = (value: number): number => Math.round(value * 10) / 10;

function finish(encounter: Encounter, vitals: Vitals, atMs: number, isHeadingOnly: boolean): Vitals {
  const { scenario, state } = encounter;
  for (const act of state.acts) {
    if (act.act !== 'treatment') continue;
    const treatment = scenario.body.treatments.find((one) => one.id === act.id);
    for (const effect of treatment?.effects ?? []) {
      const overMs = effect.overMinutes * minuteMs;
      const share = overMs === 0 ? 1 : Math.min(1, Math.max(0, (atMs - act.atMs) / overMs));
      vitals[effect.vital] += effect.change * share;
    }
  }
  const isAlive = vitals.heartRatePerMin > 0;
  if (vitals.systolicMmHg >= 100 && (isHeadingOnly || isAlive)) {
    vitals.heartRatePerMin += moodBeats[state.patient.mood] ?? 0;
  }
  if (vitals.heartRatePerMin > 0) {
    vitals.heartRatePerMin += drift(state.seed, 'heart', atMs, 23_000, 1.6);
    vitals.systolicMmHg += drift(state.seed, 'pressure', atMs, 41_000, 1.8);
    if (isHeadingOnly || vitals.respiratoryRatePerMin >= driftingBreaths) {
      vitals.respiratoryRatePerMin += drift(state.seed, 'breath', atMs, 31_000, 0.7);
    }
  }
  for (const vital of vitalNames) {
    const [low, high] = limits[vital];
    const bounded = Math.min(high, Math.max(low, vitals[vital]));
    vitals[vital] = vital === 'temperatureCelsius' ? toTenth(bounded) : Math.round(bounded);
  }
  // A body's own pulse pressure may be narrower than an author would write.
  const narrowest = isHeadingOnly ? 15 : 2;
  vitals.diastolicMmHg = Math.min(vitals.diastolicMmHg, Math.max(0, vitals.systolicMmHg - narrowest));
  return vitals;
}

function drift(seed: number, key: string, atMs: number, periodMs: number, size: number): number {
  return Math.sin((atMs / periodMs + chance(seed, key)) * 2 * Math.PI) * size;
}
