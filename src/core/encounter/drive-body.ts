import type { BodyInput } from '../scenario/body-input.ts';
import type { Unfolding } from './unfolding.ts';

/** Records what drives the body from now; nothing where the case has no body that lives, or nothing does. */
export function driveBody(on: Unfolding, inputs: readonly BodyInput[], because: string, turnId?: string): void {
  if (inputs.length === 0 || !on.now().scenario.body.plant) return;
  on.record({ type: 'body.driven', ...(turnId === undefined ? {} : { turnId }), inputs: [...inputs], because });
}
