import { describe, expect, it } from 'vitest';
import { scoreEncounter } from '#core/scoring/score-encounter.ts';
import { anEncounterLog } from '../../support/an-encounter-log.ts';

const conclude = (text: string, ...answers: { prompt: string; text: string }[]) =>
  scoreEncounter(
    anEncounterLog()
      .ends()
      .concludes(text, ...answers)
      .events(),
  ).conclusion;
const named = (text: string) => conclude(text).named.map((one) => one.diagnosis);

describe('naming diagnoses', () => {
  it.each([
    ['I think this is a migraine.', ['migraine']],
    ['Migraines without aura; SAH must be ruled out.', ['migraine', 'subarachnoid haemorrhage']],
    ['Tension headache, then migraine', ['tension-type headache', 'migraine']],
    ['This is not a migraine.', []],
    ["It isn't a migraine but a tension headache.", ['tension-type headache']],
    ['Migraine is unlikely.', []],
    ['SAH has been ruled out. Migraine.', ['migraine']],
    ['I need to rule out a subarachnoid haemorrhage', ['subarachnoid haemorrhage']],
    ["We can't exclude a bleed on the brain.", ['subarachnoid haemorrhage']],
    ['Less likely: SAH. Most likely migraine.', ['migraine', 'subarachnoid haemorrhage']],
    ['Migraine, migraine and again migraine', ['migraine']],
    ['Premigrainex', []],
    ['Not only migraine, also tension headache', ['migraine', 'tension-type headache']],
    ['Migraine rather than tension headache', ['migraine']],
  ])('%s', (text, expected) => {
    expect(named(text)).toEqual(expected);
  });

  it('halves a leading diagnosis that was put lower down', () => {
    expect(conclude('Tension headache; migraine is less likely.').named).toMatchObject([
      { diagnosis: 'tension-type headache', marks: 1, rank: 1 },
      { diagnosis: 'migraine', marks: 1, rank: 2 },
    ]);
  });
  it('reads only the first five of a long list', () => {
    expect(
      named('Stroke, meningitis, sinus trouble, glaucoma, giant cell arteritis, encephalitis, vertigo, anxiety, migraine'),
    ).toEqual([]);
  });
  it('counts a must-not-miss diagnosis as considered when it was argued away', () => {
    expect(conclude('Migraine.').missedMustNotMiss).toEqual(['subarachnoid haemorrhage']);
    expect(conclude('Migraine. SAH is unlikely as it came on slowly.').missedMustNotMiss).toEqual([]);
  });
  it('quotes the words, exactly', () => {
    expect(conclude('Probably MIGRAINE without aura.').named[0]?.quote).toBe('MIGRAINE without aura');
  });
});

describe('steps and questions', () => {
  const question = 'When would you send her in today?';
  it('credits a step once and not when it is refused', () => {
    expect(conclude('Migraine. Keep a diary. A headache diary.').nextSteps).toEqual([
      { step: 'headache diary', quote: 'headache diary', marks: 1 },
    ]);
    expect(conclude('I would not keep a diary.').nextSteps).toEqual([]);
  });
  it('gives marks by the share of keywords, with the words that hold them', () => {
    const [half] = conclude('Migraine', { prompt: question, text: 'Well. A thunderclap onset.' }).answers;
    expect(half).toMatchObject({ marks: 1, outOf: 2, quote: 'A thunderclap onset.' });
    expect(conclude('Migraine', { prompt: question, text: 'Sudden, or with fever' }).answers[0]?.marks).toBe(2);
    expect(conclude('Migraine').answers[0]).toMatchObject({ marks: 0, quote: '' });
  });
  it.each(['There is no need for a fever chart.', 'I would not ask about fever.', 'Fever is not needed here.'])(
    'a keyword turned down is no answer: %s',
    (text) => {
      expect(conclude('Migraine', { prompt: question, text }).answers[0]?.marks).toBe(0);
    },
  );
  it('a keyword that must not be missed is one', () => {
    expect(conclude('Migraine', { prompt: question, text: 'I must not miss fever.' }).answers[0]?.marks).toBe(1);
  });
  it('another question said back is no answer either', () => {
    const [answer] = conclude('When would you send her in today?', { prompt: question, text: 'Fever.' }).answers;
    expect(answer?.marks).toBe(1);
    expect(conclude('What do you think is going on, and what else must you keep in mind?').marks).toBe(0);
  });
  it('does not take an answer to a question for a diagnosis', () => {
    expect(conclude('No idea.', { prompt: question, text: 'Migraine' }).named).toEqual([]);
  });
});
