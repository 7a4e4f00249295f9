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

const read = (utterance: string, said: Partial<ReadingContext> = {}) =>
  reader.read(utterance, aContext(scenario, said), { signal: new AbortController().signal });
const reads = async (utterance: string, said: Partial<ReadingContext> = {}) => (await read(utterance, said)).map(inShort);
const symptoms = (...names: string[]) => names.map((name) => `ask symptom.${name}/presence`);

describe('lists', () => {
  it.each([
    ['any fever, chills, night sweats or weight loss?', symptoms('fever', 'chills', 'night-sweats', 'weight-loss')],
    ['have you had any fevers chills night sweats or weight loss', symptoms('fever', 'chills', 'night-sweats', 'weight-loss')],
    [
      'Any fever, chills, weight loss, loss of appetite, nausea, vomiting or diarrhoea?',
      symptoms('fever', 'chills', 'weight-loss', 'appetite-loss', 'nausea', 'vomiting', 'diarrhoea'),
    ],
    [
      'Any changes in your bowel movements like constipation or diarrhoea?',
      symptoms('bowel-change', 'constipation', 'diarrhoea'),
    ],
    ['Have you noticed any blood in your stool or urine?', symptoms('rectal-bleeding', 'haematuria')],
    ['Any numbness, tingling or weakness in your arms or legs?', symptoms('numbness', 'pins-and-needles', 'weakness')],
    [
      'Do you have any medical problems like high blood pressure, diabetes or asthma?',
      ['ask past.illnesses', 'ask past.hypertension', 'ask past.diabetes', 'ask past.asthma'],
    ],
    [
      'Any family history of heart disease, stroke, diabetes or cancer?',
      ['ask family.heart-disease', 'ask family.stroke', 'ask family.diabetes', 'ask family.cancer'],
    ],
    ['Did your mum or dad have any heart problems?', ['ask family.heart-disease']],
    ['Are your parents alive and well?', ['ask family.father', 'ask family.mother']],
    ['What about alcohol or drugs?', ['ask habit.alcohol', 'ask habit.drugs']],
    ['where is the pain and does it go anywhere', ['ask symptom.chest-pain/site', 'ask symptom.chest-pain/radiation']],
  ])('%s', async (utterance, expected) => {
    expect(await reads(utterance)).toEqual(expected);
  });
});

describe('follow-ups', () => {
  it.each([
    ['what about at night?', 'symptom.cough/presence', 'ask symptom.cough/timing'],
    ['and better?', 'symptom.chest-pain/aggravating', 'ask symptom.chest-pain/relieving'],
    ['Any others?', 'past.illnesses', 'ask past.illnesses'],
    ['anything else?', 'drug.regular', 'ask drug.regular'],
    ['how did he die?', 'family.father', 'ask family.father'],
    ['how much did you use?', 'habit.cocaine', 'ask habit.cocaine'],
    ['what was that for?', 'past.operations', 'ask past.operations'],
    ['Sorry, could you repeat that?', 'symptom.cough/presence', 'ask symptom.cough/presence'],
  ])('%s after %s', async (utterance, last, expected) => {
    expect(await reads(utterance, { lastTopics: [last] })).toContain(expected);
  });
});

describe('telling', () => {
  const monologue =
    'I think this is a viral infection of the stomach, which usually settles in three to five days. I would like you to drink plenty of fluids and rest. If it gets any worse, come back or call 111. OK?';

  it('finds its parts in a long explanation, and no question', async () => {
    const kinds = (await read(monologue)).map((move) => move.kind);
    expect(kinds).toEqual(expect.arrayContaining(['explain', 'plan', 'safetyNet', 'checkUnderstanding']));
    expect(kinds).not.toContain('ask');
    expect(kinds).not.toContain('treat');
  });

  it.each([
    ["I'd recommend that you stop smoking.", 'recommendation'],
    ['There are two options here, tablets or talking therapy.', 'option'],
    ["We'll see you again in the clinic next week.", 'plan'],
  ])('tells a plan from advice and choices: %s', async (utterance, form) => {
    expect((await read(utterance)).find((move) => move.kind === 'plan')).toMatchObject({ form });
  });

  it.each([
    ['Does that make sense?', 'nod'],
    ["Can you tell me in your own words what we've agreed?", 'teachBack'],
    ["You're in the right place, okay?", 'nod'],
  ])('%s checks for a %s', async (utterance, form) => {
    expect((await read(utterance)).find((move) => move.kind === 'checkUnderstanding')).toMatchObject({ form });
  });
});

describe('listening', () => {
  it.each([
    ['So it wakes you at night.', ['summarise']],
    ['You mentioned your mother had something similar.', ['summarise']],
    ["Sounds like that's been really hard.", ['empathise naming']],
    ['right, OK, go on', ['facilitate']],
    ['mm-hmm', ['facilitate']],
  ])('%s', async (utterance, expected) => {
    expect(await reads(utterance)).toEqual(expected);
  });

  it('takes what the patient was seen to do for an answer to his cue', async () => {
    const [cue = ''] = scenario.patient.cues.map((one) => one.id);
    const moves = await reads('I noticed you rubbing your chest when you said that.', { openCues: [cue] });
    expect(moves).toContain(`pickUpCue ${cue}`);
  });
});

describe('speech without marks', () => {
  it.each([
    ['NO OK DO YOU DRINK ALCOHOL', 'ask habit.alcohol'],
    ['are you currently um are you on any medication', 'ask drug.regular'],
    ['when did the when did the pain start', 'ask symptom.chest-pain/onset'],
    ['okay so you have had it since this morning do you smoke', 'ask habit.smoking'],
  ])('%s', async (utterance, expected) => {
    expect(await reads(utterance)).toContain(expected);
  });
});
