import type { Treatment } from '../scenario/body.ts';
import type { BodyInput } from '../scenario/body-input.ts';
import type { MoveOf } from './candidate-move.ts';

type Dose = NonNullable<Treatment['dose']>;
type Order = Pick<MoveOf<'treat'>, 'dose' | 'amount'>;

/** Units as they are said or written, and as a case writes them, with how many of the smallest they hold. */
const units: readonly { readonly said: RegExp; readonly unit: Dose['unit']; readonly family: string; readonly size: number }[] = [
  { said: /^(l|litres?|liters?)\s*(\/|per|a)\s*(min|minute)s?$/, unit: 'l/min', family: 'flow', size: 1 },
  { said: /^(micrograms?|mcg|µg|ug|mics?)$/, unit: 'microgram', family: 'mass', size: 1 },
  { said: /^(mg|milligrams?|milligrammes?|mils? ?grams?)$/, unit: 'mg', family: 'mass', size: 1_000 },
  { said: /^(g|grams?|grammes?)$/, unit: 'g', family: 'mass', size: 1_000_000 },
  { said: /^(ml|mls|millilitres?|milliliters?|mils?)$/, unit: 'ml', family: 'volume', size: 1 },
  { said: /^(l|litres?|liters?)$/, unit: 'ml', family: 'volume', size: 1_000 },
  { said: /^(units?|iu)$/, unit: 'unit', family: 'unit', size: 1 },
  { said: /^puffs?$/, unit: 'puff', family: 'puff', size: 1 },
  { said: /^mmols?$/, unit: 'mmol', family: 'mmol', size: 1 },
];
const spoken = /(\d+(?:[.,]\d+)?)(?!\d|\s*(?:%|percent|per cent))\s*([a-zµ]+(?:\s*(?:\/|per|a)\s*min(?:ute)?s?)?)?/giu;

/** How large a dose was ordered, in the unit of the case; null when none was said, or in a unit that does not fit. */
export function doseOrdered(order: Order, dose: Dose): number | null {
  const said = order.amount ?? readAmount(order.dose ?? '');
  if (!said) return null;
  const own = units.find((one) => one.unit === dose.unit);
  const theirs = unitOf(said.unit, dose.unit);
  if (said.unit === '') return said.value;
  if (!own || !theirs || own.family !== theirs.family) return null;
  return (said.value * theirs.size) / own.size;
}

/** A number with its unit in a few words: one with a unit we know before a bare one ("5 of morphine"); null when there is none. */
export function readAmount(text: string): { value: number; unit: string } | null {
  const found = [...text.matchAll(spoken)].map(([, value = '', unit = '']) => ({
    value: Number(value.replace(',', '.')),
    unit: unit.toLowerCase(),
  }));
  const measured = found.find(({ unit }) => units.some((one) => one.said.test(unit)));
  const bare = found.find(({ unit }) => unit === '' || unit === 'of');
  return measured ?? (bare ? { ...bare, unit: '' } : null);
}

/** "15 litres" of oxygen is a flow; of saline, a volume. */
function unitOf(said: string, wanted: Dose['unit']): (typeof units)[number] | undefined {
  const text = said.trim().toLowerCase();
  if (wanted === 'l/min' && /^(l|litres?|liters?)$/.test(text)) return units[0];
  return units.find((one) => one.said.test(text) || one.unit === text);
}

/** Beyond these shares of the most, and of the usual dose, nobody gives it without asking. */
const questionedAbove = 3;
const questionedBelow = 0.1;

/** Whether a dose is out of all proportion: a slip of ten, a wrong unit. */
export function isOutOfProportion(ordered: number, { usual, most }: Dose): boolean {
  return ordered > questionedAbove * most || ordered < questionedBelow * usual;
}

/** What a treatment gives at the dose ordered: drugs, fluids, sugar and oxygen in proportion to the usual one. */
export function scaleGives({ gives, dose }: Treatment, order: Order): readonly BodyInput[] {
  const ordered = dose ? doseOrdered(order, dose) : null;
  if (!dose || ordered === null) return gives;
  const factor = ordered / dose.usual;
  return factor === 1 ? gives : gives.map((input) => scaleInput(input, factor));
}

function scaleInput(input: BodyInput, factor: number): BodyInput {
  switch (input.kind) {
    case 'drug':
      return { ...input, dose: input.dose * factor };
    case 'infusion':
      return { ...input, dosePerMin: input.dosePerMin * factor };
    case 'fluid':
      return { ...input, volumeMl: Math.min(5000, Math.max(1, input.volumeMl * factor)) };
    case 'sugarByMouth':
      return { ...input, grams: Math.min(200, Math.max(1, input.grams * factor)) };
    case 'oxygen':
      return input.flowLPerMin === undefined ? input : { ...input, flowLPerMin: Math.min(60, input.flowLPerMin * factor) };
    default:
      return input;
  }
}
