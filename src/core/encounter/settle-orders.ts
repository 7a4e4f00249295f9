import { giveTreatment } from './give-treatment.ts';
import { doseOrdered, isOutOfProportion, readAmount } from './order-dose.ts';
import { finishAct, treat } from './perform-acts.ts';
import { findNurse, sayAsNurse } from './the-nurse.ts';
import type { Turn, TurnNotes } from './turn-notes.ts';
import type { Unfolding } from './unfolding.ts';

const confirms =
  /\b(yes|yeah|yep|give (it|that)|go ahead|please do|do it|i('m| am) sure|that('s| is) (right|correct|what i (want|meant))|confirmed?|carry on|correct)\b/iu;
const withdraws =
  /\b(no|nope|stop|don'?t|do not|hold (it|off|that|on)|cancel|leave it|scrap that|wait|never ?mind|not (that|any)|instead)\b/iu;

/**
 * Settles what a nurse asked about an order by what is said next: another dose corrects it, no withdraws it, yes gives it.
 * Said of something else, it stays open. Returns whether the words were an answer to her.
 */
export function settleOrders(on: Unfolding, turn: Turn, notes: TurnNotes): boolean {
  const asked = on.now().state.ordersAsked?.at(-1);
  if (!asked || turn.said === '') return false;
  // Ordered anew by name, it is settled where orders are.
  if (turn.moves.some((move) => move.kind === 'treat' && move.id === asked.id)) return false;
  const treatment = on.now().scenario.body.treatments.find((one) => one.id === asked.id);
  if (!treatment) return false;
  const { turnId } = turn;
  const isQuestion = turn.moves.some((move) => move.kind === 'ask');
  const amount = treatment.dose ? readAmount(turn.said) : null;
  const ordered = amount && treatment.dose ? doseOrdered({ amount }, treatment.dose) : null;
  if (ordered !== null && amount && treatment.dose) {
    const dose = `${amount.value} ${amount.unit || treatment.dose.unit}`;
    const isStillOdd = isOutOfProportion(ordered, treatment.dose);
    if (isStillOdd && dose === asked.dose && confirms.test(turn.said)) return give({ id: asked.id, dose }, 'confirmed');
    const done = treat(on, turnId, { id: asked.id, dose }, notes);
    if (done) finishAct(on, turnId, asked.id, done);
    return true;
  }
  if (withdraws.test(turn.said) && !isQuestion) {
    on.record({ type: 'order.settled', turnId, id: asked.id, how: 'withdrawn' });
    const nurse = findNurse(on.now());
    if (nurse) sayAsNurse(on, turnId, nurse, "All right. I'm not giving it.");
    return true;
  }
  if (!confirms.test(turn.said)) return false;
  return give({ id: asked.id, ...(asked.dose === undefined ? {} : { dose: asked.dose }) }, 'confirmed');

  function give(order: { id: string; dose?: string }, how: 'confirmed'): true {
    on.record({ type: 'order.settled', turnId, id: order.id, how });
    if (treatment) {
      const gives = giveTreatment(on, turnId, treatment, order, notes);
      finishAct(on, turnId, order.id, { takesSeconds: treatment.takesSeconds, gives });
    }
    return true;
  }
}
