import { beginPatient } from '../patient/step-patient.ts';
import { rulesVersion } from '../rules-version.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { eventFormat } from './encounter-event.ts';
import type { PlacedEvent } from './placed-event.ts';

export interface EncounterStart {
  readonly encounterId: string;
  readonly owner: string;
  readonly mode: 'practice' | 'summative';
  readonly seed: number;
  readonly variant: string;
  readonly caseHash: string;
  /** Wall clock at virtual 0, ISO 8601. */
  readonly startedAt: string;
  readonly firstMood?: 'guarded' | 'settled';
}

/** The events that begin an encounter. */
export function startEncounter(scenario: Scenario, start: EncounterStart): PlacedEvent[] {
  const { patient, timers } = beginPatient(scenario, start.firstMood ?? 'guarded');
  return [
    {
      type: 'encounter.started',
      format: eventFormat,
      encounterId: start.encounterId,
      owner: start.owner,
      mode: start.mode,
      seed: start.seed,
      variant: start.variant,
      rulesVersion,
      caseHash: start.caseHash,
      scenario,
      dueMs: Math.round(scenario.station.doorNote.stationMinutes * 60_000),
      startedAt: start.startedAt,
      initial: patient,
      timers,
      atMs: 0,
    },
    { type: 'vitals.sampled', vitals: scenario.body.start, because: 'clock', atMs: 0 },
  ];
}
