import type { Treatment } from '../scenario/body.ts';
import { type Order, sayDose, sayOrder } from './give-treatment.ts';
import { doseOrdered, isOutOfProportion } from './order-dose.ts';
import { findNurse, sayAsNurse } from './the-nurse.ts';
import type { Unfolding } from './unfolding.ts';

/**
 * Whether the nurse asks about an order instead of giving it: a dose out of all proportion, or what the case warns of.
 * Ordered again as it was, it is confirmed; with another dose, corrected. With no nurse, the candidate gives it.
 */
export function questionOrder(on: Unfolding, turnId: string, treatment: Treatment, order: Order): boolean {
  const nurse = findNurse(on.now());
  if (!nurse) return false;
  const asked = on.now().state.ordersAsked?.find((one) => one.id === treatment.id);
  const dose = sayDose(order);
  const isAgain = asked !== undefined && (dose === undefined || dose === asked.dose);
  if (asked) on.record({ type: 'order.settled', turnId, id: treatment.id, how: isAgain ? 'confirmed' : 'corrected' });
  if (isAgain) return false;
  const ordered = treatment.dose ? doseOrdered(order, treatment.dose) : null;
  const isOdd = treatment.dose !== undefined && ordered !== null && isOutOfProportion(ordered, treatment.dose);
  // Warned once, and ordered again in another dose: the warning has been heard.
  const isWarned = treatment.challenge !== undefined && asked?.because !== 'challenge' && !wasConfirmed(on, treatment.id);
  if (!isOdd && !isWarned) return false;
  const says = isOdd ? sayOdd(treatment, order) : (treatment.challenge ?? '');
  sayAsNurse(on, turnId, nurse, says);
  on.record({
    type: 'order.questioned',
    turnId,
    id: treatment.id,
    ...(dose === undefined ? {} : { dose }),
    because: isOdd ? 'dose' : 'challenge',
    says,
  });
  return true;
}

/** Given once after the question, a second dose is not asked about again. */
function wasConfirmed(on: Unfolding, id: string): boolean {
  return on.now().state.acts.some((act) => act.act === 'treatment' && act.id === id);
}

function sayOdd(treatment: Treatment, order: Order): string {
  const usual = treatment.dose ? `${treatment.dose.usual} ${treatment.dose.unit}` : '';
  return `${sayOrder(treatment, order)}? I would usually give ${usual}. Can you say that dose again for me?`;
}
