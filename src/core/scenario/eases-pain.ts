import { drugs } from '../physiology/interventions/drugs.ts';
import type { Treatment } from './body.ts';

/** Whether a treatment takes pain away: by the case's own effect, or by a drug that does. */
export function easesPain({ effects, gives }: Treatment): boolean {
  return (
    effects.some((effect) => effect.vital === 'painOutOfTen' && effect.change < 0) ||
    gives.some((input) => {
      if (input.kind !== 'drug' && input.kind !== 'infusion') return false;
      const { weights, acts } = drugs[input.form];
      return acts?.on === 'opioid' || (weights?.pain ?? 0) < 0;
    })
  );
}
