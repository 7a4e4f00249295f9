import { describe, expect, it } from 'vitest';
import { empathyDomain, empathyLevel } from '#core/scoring/empathy-level.ts';
import { aSmallScenario } from '../../support/a-small-case.ts';

const { marking } = aSmallScenario();
const felt = ['not heard', 'partly heard', 'heard'] as const;
const levelOf = (level: number, how: (typeof felt)[number]) =>
  empathyLevel(marking, {
    domains: [{ domain: 'communication', name: 'Communication', marks: 0, outOf: 1, level, anchor: '' }],
    feltHeard: { level: how, says: '' },
  });

describe('the empathy number', () => {
  it('goes by the domain that marks answers to what the patient shows', () => {
    expect(empathyDomain(marking)).toBe('communication');
    expect(empathyDomain({ ...marking, items: marking.items.filter((item) => item.domain === 'history') })).toBeNull();
  });
  it('never falls with more marks or with a patient who feels more heard, and stays from 1 to 5', () => {
    const levels = Array.from({ length: 41 }, (_, index) => 1 + index / 10);
    for (const how of felt)
      for (const [at, level] of levels.entries()) {
        expect(levelOf(level, how)).toBeGreaterThanOrEqual(levelOf(levels[at - 1] ?? 1, how));
        expect(levelOf(level, how)).toBeGreaterThanOrEqual(levelOf(level, felt[felt.indexOf(how) - 1] ?? how));
      }
    expect([levelOf(1, 'not heard'), levelOf(5, 'heard')]).toEqual([1, 5]);
  });
  it('goes by the patient alone where a case marks no empathy', () => {
    const none = { ...marking, items: [] };
    expect(felt.map((level) => empathyLevel(none, { domains: [], feltHeard: { level, says: '' } }))).toEqual([1, 3, 4]);
  });
});
