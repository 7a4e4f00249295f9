import { expect, it } from 'vitest';
import { dimensionSchema } from '#core/scoring/communication/communication-sheet.ts';
import { dimensionTable } from '#core/scoring/communication/dimension-table.ts';
import { isMarked, mayFallShortBy, measuredAgreement } from '#core/scoring/communication/measured-agreement.ts';
import { readingGrade } from '../../../support/reading-grade.ts';

it('a dimension is marked only where agreement was measured and comes near enough to that of experts', () => {
  for (const dimension of dimensionSchema.options) {
    const measured = measuredAgreement[dimension];
    if (measured === null) {
      expect(isMarked(dimension), dimension).toBe(false);
      continue;
    }
    expect(measured.n).toBeGreaterThan(0);
    const isNear = [measured.shipped, measured.mapped].every((kappa) => kappa >= measured.experts - mayFallShortBy);
    expect(isMarked(dimension), dimension).toBe(isNear);
  }
});

it('five of the seven dimensions have nobody’s labels yet, and carry no number', () => {
  expect(dimensionSchema.options.filter(isMarked)).toEqual(['listening', 'feelings']);
});

it('every anchor is a plain sentence', () => {
  for (const { anchors } of Object.values(dimensionTable)) {
    for (const anchor of Object.values(anchors)) expect(anchor).toMatch(/^[A-Z].*\.$/);
    expect(readingGrade(Object.values(anchors).join(' '))).toBeLessThanOrEqual(10);
  }
});
