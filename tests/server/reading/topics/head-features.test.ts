import { expect, it } from 'vitest';
import { headFeatures } from '#server/reading/topics/head/head-features.ts';

const lit = (text: string, mentions: { subject: string; from: number; to: number }[] = []) =>
  new Set(headFeatures({ texts: text.split(' '), mentions, named: [] }));
const shared = (a: Set<number>, b: Set<number>) => [...a].filter((one) => b.has(one)).length / Math.max(a.size, b.size);

it('reads a question about a child as one about the patient', () => {
  expect(shared(lit('has she lost her appetite'), lit('have you lost your appetite'))).toBeGreaterThan(0.6);
});

it('masks a named symptom, so that one frame serves all of them', () => {
  const cough = lit('when did the cough start', [{ subject: 'symptom.cough', from: 3, to: 4 }]);
  const rash = lit('when did the rash start', [{ subject: 'symptom.rash', from: 3, to: 4 }]);
  expect(shared(cough, rash)).toBeGreaterThan(0.85);
});

it('still knows a misspelt word by its parts', () => {
  expect(shared(lit('alergies'), lit('allergies'))).toBeGreaterThan(0.2);
  expect(shared(lit('alergies'), lit('operations'))).toBeLessThan(0.1);
});
