import { expect, it } from 'vitest';
import { createChance } from '../../../../tools/reader-head/random.ts';
import { trainSentenceHead } from '../../../../tools/reader-head/train-sentence-head.ts';
import { trainWordHead } from '../../../../tools/reader-head/train-word-head.ts';
import { varyText } from '../../../../tools/reader-head/vary-text.ts';

const lit = Array.from({ length: 60 }, (_, at) => ({ rows: Int32Array.of(at % 3, 10 + (at % 7), 40 + at), classNumber: at % 3 }));
const embedded = lit.map(({ classNumber }, at) => ({
  classNumber,
  vector: Float32Array.from({ length: 8 }, (_, place) => (place === classNumber ? 0.9 : 0.1 * Math.sin(at + place))),
}));

it('learns the same numbers from the same text', () => {
  expect(trainWordHead(lit, 3)).toEqual(trainWordHead(lit, 3));
  expect(trainSentenceHead(embedded, 3)).toEqual(trainSentenceHead(embedded, 3));
  const vary = () => {
    const chance = createChance(5);
    return Array.from({ length: 20 }, () => varyText('have you had any trouble with your breathing', chance));
  };
  expect(vary()).toEqual(vary());
});
