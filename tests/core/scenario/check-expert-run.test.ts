import { describe, expect, it } from 'vitest';
import { checkExpertRun } from '#core/scenario/check-expert-run.ts';
import type { ExpertStep } from '#core/scenario/expert-run.ts';
import type { CaseFolder } from '#core/scenario/scenario.ts';
import { aScenario } from '../../support/a-scenario.ts';

function aFolder(step: ExpertStep, variant = 'as-written'): CaseFolder {
  return {
    ...aScenario(),
    variants: { format: 1, variants: [] },
    'worked-turns': { format: 1, turns: [] },
    'expert-run': { format: 1, by: 'an educator', runs: [{ variant, steps: [step], conclusion: [] }] },
  };
}

describe('an expert run that names what the case lacks', () => {
  it.each([
    [{ say: 'Hello?', to: 'nobody-here' }, 'nobody is called "nobody-here"'],
    [{ act: 'treatment', id: 'no-such-drug', politely: false }, 'the case has no treatment called "no-such-drug"'],
  ] as [ExpertStep, string][])('%o', (step, cause) => {
    expect(checkExpertRun(aFolder(step))).toMatchObject([{ file: 'expert-run', severity: 'error', cause }]);
  });

  it('names its variant', () => {
    expect(checkExpertRun(aFolder({ say: 'Hello.' }, 'no-such-variant'))).toMatchObject([{ path: ['runs', 0, 'variant'] }]);
  });

  it('has nothing said against it when all is there', () => {
    expect(checkExpertRun(aFolder({ say: 'Hello.' }))).toEqual([]);
  });
});
