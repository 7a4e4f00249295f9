import { describe, expect, it } from 'vitest';
import { checkCompany } from '#core/scenario/check-company.ts';
import { indexCase } from '#core/scenario/check-index.ts';
import { checkReachability, findReach } from '#core/scenario/check-reachability.ts';
import { checkIds, checkReferences } from '#core/scenario/check-references.ts';
import { type Scenario, scenarioSchema } from '#core/scenario/scenario.ts';
import { aCaseWithCompany } from '../../support/a-case-with-company.ts';
import { aScenario } from '../../support/a-scenario.ts';

type Json = Record<string, unknown>;

/** The case with one thing in its patient file changed. */
function bend(change: (patient: Json) => void): Scenario {
  const plain = structuredClone(aCaseWithCompany()) as Scenario & { patient: Json };
  change(plain.patient);
  return scenarioSchema.parse(plain);
}
const check = (scenario: Scenario): string[] =>
  [
    ...checkCompany(scenario),
    ...checkReferences(scenario, indexCase(scenario)),
    ...checkReachability(scenario, findReach(scenario)),
  ].map((one) => `${one.severity} ${one.file} ${one.path.join('.')}: ${one.cause}. ${one.cure}`);
const listOf = (patient: Json, name: string) => patient[name] as Json[];
const changed = (list: string, at: number, fields: Json) =>
  bend((patient) => Object.assign(listOf(patient, list)[at] ?? {}, fields));

describe('a case with company', () => {
  it('has nothing to say about a sound one', () => {
    expect(check(aCaseWithCompany())).toEqual([]);
  });

  it.each([
    ['interruptions', { participant: 'mumm' }, 'patient interruptions.0.participant: no participant is called "mumm"'],
    ['interruptions', { addressedTo: 'adda' }, 'did you mean "ada"?'],
    ['interruptions', { when: { onTopics: [], withFacts: ['siite'] } }, 'did you mean "site"?'],
    ['interruptions', { tells: ['sistr'] }, 'did you mean "sister"?'],
    ['interruptions', { tells: ['idea'] }, '"idea" is not a fact of "mum"'],
    ['interruptions', { tells: ['late'] }, '"late" is only told alone'],
    ['interruptions', { when: { onTopics: [], withFacts: [] } }, 'nothing brings "regular"'],
    ['interruptions', { instead: false }, 'comes after the answer and silences nobody'],
    ['interruptions', { addressedTo: 'mum' }, 'nobody interrupts an answer of their own'],
    ['departures', { participant: 'dad' }, 'patient departures.0.participant: no participant is called "dad"'],
    ['departures', { participant: 'ada' }, 'the patient is never asked to leave'],
    ['departures', { objects: undefined }, 'add "objects" with their words'],
    ['opening', { tells: ['late'] }, 'the opening tells "late", which is behind a gate'],
  ])('%s with %j', (list, fields, says) => {
    expect(check(changed(list, 0, fields)).join('\n')).toContain(says);
  });

  it('a secret that can never be told, because nobody can ask the other to leave', () => {
    const problems = check(bend((patient) => Object.assign(patient, { departures: [] })));
    expect(problems.filter((one) => one.includes('nobody can ask "mum" to leave'))).toHaveLength(3);
  });

  it.each(['No.', 'No, never.', 'never'])('a secret denied in company: %s', (inCompany) => {
    expect(check(changed('facts', 3, { inCompany })).join('\n')).toContain('"late" is denied in company');
  });

  it.each(['No idea, really.', 'Nothing much.', 'I would have to look.'])('a dodge is no denial: %s', (inCompany) => {
    expect(check(changed('facts', 3, { inCompany }))).toEqual([]);
  });

  it('the same interruption or departure twice', () => {
    const twice = bend((patient) => {
      for (const list of ['interruptions', 'departures']) listOf(patient, list).push(listOf(patient, list)[0] ?? {});
    });
    expect(check(twice).join('\n')).toContain('"mum" has two departures');
    expect(checkIds(twice).map((one) => one.cause)).toEqual(['the id "regular" is given twice']);
  });
});

describe('how things told are taken', () => {
  const concept = { id: 'scan', name: 'a scan', phrasings: ['a', 'b', 'c'], teachBack: 'A scan.' };
  it.each([
    [{ reaction: { says: ['Oh.'] } }, 'write "isNews: true"'],
    [{ isNews: true, reaction: {} }, 'the reaction to "scan" is empty'],
    [{ stance: 'declines' }, 'add "stanceSays"'],
    [{ stanceSays: { first: 'No, thank you.' } }, 'write "stance: hesitates" or another'],
  ])('%j', (fields, says) => {
    expect(check(aScenario({ patient: { concepts: [{ ...concept, ...fields }] } })).join('\n')).toContain(says);
  });

  it('an authored patient without concerns is an error, an imported one is not', () => {
    const ice = { ...aScenario().patient.ice, concerns: [] };
    expect(check(aScenario({ patient: { ice } })).join('\n')).toContain('the patient has no concerns');
    expect(check(aScenario({ patient: { ice, knowsOnly: true } })).join('\n')).not.toContain('has no concerns');
  });
});
