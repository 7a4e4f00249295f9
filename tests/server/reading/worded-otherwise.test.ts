import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Scenario } from '#core/scenario/scenario.ts';
import { createEmbeddedTurnReader, type EmbeddedTurnReader } from '#server/reading/embedded-turn-reader.ts';
import { loadTopicBank } from '#server/reading/topic-library.ts';
import type { ReadingContext } from '#server/reading/turn-reader.ts';
import { aContext, inShort, theChestPainCase, topicsFolder, vectorsFolder } from './reading-support.ts';

let scenario: Scenario;
let reader: EmbeddedTurnReader;

beforeAll(async () => {
  scenario = await theChestPainCase();
  reader = await createEmbeddedTurnReader({ bank: await loadTopicBank(topicsFolder), vectorsFolder });
  await reader.prepare(scenario);
});
afterAll(async () => {
  await reader.close();
});

const asks = async (utterance: string, said: Partial<ReadingContext> = {}) => {
  const moves = await reader.read(utterance, aContext(scenario, said), { signal: new AbortController().signal });
  return moves.filter((move) => move.kind === 'ask').map(inShort);
};

describe('what is asked in the shape of a statement', () => {
  it.each([
    ["I'd like to hear about your sleep", ['ask habit.sleep', 'ask symptom.sleep-problem', 'ask symptom.sleep-problem/presence']],
    ['It would help me to know whether you smoke.', ['ask habit.smoking']],
    ['I was wondering if you take any tablets', ['ask drug.regular']],
    ["I'd be interested to hear who lives with you at home.", ['ask social.home']],
    ['You noticed any night sweats', ['ask symptom.night-sweats/presence']],
    ["You haven't had any fevers", ['ask symptom.fever/presence']],
  ])('%s', async (utterance, oneOf) => {
    const read = await asks(utterance);
    expect(read).toHaveLength(1);
    expect(oneOf).toContain(read[0]);
  });

  it('an order of the candidate is no wish to know', async () => {
    expect(await asks("I'd like to examine your chest now.")).toEqual([]);
  });
});

describe('speech without marks', () => {
  it.each([
    ['ok and other than that have you been having any fevers', ['ask symptom.fever/presence']],
    ['no are you on any medication', ['ask drug.regular']],
    ['alright any muscle aches', ['ask symptom.muscle-pain/presence']],
    ['you used to smoke', ['ask habit.smoking-past']],
    ['that will be for your heart can I ask do you smoke', ['ask habit.smoking']],
  ])('%s', async (utterance, expected) => {
    expect(await asks(utterance)).toEqual(expected);
  });
});

describe('what is asked of what was just said', () => {
  it.each([
    ['Some people get palpitations with this. How about you?', ['ask symptom.palpitations/presence']],
    ['Lots of people feel short of breath. Is that something you have had?', ['ask symptom.breathlessness/presence']],
  ])('%s', async (utterance, expected) => {
    expect(await asks(utterance)).toEqual(expected);
  });

  it.each([
    ['how often are you using it', ['drug.inhalers'], 'ask drug.dose'],
    ['is that daily', ['habit.alcohol'], 'ask habit.alcohol'],
    ['any other medications', ['past.asthma'], 'ask drug.regular'],
    ['do you have any other illnesses', ['drug.regular'], 'ask past.illnesses'],
    ['any discharge', ['symptom.ear-pain/presence'], 'ask symptom.ear-discharge/presence'],
  ])('%s, after %s', async (utterance, lastTopics, expected) => {
    expect(await asks(utterance, { lastTopics })).toEqual([expected]);
  });
});

describe('names as they are said', () => {
  it.each([
    ['have you had any, um, like night sweats?', ['ask symptom.night-sweats/presence']],
    ['Do you feel your heart is racing?', ['ask symptom.palpitations/presence']],
    ['any pain with the cough?', ['ask symptom.chest-pain/presence']],
    ['has anybody at home been sick?', ['ask social.sick-contacts']],
    ['Any allergies at all, to medications?', ['ask allergy.any']],
  ])('%s', async (utterance, expected) => {
    expect(await asks(utterance)).toEqual(expected);
  });
});
