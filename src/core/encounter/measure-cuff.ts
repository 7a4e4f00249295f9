import { meanArterialOf } from '../physiology/mean-arterial.ts';
import { vitalsAt } from '../physiology/vitals-at.ts';
import type { Unfolding } from './unfolding.ts';

/** From the button to the reading. */
const cuffTakesMs = 25_000;

/** Starts the cuff, unless it is under way. */
export function startCuff(on: Unfolding, turnId?: string): void {
  const { scenario, state } = on.now();
  if (!scenario.body.monitor.isAttached || state.cuffReadyMs !== undefined) return;
  on.record({ type: 'cuff.started', ...(turnId === undefined ? {} : { turnId }), readyMs: on.atMs() + cuffTakesMs });
}

/** The cuff reads the pressure of this moment, once; without a pulse it finds none. */
export function readCuff(on: Unfolding): void {
  const { systolicMmHg, diastolicMmHg, hasPulse, heartRatePerMin } = vitalsAt(on.now(), on.atMs());
  const none = { systolicMmHg: null, diastolicMmHg: null, meanArterialMmHg: null };
  const found = { systolicMmHg, diastolicMmHg, meanArterialMmHg: meanArterialOf({ systolicMmHg, diastolicMmHg }) };
  const isPulseless = hasPulse === false || heartRatePerMin === 0;
  on.record({ type: 'vitals.measured', what: 'cuff', ...(isPulseless ? none : found) });
}
