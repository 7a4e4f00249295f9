import { describe, expect, it } from 'vitest';
import { applyVariant, chooseVariant } from '#core/scenario/apply-variant.ts';
import type { CaseFolder } from '#core/scenario/scenario.ts';
import { aScenario } from '../../support/a-scenario.ts';

const folder: CaseFolder = {
  ...aScenario(),
  variants: {
    format: 1,
    variants: [
      { id: 'as-written', describes: 'x', changes: {} },
      {
        id: 'other-cause',
        describes: 'x',
        changes: {
          remove: { facts: ['sputum'], negatives: [], cues: [], items: [], interruptions: [], departures: [] },
          patient: { facts: [{ id: 'onset', topic: 'symptom.cough/onset', says: ['Yesterday.'], tell: 'direct question' }] },
          body: { start: { heartRatePerMin: 120 } },
        },
      },
    ],
  },
  'worked-turns': { format: 1, turns: [] },
};

describe('applyVariant', () => {
  it('replaces entries of the same id and removes what is to go', () => {
    const { patient, body } = applyVariant(folder, 'other-cause');
    expect(patient.facts.find((fact) => fact.id === 'onset')?.says).toEqual(['Yesterday.']);
    expect(patient.facts.some((fact) => fact.id === 'sputum')).toBe(false);
    expect(patient.facts.length).toBe(folder.patient.facts.length - 1);
    expect(body.start).toMatchObject({ heartRatePerMin: 120, systolicMmHg: 120 });
  });

  it('leaves the case as written for no variant or an unknown one', () => {
    expect(applyVariant(folder, 'as-written').patient.facts).toEqual(folder.patient.facts);
    expect(applyVariant(folder, 'nonsense').patient).toBe(folder.patient);
  });

  it('chooses every variant for some seed, and always the same for one seed', () => {
    const chosen = new Set(Array.from({ length: 40 }, (_, seed) => chooseVariant(folder, seed)));
    expect([...chosen].sort()).toEqual(['as-written', 'other-cause']);
    expect(chooseVariant(folder, 5)).toBe(chooseVariant(folder, 5));
  });
});
