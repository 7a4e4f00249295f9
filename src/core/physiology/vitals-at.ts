import type { Encounter } from '../encounter/encounter-state.ts';
import { chance } from '../random.ts';
import type { VitalName, Vitals } from '../scenario/body.ts';

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

/** Where the disease alone has taken the vitals by `atMs`: from the phase's start towards its heading. */
export function courseAt({ scenario, state }: Encounter, atMs: number): Vitals {
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
 * Vital signs at a moment: the disease's course, what treatments changed, a little of the mood and of natural drift.
 * The plant is a piecewise-linear one; a physiological plant takes its place behind the same function.
 */
export function vitalsAt(encounter: Encounter, atMs: number): Vitals {
  const { scenario, state } = encounter;
  const vitals = courseAt(encounter, atMs);
  for (const act of state.acts) {
    if (act.act !== 'treatment') continue;
    const treatment = scenario.body.treatments.find((one) => one.id === act.id);
    for (const effect of treatment?.effects ?? []) {
      const overMs = effect.overMinutes * minuteMs;
      const share = overMs === 0 ? 1 : Math.min(1, Math.max(0, (atMs - act.atMs) / overMs));
      vitals[effect.vital] += effect.change * share;
    }
  }
  if (vitals.systolicMmHg >= 100) vitals.heartRatePerMin += moodBeats[state.patient.mood] ?? 0;
  if (vitals.heartRatePerMin > 0) {
    vitals.heartRatePerMin += drift(state.seed, 'heart', atMs, 23_000, 1.6);
    vitals.systolicMmHg += drift(state.seed, 'pressure', atMs, 41_000, 1.8);
    vitals.respiratoryRatePerMin += drift(state.seed, 'breath', atMs, 31_000, 0.7);
  }
  for (const vital of vitalNames) {
    const [low, high] = limits[vital];
    const bounded = Math.min(high, Math.max(low, vitals[vital]));
    vitals[vital] = vital === 'temperatureCelsius' ? Math.round(bounded * 10) / 10 : Math.round(bounded);
  }
  vitals.diastolicMmHg = Math.min(vitals.diastolicMmHg, Math.max(0, vitals.systolicMmHg - 15));
  return vitals;
}

function drift(seed: number, key: string, atMs: number, periodMs: number, size: number): number {
  return Math.sin((atMs / periodMs + chance(seed, key)) * 2 * Math.PI) * size;
}
