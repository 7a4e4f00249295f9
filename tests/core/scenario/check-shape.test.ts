import { describe, expect, it } from 'vitest';
import { checkShape } from '#core/scenario/check-shape.ts';
import { smallCaseFiles } from '../../support/a-small-case.ts';

const say = (file: 'patient' | 'marking', value: unknown) =>
  checkShape(file, value).map((one) => `${one.path.join('.')}: ${one.cause}. ${one.cure}`);
const patient = () => smallCaseFiles().patient as Record<string, never> & { facts: Record<string, unknown>[] };

describe('checkShape', () => {
  it('has nothing to say of a file that fits', () => {
    expect(say('patient', patient())).toEqual([]);
  });
  it('names the field that was probably meant', () => {
    const file = patient();
    Object.assign(file.facts[0] ?? {}, { sayss: ['x'] });
    expect(say('patient', file)).toEqual(['facts.0.sayss: no field is called "sayss" here. did you mean "says"?']);
    expect(say('patient', { ...patient(), negative: [] })).toEqual([
      'negative: no field is called "negative" here. did you mean "negatives"?',
    ]);
  });
  it('says what is missing and what may stand there', () => {
    const file = patient();
    const [first] = file.facts;
    delete first?.['says'];
    Object.assign(first ?? {}, { tell: 'sometimes' });
    const problems = say('patient', file);
    expect(problems).toContain('facts.0.says: "says" is missing. add it, as a list');
    expect(problems.join()).toContain('write opening, open question, direct question, through gate, risk');
  });
  it.each([null, 'text', 3, []])('refuses %j as a file', (value) => {
    expect(say('marking', value)).toEqual([': "marking" should be fields. see scenarios/_template for how it is written']);
  });
});
