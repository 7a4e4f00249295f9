import { vitalsAt } from '../physiology/vitals-at.ts';
import { advanceOn } from './advance.ts';
import { isUnderWay } from './is-under-way.ts';
import { readCuff } from './measure-cuff.ts';
import { findNurse, sayAsNurse } from './the-nurse.ts';
import type { Turn, TurnNotes } from './turn-notes.ts';
import type { Unfolding } from './unfolding.ts';

/** A set of observations off a monitor that is on, with the cuff going up once. */
const takesMs = 20_000;

/** The nurse takes a set of observations and reads it out, pressure included; without a nurse the cuff goes up and the monitor shows it. */
export function takeObservations(on: Unfolding, { turnId, moves }: Turn, notes: TurnNotes): void {
  if (!moves.some((move) => move.kind === 'takeObservations') || !on.now().scenario.body.monitor.isAttached) return;
  on.record({ type: 'time.spent', turnId, ms: takesMs });
  advanceOn(on, on.atMs() + takesMs);
  if (!isUnderWay(on.now())) return;
  readCuff(on);
  const vitals = vitalsAt(on.now(), on.atMs());
  on.record({ type: 'vitals.sampled', vitals, because: 'act' });
  notes.actsDone.push({ kind: 'examine', patientSays: null, refused: false });
  const nurse = findNurse(on.now());
  if (nurse) sayAsNurse(on, turnId, nurse, readOut(vitals));
}

function readOut(vitals: ReturnType<typeof vitalsAt>): string {
  if (vitals.hasPulse === false) return "I can't get a pressure. I can't feel a pulse.";
  const whole = Math.round;
  return [
    `Sats ${whole(vitals.spo2Percent)}`,
    `resps ${whole(vitals.respiratoryRatePerMin)}`,
    `heart rate ${whole(vitals.heartRatePerMin)}`,
    `pressure ${whole(vitals.systolicMmHg)} over ${whole(vitals.diastolicMmHg)}`,
    `temperature ${vitals.temperatureCelsius.toFixed(1)}.`,
  ].join(', ');
}
