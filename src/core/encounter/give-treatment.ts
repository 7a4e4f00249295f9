import type { Treatment } from '../scenario/body.ts';
import type { BodyInput } from '../scenario/body-input.ts';
import type { MoveOf } from './candidate-move.ts';
import { scaleGives } from './order-dose.ts';
import { repeatBack } from './the-nurse.ts';
import type { TurnNotes } from './turn-notes.ts';
import type { Unfolding } from './unfolding.ts';

export type Order = Pick<MoveOf<'treat'>, 'id' | 'dose' | 'amount'>;

/** A dose as it is said back: the words of the order, or its number and unit. */
export function sayDose({ dose, amount }: Order): string | undefined {
  return dose ?? (amount ? `${amount.value} ${amount.unit}`.trim() : undefined);
}

/** Name and dose of an order, as a team says it aloud; the dose not twice. */
export function sayOrder(treatment: Treatment, order: Order): string {
  const name = treatment.spokenAs ?? treatment.name;
  const dose = sayDose(order);
  return dose === undefined || name.includes(dose) ? name : `${name}, ${dose}`;
}

/** Records that a treatment is given. Returns what it does to the body once it is in. */
export function giveTreatment(
  on: Unfolding,
  turnId: string,
  treatment: Treatment,
  order: Order,
  notes: TurnNotes,
): readonly BodyInput[] {
  const dose = sayDose(order);
  on.record({
    type: 'treatment.given',
    turnId,
    id: treatment.id,
    ...(dose === undefined ? {} : { dose }),
    ...(treatment.harm === undefined ? {} : { harm: treatment.harm }),
  });
  notes.actsDone.push({ kind: 'treat', patientSays: treatment.patientSays ?? null, refused: false });
  repeatBack(on, turnId, sayOrder(treatment, order));
  return scaleGives(treatment, order);
}
