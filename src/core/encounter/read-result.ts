import { fillReadings } from '../physiology/fill-readings.ts';
import { vitalsAt } from '../physiology/vitals-at.ts';
import type { Investigation, Manoeuvre } from '../scenario/body.ts';
import type { Tracing } from './acute-events.ts';
import type { Encounter } from './encounter-state.ts';

/** Rate of the complexes on a tracing when they make no pulse. */
const electricalRate = 80;

/** What a hand, an eye or an ear finds now: as the phase has it, with the numbers of the moment. */
export function findingNow(encounter: Encounter, { finding, findingInPhase }: Manoeuvre, atMs: number): string {
  return fillReadings(encounter, findingInPhase[encounter.state.patient.condition] ?? finding, atMs);
}

/** What a sample taken now will show, where the case does not write it once and for all; and the tracing, of a 12-lead. */
export function readResult(
  encounter: Encounter,
  { result, resultInPhase, tracing }: Investigation,
  atMs: number,
): { result?: string; tracing?: Tracing } {
  const now = fillReadings(encounter, resultInPhase[encounter.state.patient.condition] ?? result, atMs);
  return {
    ...(now === result ? {} : { result: now }),
    ...(tracing === undefined ? {} : { tracing: traceNow(encounter, tracing, atMs) }),
  };
}

function traceNow(encounter: Encounter, st: Tracing['st'], atMs: number): Tracing {
  const { rhythm = 'sinus', heartRatePerMin } = vitalsAt(encounter, atMs);
  return { rhythm, st, heartRatePerMin: rhythm === 'pulselessElectricalActivity' ? electricalRate : heartRatePerMin };
}
