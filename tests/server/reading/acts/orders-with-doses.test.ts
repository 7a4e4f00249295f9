import { describe, expect, it } from 'vitest';
import type { Body } from '#core/scenario/body.ts';
import { dosesIn, writeDose } from '#server/reading/acts/doses.ts';
import { createOrderBook } from '#server/reading/acts/order-book.ts';
import { courtesyOf, readOrders } from '#server/reading/acts/read-orders.ts';
import { plainText } from '#server/reading/repair/repair-utterance.ts';
import { theChestPainCase } from '../reading-support.ts';

const treatment = (id: string, name: string, ...synonyms: string[]) => ({
  id,
  name,
  synonyms,
  takesSeconds: 10,
  effects: [],
  gives: [],
});
const chestPain = await theChestPainCase();
const body = {
  ...chestPain.body,
  treatments: [
    treatment('adrenaline', 'Adrenaline, into the thigh', 'adrenaline', 'epinephrine', 'adrenaline IM'),
    treatment('oxygen', 'Oxygen by mask', 'oxygen', 'O2', 'high flow oxygen'),
    treatment('fluids', 'IV fluid bolus', 'fluids', 'IV fluids', 'saline'),
    treatment('salbutamol', 'Salbutamol, nebulised or inhaled', 'salbutamol', 'blue inhaler', 'salbutamol puffs'),
    treatment('morphine', 'Morphine into the vein', 'morphine'),
    treatment('insulin', 'Insulin', 'insulin', 'actrapid'),
    treatment('paracetamol', 'Paracetamol', 'paracetamol'),
  ],
} satisfies Body;
const book = createOrderBook(body);

function ordered(said: string): string[] {
  const plain = plainText(said);
  const isAsked = said.endsWith('?');
  return readOrders(plain.split(' '), said, isAsked, book, courtesyOf(plain)).flatMap((move) =>
    move.kind === 'treat' ? [`${move.id} ${move.dose ?? ''}`.trim()] : [],
  );
}

describe('a dose in an order', () => {
  it.each([
    ['give 500 micrograms of adrenaline IM', 'adrenaline 500 microgram'],
    ['Give five hundred mics of adrenaline into the thigh', 'adrenaline 500 microgram'],
    ['0.5 mg adrenaline', 'adrenaline 0.5 mg'],
    ['point five milligrams of adrenaline please', 'adrenaline 0.5 mg'],
    ['give half a milligram of adrenaline', 'adrenaline 0.5 mg'],
    ['give 500 of adrenaline', 'adrenaline 500 microgram'],
    ['Adrenaline 500mcg IM now', 'adrenaline 500 microgram'],
    ['15 litres non-rebreathe', 'oxygen 15 l/min'],
    ['Put him on fifteen litres of oxygen', 'oxygen 15 l/min'],
    ['can we start oxygen at 2 litres a minute', 'oxygen 2 l/min'],
    ['15L O2 please', 'oxygen 15 l/min'],
    ["a litre of Hartmann's over an hour", 'fluids 1000 ml'],
    ['give a 250 ml bolus of saline', 'fluids 250 ml'],
    ['half a litre of fluids', 'fluids 500 ml'],
    ['give 500 mils of saline over fifteen minutes', 'fluids 500 ml'],
    ['salbutamol 5 milligrams nebulised, driven by oxygen', 'salbutamol 5 mg'],
    ['give 2.5 mg of salbutamol by nebuliser', 'salbutamol 2.5 mg'],
    ['two puffs', 'salbutamol 2 puff'],
    ['give her ten puffs of salbutamol through a spacer', 'salbutamol 10 puff'],
    ['10 of morphine', 'morphine 10 mg'],
    ['give two and a half milligrams of morphine', 'morphine 2.5 mg'],
    ['morphine 2 mg iv', 'morphine 2 mg'],
    ['give 6 units of insulin', 'insulin 6 unit'],
    ['start insulin at 0.1 units per kilo', 'insulin 0.1 unit/kg'],
    ['a gram of paracetamol', 'paracetamol 1 g'],
    ['give 1 g paracetamol IV', 'paracetamol 1 g'],
    ['paracetamol 15 mg/kg', 'paracetamol 15 mg/kg'],
  ])('%s', (said, expected) => {
    expect(ordered(said)).toEqual([expected]);
  });

  it('with two ways of giving it, is given as it was said', () => {
    const both = createOrderBook({
      ...body,
      treatments: [
        treatment('quick', 'Fluid, 500 ml over 15 minutes', 'IV fluids', 'fluid bolus'),
        treatment('slow', 'Fluid, a litre over eight hours', 'slow fluids'),
        treatment('drink', 'A cup of tea', 'oral fluids'),
      ],
    });
    const given = (said: string) =>
      readOrders(plainText(said).split(' '), said, false, both, courtesyOf(said)).flatMap((move) =>
        move.kind === 'treat' ? [move.id] : [],
      );
    expect(given('Please give 500 ml of saline over fifteen minutes')).toEqual(['quick']);
    expect(given('give 500 ml of saline fast')).toEqual(['quick']);
    expect(given('Give 1 litre of saline over 8 hours')).toEqual(['slow']);
  });

  it('goes to the drug it stands beside', () => {
    expect(ordered('give 5 mg of morphine and a gram of paracetamol')).toEqual(['morphine 5 mg', 'paracetamol 1 g']);
    expect(ordered('give oxygen 15 litres and morphine 2 mg')).toEqual(['oxygen 15 l/min', 'morphine 2 mg']);
  });

  it('is not there when none was said', () => {
    expect(ordered('give some morphine')).toEqual(['morphine']);
    expect(ordered('start oxygen please')).toEqual(['oxygen']);
  });

  it.each(['Have you taken 500 mg of paracetamol?', 'how much morphine did they give you', 'Do you take two puffs a day?'])(
    'is no order when asked about: %s',
    (said) => {
      expect(ordered(said)).toEqual([]);
    },
  );

  it('reads numbers in words', () => {
    const said = (text: string) => dosesIn(plainText(text).split(' ')).map(writeDose);
    expect(said('three hundred and fifty milligrams')).toEqual(['350 mg']);
    expect(said('ten thousand units')).toEqual(['10000 unit']);
    expect(said('10,000 units')).toEqual(['10000 unit']);
    expect(said('nought point three milligrams')).toEqual(['0.3 mg']);
    expect(said('fifty mls an hour')).toEqual(['50 ml/h']);
    expect(said('28 percent')).toEqual(['28 %']);
  });
});

describe('somebody sent for by what they are', () => {
  const called = (said: string) =>
    readOrders(plainText(said).split(' '), said, said.endsWith('?'), createOrderBook(chestPain.body), courtesyOf(said)).flatMap(
      (move) => (move.kind === 'escalate' ? [move.id] : []),
    );

  it.each(['Can you get me the registrar on the phone please?', 'Can we get the reg down here?', 'I need my senior in here now'])(
    '%s',
    (said) => {
      expect(called(said)).toEqual(['registrar']);
    },
  );

  it.each(["I'll tell the registrar what you said", 'I will speak to the registrar later about that'])(
    '%s: nobody yet',
    (said) => {
      expect(called(said)).toEqual([]);
    },
  );
});

describe('an order without a verb', () => {
  const ordersIn = (said: string) =>
    readOrders(plainText(said).split(' '), said, said.endsWith('?'), createOrderBook(chestPain.body), courtesyOf(said)).flatMap(
      (move) => (move.kind === 'treat' || move.kind === 'investigate' ? [move.id] : []),
    );

  it.each([
    ['Bloods please, with a troponin', 'troponin'],
    ['A troponin and a chest X-ray, please', 'troponin'],
    ['Troponin now', 'troponin'],
    ['Troponin and a chest x-ray', 'troponin'],
  ])('%s', (said, id) => {
    expect(ordersIn(said)).toContain(id);
  });

  it.each([
    'Troponin normal',
    'The troponin is back',
    'Have you had a troponin before?',
    'Please tell me about the troponin',
    'Penicillin gives him a rash',
    'Severe penicillin allergy',
    'Aspirin, then a taxi',
  ])('%s: nothing ordered', (said) => {
    expect(ordersIn(said)).toEqual([]);
  });
});
