import { describe, expect, it } from 'vitest';
import type { CaseProblem } from '#core/scenario/case-problem.ts';
import { checkScenario } from '#core/scenario/check-scenario.ts';
import { type CaseFolder, caseFolderSchema } from '#core/scenario/scenario.ts';
import { aSmallCase, aSmallTopicBank, smallCaseFiles } from '../../support/a-small-case.ts';

/** A value somewhere in the plain files, to be replaced. */
function bend(change: (files: Record<string, unknown>) => void): CaseFolder {
  const files = smallCaseFiles();
  change(files);
  return caseFolderSchema.parse(files);
}
const set = (path: string, value: unknown): CaseFolder =>
  bend((files) => {
    const steps = path.split('.');
    const last = steps.pop() ?? '';
    let at = files;
    for (const step of steps) at = at[step] as Record<string, unknown>;
    if (value === undefined) delete at[last];
    else at[last] = value;
  });
const check = (folder: CaseFolder) => checkScenario(folder, aSmallTopicBank());
const said = (problems: readonly CaseProblem[]) =>
  problems.map((one) => `${one.severity} ${one.file} ${one.path.join('.')}: ${one.cause}. ${one.cure}`);
const factAt = (id: string) => aSmallCase().patient.facts.findIndex((fact) => fact.id === id);
const itemAt = (id: string) => aSmallCase().marking.items.findIndex((item) => item.id === id);

describe('a valid case', () => {
  it('has nothing to say about the small case', () => {
    expect(said(check(aSmallCase()))).toEqual([]);
  });
});

describe('names that lead nowhere', () => {
  it.each([
    ['patient.facts.1.topic', 'symptom.headach/onset', 'did you mean "symptom.headache/onset"?'],
    ['patient.facts.1.topic', 'symptom.headache/onsett', 'did you mean "symptom.headache/onset"?'],
    ['patient.facts.3.topic', 'habits.smoking', 'did you mean "habit.smoking"?'],
    ['patient.facts.3.topic', 'habit.smoking/amount', 'write "habit.smoking"'],
    ['patient.facts.3.topic', 'case.cat', 'declare it under topics'],
    ['patient.otherwiseWell.areas', ['gastro-intestinal'], 'did you mean "gastrointestinal"?'],
    ['patient.opening.0.tells', ['headaches'], 'did you mean "headache"?'],
    ['patient.cues.0.opens', ['tumor-fear'], 'did you mean "tumour-fear"?'],
    ['patient.questions.0.goodAnswer.concepts', ['no-flags'], 'did you mean "no-red-flags"?'],
    ['patient.questions.0.trigger.afterActs', ['fundoscop'], 'did you mean "fundoscopy"?'],
    ['body.phases.initial', 'stedy', 'did you mean "steady"?'],
    ['marking.items.0.domain', 'histroy', 'did you mean "history"?'],
    ['marking.items.10.after', ['introduce'], 'did you mean "introduces"?'],
    ['marking.items.6.evidence.moves', ['introduce/nam'], 'did you mean "introduce/name"?'],
    ['marking.epilogues.0.when.cues', ['thirty-five'], 'did you mean "thirty-four"?'],
    ['variants.variants.1.changes.remove', { facts: ['smokin'] }, 'did you mean "smoking"?'],
    ['worked-turns.turns.0.tells', ['onsett'], 'did you mean "onset"?'],
    ['worked-turns.turns.0.reads', ['symptom.headache/onse'], 'did you mean "symptom.headache/onset"?'],
    ['worked-turns.turns.0.variant', 'heavy-smoker', 'did you mean "heavier-smoker"?'],
    ['worked-turns.turns.0.rule', 'D99', 'docs/disclosure.md'],
  ])('%s = %j', (path, value, cure) => {
    const problems = said(check(set(path, value)));
    expect(problems.filter((one) => one.startsWith('error')).join('\n')).toContain(cure);
  });
  it('finds the same id twice and circles of "after"', () => {
    expect(said(check(set('patient.facts.1.id', 'headache'))).join()).toContain('the id "headache" is given twice');
    const circle = bend((files) => {
      const facts = (files['patient'] as { facts: { after?: string[] }[] }).facts;
      Object.assign(facts[1] ?? {}, { after: ['site'] });
      Object.assign(facts[2] ?? {}, { after: ['onset'] });
    });
    expect(said(check(circle)).join()).toContain('"onset" waits for itself');
  });
});

describe('facts nobody can reach', () => {
  const fear = factAt('tumour-fear');
  it.each([
    ['patient.cues', [], 'no cue opens it'],
    ['patient.cues.0.offered', { withFacts: [], onTopics: [] }, 'which is never offered'],
    [`patient.facts.${fear}.hint`, undefined, 'behind a gate and has no hint'],
    [`patient.facts.${fear}.hint`, {}, 'the hint of "tumour-fear" is empty'],
    [`patient.facts.${fear}.gates`, [], 'told through a gate, and names none'],
    [`patient.facts.${fear}.gates`, ['pain treated'], 'no treatment lowers painOutOfTen'],
    [`patient.facts.${factAt('site')}.tell`, 'risk', 'has no hint, so the first question would meet silence'],
    [`patient.facts.${factAt('smoking')}.saysFirst`, undefined, 'has no first version'],
    ['patient.participants.0.presentAtStart', false, 'is never in the room'],
  ])('%s = %j', (path, value, cause) => {
    expect(said(check(set(path, value))).join('\n')).toContain(cause);
  });
  it('follows "after" from an unreachable fact to the items that need it', () => {
    const folder = bend((files) => {
      const patient = files['patient'] as { facts: { id: string }[]; cues: unknown[] };
      patient.cues = [];
      Object.assign(patient.facts.find((fact) => fact.id === 'penicillin') ?? {}, { after: ['tumour-fear'] });
    });
    const problems = said(check(folder)).join('\n');
    expect(problems).toContain('"penicillin" comes after "tumour-fear", which can never be told');
    expect(problems).toContain('so "allergy" cannot be earned');
  });
});

describe('marks nobody can earn', () => {
  it.each([
    ['asks-onset', 'evidence', {}, 'names no evidence'],
    ['asks-onset', 'evidence', { facts: ['onset'], need: 2 }, 'needs 2 of 1'],
    ['asks-onset', 'creditFor', 'told', 'write "creditFor: obtained"'],
    ['introduces', 'creditFor', 'obtained', 'write "creditFor: done"'],
    ['red-flags', 'evidence', { topics: ['family.any'] }, 'the patient has no answer to "family.any"'],
    ['red-flags', 'evidence', { topics: ['habit.alcohol'] }, 'the patient has no answer to "habit.alcohol"'],
  ])('%s %s', (item, field, value, cause) => {
    expect(said(check(set(`marking.items.${itemAt(item)}.${field}`, value))).join('\n')).toContain(cause);
  });
  it('warns of facts that no item marks, the critical ones too', () => {
    const folder = set(
      'marking.items',
      aSmallCase().marking.items.filter((item) => item.id !== 'allergy' && item.id !== 'smoking'),
    );
    expect(said(check(folder))).toEqual([
      expect.stringMatching(/^warning patient facts\.3: the fact "smoking" is marked by no item\. .*colour/),
      expect.stringMatching(/^warning patient facts\.4\.critical: the critical fact "penicillin" is marked by no item/),
    ]);
  });
  it('wants a last epilogue for every ending', () => {
    expect(said(check(set('marking.epilogues.2.when', { facts: ['onset'] }))).join()).toContain('every epilogue has conditions');
  });
});

describe('lines, denials, diagnosis', () => {
  it.each([
    ['patient.participants.0.lines.deny', undefined, 'no lines for deny'],
    ['patient.participants.0.lines.clarifyBetween', ['Sorry?'], 'does not say {a} and {b}'],
    ['patient.participants.0.lines.thanked', ['Thanks, {name}.'], '"{name}" means nothing in a thanked line'],
    ['patient.negatives.1.topic', 'habit.smoking', 'is denied here and told by the fact "smoking"'],
    ['patient.negatives.1.topic', 'symptom.pain/onset', 'is denied here and told by the fact "onset"'],
    ['patient.unknowns.0.topic', 'drug.regular', 'is not known here, and told by a fact elsewhere'],
    ['station.presentingSubject', 'symptom.vomiting', 'the patient has no fact about'],
    ['station.title', 'A woman with migraine', 'names the diagnosis ("migraine") before'],
    ['station.doorNote.who', 'Dana Reed, who has Migraines', 'names the diagnosis'],
    ['patient.facts.2.says', ["It's my migraine side."], 'lets the patient name the diagnosis'],
    ['patient.participants.0.lines.smallTalk', ['Migraine weather.'], 'lets the patient name the diagnosis'],
    ['marking.conclusion.differential.0.leading', false, 'no diagnosis is the leading one'],
  ])('%s = %j', (path, value, cause) => {
    expect(said(check(set(path, value))).join('\n')).toContain(cause);
  });
  it('lets a patient fear the diagnosis', () => {
    expect(said(check(set(`patient.facts.${factAt('idea')}.says`, ['Is it a migraine?'])))).toEqual([]);
  });
});

describe('variants', () => {
  const change = (changes: unknown) => said(check(set('variants.variants.1.changes', changes))).join('\n');
  it('checks each variant as a case of its own', () => {
    expect(change({ remove: { facts: ['onset'] } })).toContain(
      'error variants variants.1.changes: in "heavier-smoker", patient.yaml opening.1.tells.0: no fact is called "onset"',
    );
  });
  it('says where a variant does not fit the format', () => {
    expect(
      change({ patient: { facts: [{ id: 'smoking', topic: 'habit.smoking', tell: 'direct question', sayz: [] }] } }),
    ).toContain('did you mean "says"?');
  });
  it("looks for the variant's own diagnosis at the door", () => {
    const conclusion = {
      ...aSmallCase().marking.conclusion,
      differential: [
        { diagnosis: 'headaches', marks: 1, leading: true },
        { diagnosis: 'flu', marks: 1 },
      ],
    };
    expect(change({ marking: { conclusion } })).toContain('names the diagnosis ("headaches")');
  });
});
