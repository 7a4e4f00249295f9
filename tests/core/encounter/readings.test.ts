import { describe, expect, it } from 'vitest';
import { aLivingCase } from '../../support/a-living-case.ts';
import { AnEncounter } from '../../support/an-encounter.ts';

const resultOf = (run: AnEncounter) => run.of('investigation.resulted')[0]?.result ?? '';
const lactateIn = (text: string) => Number(/Lactate ([\d.]+)/.exec(text)?.[1]);

describe('numbers in findings and results', () => {
  it('are those of the moment the hand was on the wrist', () => {
    const run = new AnEncounter(aLivingCase()).act('examination', 'pulse');
    expect(run.of('examination.performed')[0]?.finding).toMatch(/^Regular at 1[01]\d\.$/);
  });

  it('are those of the sample, not of the time its result comes back', () => {
    const run = new AnEncounter(aLivingCase()).wait(335).act('investigation', 'gas');
    const sampled = run.now.state.vitals.lactateMmolPerL ?? 0;
    run.wait(60).wait(72);
    expect(lactateIn(resultOf(run))).toBeCloseTo(sampled, 0);
    expect(resultOf(run)).not.toContain('{');
  });

  it('follow the phase where the case writes it so', () => {
    const run = new AnEncounter(aLivingCase()).wait(330).act('examination', 'pulse');
    expect(run.now.state.patient.condition).toBe('shocked');
    expect(run.of('examination.performed')[0]?.finding).toBe('Thready.');
  });

  it('a 12-lead is drawn in the rhythm of its moment', () => {
    const run = new AnEncounter(aLivingCase()).act('treatment', 'fibrillate').wait(2).act('investigation', 'ecg').wait(80);
    expect(run.of('investigation.resulted')[0]?.tracing).toMatchObject({ rhythm: 'ventricularFibrillation', st: 'none' });
  });
});
