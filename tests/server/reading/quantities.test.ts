import { expect, it } from 'vitest';
import { hasConflict, quantitiesIn } from '#server/reading/acts/quantities.ts';

it.each([
  ['it started three hours ago', 'for 3 hours', false],
  ['it started three hours ago', 'for two hours', true],
  ['since ten to eight', 'at 07.50 this morning', false],
  ['since last night', 'at ten to eight this morning', true],
  ['seven out of ten', '7/10', false],
  ['he was fifty six years', 'he was 54 years', true],
  ['for a while', 'for 3 days', false],
])('%s against %s', (claimed, known, conflict) => {
  expect(hasConflict(quantitiesIn(claimed), quantitiesIn(known))).toBe(conflict);
});
