import { describe, expect, it } from 'vitest';
import { scoreEncounter } from '#core/scoring/score-encounter.ts';
import { aSmallScenario } from '../../support/a-small-case.ts';
import { anEncounterLog } from '../../support/an-encounter-log.ts';

/** The small case with findings for and against its diagnoses. */
function aScenario(reasonMarks?: number) {
  const scenario = aSmallScenario();
  const { marking } = scenario;
  const differential = marking.conclusion.differential.map((one) =>
    one.diagnosis === 'migraine'
      ? {
          ...one,
          for: ['site', 'tumour-fear', 'smoking'],
          against: ['onset'],
          ...(reasonMarks === undefined ? {} : { reasonMarks }),
        }
      : one,
  );
  return { ...scenario, marking: { ...marking, conclusion: { ...marking.conclusion, differential } } };
}
const conclude = (text: string, reasonMarks?: number) =>
  scoreEncounter(anEncounterLog(aScenario(reasonMarks)).ends().concludes(text).events());
const given = (text: string) => conclude(text).reasoning?.map((one) => `${one.side} ${one.fact}`);

describe('reasons for and against', () => {
  it.each([
    ['Migraine: she smokes, and it sits on the right side behind the eye.', ['for site', 'for smoking']],
    ['Migraine. Against it is the onset in spring.', ['against onset']],
    ['Migraine. She does not smoke.', []],
    ['Tension headache: she smokes. Migraine too.', []],
    ['Migraine.', []],
    ['Tension headache, because she smokes.', []],
    ['Not migraine, though she smokes.', []],
  ])('%s', (text, expected) => {
    expect(given(text)).toEqual(expected);
  });
  it('are quoted as they stand', () => {
    const text = 'I think migraine. Smoking makes it worse.';
    for (const { quote } of conclude(text).reasoning ?? []) expect(text).toContain(quote);
  });
  it('earn marks only where the author gives some: half for one, all for two', () => {
    const marks = (text: string, of?: number) => conclude(text, of).conclusion.marks;
    const [none, one, two] = [
      'Migraine.',
      'Migraine. She smokes.',
      'Migraine. She smokes. It is on one side, behind the eye on the right.',
    ];
    expect([none, one, two].map((text) => marks(text ?? ''))).toEqual([2, 2, 2]);
    expect([none, one, two].map((text) => marks(text ?? '', 2))).toEqual([2, 3, 4]);
    expect(conclude('Migraine.', 2).conclusion.outOf - conclude('Migraine.').conclusion.outOf).toBe(2);
  });
});
