import { expect, it } from 'vitest';
import { doseOrdered, isOutOfProportion, readAmount } from '#core/encounter/order-dose.ts';

it.each([
  ['5 mg', 5, 'mg'],
  ['2.5mg IV', 2.5, 'mg'],
  ['five of it, so 5 of morphine', 5, ''],
  ['100 ml of 20% glucose', 100, 'ml'],
  ['20 % glucose, 100 mls', 100, 'mls'],
  ['15 litres per minute', 15, 'litres per minute'],
  ['0,5 milligrams', 0.5, 'milligrams'],
])('reads "%s"', (text, value, unit) => {
  expect(readAmount(text)).toEqual({ value, unit });
});

it.each(['a little', 'as usual', '20 %', 'the twelve-lead'])('finds no dose in "%s"', (text) => {
  expect(readAmount(text)).toBeNull();
});

const morphine = { usual: 5, most: 10, unit: 'mg' } as const;
it.each([
  [{ dose: '5000 micrograms' }, morphine, 5],
  [{ dose: '0.01 g' }, morphine, 10],
  [{ dose: '10' }, morphine, 10],
  [{ dose: '10 ml' }, morphine, null],
  [{ amount: { value: 1, unit: 'litre' } }, { usual: 500, most: 1000, unit: 'ml' } as const, 1000],
  [{ dose: '15 litres' }, { usual: 15, most: 15, unit: 'l/min' } as const, 15],
  [{ dose: '10 puffs' }, { usual: 10, most: 10, unit: 'puff' } as const, 10],
])('%o is, in the unit of the case, %o -> %s', (order, dose, expected) => {
  expect(doseOrdered(order, dose)).toBe(expected);
});

it('asks about more than three times the most and less than a tenth of the usual, and nothing between', () => {
  expect([0.4, 0.5, 30, 31].map((dose) => isOutOfProportion(dose, morphine))).toEqual([true, false, false, true]);
});
