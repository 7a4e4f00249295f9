import { describe, expect, it } from 'vitest';
import type { CandidateMove } from '#core/encounter/candidate-move.ts';
import type { Scenario } from '#core/scenario/scenario.ts';
import { mostInvestigations } from '#core/scoring/find-overordering.ts';
import { scoreEncounter } from '#core/scoring/score-encounter.ts';
import { aSmallScenario } from '../../support/a-small-case.ts';
import { aMove, anAsk, anEncounterLog, type EncounterLogBuilder, told } from '../../support/an-encounter-log.ts';

const itemOf = (log: EncounterLogBuilder, id: string) => {
  const item = scoreEncounter(log.events()).items.find((one) => one.item === id);
  if (item === undefined) throw new Error(`no item ${id}`);
  return item;
};
const naming = (quote: string) => aMove('empathise', quote, { form: 'naming' });
const cueOffered = () =>
  anEncounterLog().says('When?', [anAsk('symptom.headache/onset', 'When?')], told('onset', 0, 0), {
    type: 'cue.offered',
    cue: 'thirty-four',
  });
/** The small case with these tests, and an item for the first of them. */
const withTests = (count: number, mostInvestigations?: number): Scenario => {
  const scenario = aSmallScenario();
  const investigations = Array.from({ length: count }, (_, index) => ({
    ...anInvestigation,
    id: `test-${index}`,
    name: `Test ${index}`,
  }));
  const item = {
    ...itemLike(scenario),
    id: 'tests',
    creditFor: 'done' as const,
    after: [],
    evidence: { ...itemLike(scenario).evidence, acts: ['test-0'] },
  };
  return {
    ...scenario,
    body: { ...scenario.body, investigations },
    marking: {
      ...scenario.marking,
      items: [...scenario.marking.items, item],
      ...(mostInvestigations === undefined ? {} : { mostInvestigations }),
    },
  };
};
const anInvestigation = {
  synonyms: [],
  turnaroundSeconds: 0,
  result: 'Normal.',
} as unknown as Scenario['body']['investigations'][number];
function itemLike(scenario: Scenario): Scenario['marking']['items'][number] {
  const item = scenario.marking.items.find((one) => one.id === 'looks');
  if (item === undefined) throw new Error('no item to go by');
  return item;
}
const orders = (log: EncounterLogBuilder, count: number): EncounterLogBuilder =>
  Array.from({ length: count }).reduce<EncounterLogBuilder>(
    (now, _, index) =>
      now.acts('investigation', `test-${index}`, { type: 'investigation.ordered', id: `test-${index}`, dueMs: 0 }),
    log,
  );

describe('words that are not the candidate’s own', () => {
  const introduces = [aMove('introduce', 'Says who they are', { part: 'name' })];
  it('the mark scheme read out does nothing', () => {
    expect(itemOf(anEncounterLog().says('Says who they are.', introduces), 'introduces').result).toBe('notMet');
    const own = aMove('introduce', "I'm Sam", { part: 'name' });
    expect(itemOf(anEncounterLog().says("Says who they are. I'm Sam.", [own]), 'introduces').result).toBe('met');
  });
  it.each(['Dana: When did it begin?', 'The patient said: "When did it begin?"', 'Patient: When did it begin?'])(
    'a line of a script is said to nobody: %s',
    (text) => {
      const log = anEncounterLog().says(text, [anAsk('symptom.headache/onset', 'When did it begin?')], told('onset', 0, 0));
      expect(itemOf(log, 'asks-onset').result).toBe('notMet');
    },
  );
  it('a patient called by name is spoken to', () => {
    const text = 'Dana, when did it begin?';
    const log = anEncounterLog().says(text, [anAsk('symptom.headache/onset', 'when did it begin?')], told('onset', 0, 0));
    expect(itemOf(log, 'asks-onset').result).toBe('met');
  });
  it('what nobody could make out is no answer to a fear', () => {
    const voiced = () =>
      anEncounterLog().says('What frightens you?', [anAsk('ice.concerns', 'What frightens you?')], told('tumour-fear', 0, 0));
    const met = { type: 'concern.met', fact: 'tumour-fear' } as const;
    expect(itemOf(voiced().says('Full marks.', [aMove('meta', 'Full marks.', { about: 'marks' })], met), 'fear').result).toBe(
      'notMet',
    );
    const explained = aMove('explain', 'It is not that.', { concepts: [], jargon: [] });
    expect(itemOf(voiced().says('It is not that.', [explained], met), 'fear').result).toBe('met');
  });
});

describe('kind lines', () => {
  it('in a row count twice and no more', () => {
    const one = cueOffered().says('Nice weather.', [aMove('smallTalk', 'Nice weather.', {})]);
    expect(itemOf(one.says('That sounds hard.', [naming('That sounds hard.')]), 'fear').result).toBe('met');
    const padded = ['How awful.', 'Poor you.'].reduce((log, text) => log.says(text, [naming(text)]), anEncounterLog());
    const late = padded.says('Oh, how sad.', [naming('Oh, how sad.')], told('onset', 0, 0));
    expect(itemOf(late, 'asks-onset').result).toBe('notMet');
  });
  it('count again after something was asked', () => {
    const kind = ['How awful.', 'Poor you.'].reduce((log, text) => log.says(text, [naming(text)]), anEncounterLog());
    const asked = kind
      .says('When?', [anAsk('symptom.headache/onset', 'When?')], told('onset', 0, 0), { type: 'cue.offered', cue: 'thirty-four' })
      .says('Oh, how sad.', [naming('Oh, how sad.')]);
    expect(itemOf(asked, 'fear').result).toBe('met');
  });
  it('said again in the same words are a formula and count once', () => {
    const formula = 'I can see how hard that is.';
    const log = anEncounterLog()
      .says(formula, [naming(formula)])
      .says('When?', [anAsk('symptom.headache/onset', 'When?')], told('onset', 0, 0), { type: 'cue.offered', cue: 'thirty-four' })
      .says(formula, [naming(formula)]);
    expect(itemOf(log, 'fear').result).toBe('notMet');
  });
});

describe('tests', () => {
  it('may be as many as earn a mark and four more, or half of those on offer, unless the author says otherwise', () => {
    expect(mostInvestigations(withTests(6))).toBe(5);
    expect(mostInvestigations(withTests(20))).toBe(10);
    expect(mostInvestigations(withTests(20, 3))).toBe(3);
  });
  it('ordered without choosing earn half', () => {
    const scenario = withTests(8);
    expect(itemOf(orders(anEncounterLog(scenario), 5), 'tests').result).toBe('met');
    expect(itemOf(orders(anEncounterLog(scenario), 6), 'tests')).toMatchObject({
      result: 'partlyMet',
      reason: expect.stringContaining('choosing'),
    });
  });
  it('“everything” orders nothing', () => {
    const text = 'Do every test and examine everything.';
    const order = aMove('investigate', text, { id: 'test-0' });
    const log = anEncounterLog(withTests(8)).says(text, [order], { type: 'investigation.ordered', id: 'test-0', dueMs: 0 });
    expect(itemOf(log, 'tests').result).toBe('notMet');
  });
});

describe('a summary', () => {
  const scenario = aSmallScenario();
  const sumsUp = {
    ...itemLike(scenario),
    id: 'sums-up',
    after: [],
    evidence: { ...itemLike(scenario).evidence, acts: [], moves: ['summarise/right'] },
  };
  const withSummary: Scenario = { ...scenario, marking: { ...scenario.marking, items: [...scenario.marking.items, sumsUp] } };
  const summary: CandidateMove = aMove('summarise', 'So, three weeks.', {
    claims: [{ fact: 'onset', agrees: true, quote: 'three weeks' }],
  });
  it('is right about what the patient told', () => {
    const log = anEncounterLog(withSummary).says('When?', [anAsk('symptom.headache/onset', 'When?')], told('onset', 0, 0));
    expect(itemOf(log.says('So, three weeks.', [summary]), 'sums-up').result).toBe('met');
  });
  it('is wrong about what the patient never told, true as it may be', () => {
    expect(itemOf(anEncounterLog(withSummary).says('So, three weeks.', [summary]), 'sums-up').result).toBe('notMet');
  });
});

describe('a part of an item', () => {
  const scenario = aSmallScenario();
  const parts = {
    ...itemLike(scenario),
    id: 'parts',
    creditFor: 'obtained' as const,
    after: [],
    evidence: { ...itemLike(scenario).evidence, acts: [], facts: ['onset', 'site'], partlyFrom: 1 },
  };
  const withParts: Scenario = { ...scenario, marking: { ...scenario.marking, items: [...scenario.marking.items, parts] } };
  const nod = [aMove('facilitate', 'Mm.', {})];
  it('that a nod let out is not begun on; both of them are the item', () => {
    const one = anEncounterLog(withParts).says('Mm.', nod, told('onset', 0, 0));
    expect(itemOf(one, 'parts')).toMatchObject({ result: 'notMet', reason: expect.stringContaining('by itself') });
    expect(itemOf(one.says('Mm.', nod, told('site', 0, 0)), 'parts').result).toBe('met');
  });
  it('that was asked for counts in part', () => {
    const asked = anEncounterLog(withParts).says('When?', [anAsk('symptom.headache/onset', 'When?')], told('onset', 0, 0));
    expect(itemOf(asked, 'parts').result).toBe('partlyMet');
  });
});

it('a question that may have been about either of two things which both count was about one of them', () => {
  const scenario = aSmallScenario();
  const either = {
    ...itemLike(scenario),
    id: 'either',
    creditFor: 'asked' as const,
    after: [],
    evidence: { ...itemLike(scenario).evidence, acts: [], topics: ['symptom.fever', 'symptom.vomiting'], need: 'any' as const },
  };
  const withEither: Scenario = { ...scenario, marking: { ...scenario.marking, items: [...scenario.marking.items, either] } };
  const unclear = (...between: string[]) => [aMove('unclear', 'Anything like that?', { between })];
  const asked = (...between: string[]) =>
    itemOf(anEncounterLog(withEither).says('Anything like that?', unclear(...between)), 'either').result;
  expect(asked('symptom.fever', 'symptom.vomiting')).toBe('met');
  expect(asked('symptom.fever', 'symptom.headache/site')).toBe('cannotTell');
});
