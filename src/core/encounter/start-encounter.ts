import { beginPatient } from '../patient/step-patient.ts';
import { vitalsAt } from '../physiology/vitals-at.ts';
import { rulesVersion } from '../rules-version.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { driveBody } from './drive-body.ts';
import { eventFormat } from './encounter-event.ts';
import { readCuff } from './measure-cuff.ts';
import type { PlacedEvent } from './placed-event.ts';
import { applyEvent } from './replay.ts';
import { unfold } from './unfolding.ts';

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
  /** The scenario is one that `drillOf` cut. */
  readonly drill?: 'open' | 'cue' | 'close';
}

/** The events that begin an encounter: the case as it is played, then the first look at the body and the monitor. */
export function startEncounter(scenario: Scenario, start: EncounterStart): PlacedEvent[] {
  const { patient, timers } = beginPatient(scenario, start.firstMood ?? 'guarded');
  const started = {
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
    ...(start.drill ? { drill: start.drill } : {}),
    timers,
    atMs: 0,
  } as const;
  const { body } = scenario;
  const on = unfold(applyEvent(null, { ...started, seq: 1 }), 0);
  driveBody(on, body.phases.states[patient.condition]?.drives ?? [], `phase ${patient.condition}`);
  on.record({ type: 'vitals.sampled', vitals: body.plant ? vitalsAt(on.now(), 0) : body.start, because: 'clock' });
  if (body.monitor.isAttached) readCuff(on);
  return [started, ...on.events()];
}
