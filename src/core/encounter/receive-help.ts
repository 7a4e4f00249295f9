import { vitalsAt } from '../physiology/vitals-at.ts';
import { driveBody } from './drive-body.ts';
import type { Unfolding } from './unfolding.ts';

/** Help that was called for comes to the bedside, says so, and does what it came for. */
export function receiveHelp(on: Unfolding, id: string): void {
  const call = on.now().scenario.body.escalations.find((one) => one.id === id);
  on.record({ type: 'help.arrived', id, says: call?.arrives?.says ?? '' });
  if (!call?.arrives) return;
  const { says } = call.arrives;
  on.record({
    type: 'patient.replied',
    turnId: `help-${id}-${on.atMs()}`,
    participant: id,
    name: call.name,
    sentences: [{ text: says, tells: [] }],
    parts: [{ kind: 'social', says }],
    spoken: says,
    heardUpTo: says.length,
    driver: 'case',
    beside: true,
  });
  driveBody(on, call.arrives.gives, `help ${id}`);
  on.record({ type: 'vitals.sampled', vitals: vitalsAt(on.now(), on.atMs()), because: 'act' });
}
