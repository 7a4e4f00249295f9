import { describe, expect, it } from 'vitest';
import type { LoggedEvent } from '#core/encounter/encounter-event.ts';
import { scoreEncounter } from '#core/scoring/score-encounter.ts';
import { scoreSheetSchema } from '#core/scoring/score-sheet.ts';
import {
  aMove,
  anAsk,
  anEncounterLog,
  answered,
  donated,
  type EncounterLogBuilder,
  type TurnEvent,
  told,
} from '../../support/an-encounter-log.ts';

const sheetOf = (log: EncounterLogBuilder) => scoreEncounter(log.events());
const itemOf = (log: EncounterLogBuilder | readonly LoggedEvent[], id: string) => {
  const item = scoreEncounter('events' in log ? log.events() : log).items.find((one) => one.item === id);
  if (item === undefined) throw new Error(`no item ${id}`);
  return item;
};
const onsetAsked = () =>
  anEncounterLog().says(
    'Thanks. When did the headaches first start?',
    [anAsk('symptom.headache/onset', 'When did the headaches first start?')],
    told('onset', 1, 0),
    answered('symptom.headache/onset', 'fact'),
    { type: 'cue.offered', cue: 'thirty-four' },
  );

describe('obtained', () => {
  it('gives the mark with the question that brought the fact', () => {
    expect(itemOf(onsetAsked(), 'asks-onset')).toMatchObject({
      result: 'met',
      marks: 2,
      evidence: [{ quote: 'When did the headaches first start?', kind: 'words', turnId: 't1' }],
    });
  });
  it('gives no mark for what was donated, and says so kindly', () => {
    const log = anEncounterLog().says('Right.', [aMove('offTopic', 'Right.', {})], donated('onset'));
    expect(itemOf(log, 'asks-onset')).toMatchObject({
      result: 'notMet',
      marks: 0,
      reason: expect.stringContaining('without being asked'),
    });
  });
  it('does not earn a donated fact by asking for it again', () => {
    const log = anEncounterLog()
      .says('Right.', [aMove('offTopic', 'Right.', {})], donated('onset'))
      .says('When did it start?', [anAsk('symptom.headache/onset', 'When did it start?')], told('onset', 0, 0));
    expect(itemOf(log, 'asks-onset').result).toBe('notMet');
  });
  it('credits silence for what it drew out, as an act', () => {
    const log = anEncounterLog().staysSilent(4000, told('onset'));
    expect(itemOf(log, 'asks-onset').evidence).toEqual([expect.objectContaining({ kind: 'act', quote: 'stayed silent' })]);
  });
  it('does not take the first, minimised answer for the fact', () => {
    const first = anEncounterLog().says('Do you smoke?', [anAsk('habit.smoking', 'Do you smoke?')], told('smoking', 0, 0));
    expect(itemOf(first, 'smoking')).toMatchObject({ result: 'notMet', reason: expect.stringContaining('played this down') });
    const again = first.says('How many on a bad day?', [anAsk('habit.smoking', 'How many on a bad day?')], told('smoking', 1, 0));
    expect(itemOf(again, 'smoking')).toMatchObject({ result: 'met', evidence: [{ quote: 'How many on a bad day?' }] });
  });
  it('wants topics asked and answered, counts in parts, and takes a denial for an answer', () => {
    const log = anEncounterLog()
      .says('Any vomiting?', [anAsk('symptom.vomiting/presence', 'Any vomiting?')], answered('symptom.vomiting', 'denial'))
      .says('Any fever?', [anAsk('symptom.fever', 'Any fever?')], answered('symptom.fever', 'doNotKnow'))
      .says('What tablets?', [anAsk('drug.regular', 'What tablets?')], told('pill', 0, 0));
    expect(itemOf(log, 'red-flags')).toMatchObject({
      result: 'partlyMet',
      marks: 1.5,
      reason: expect.stringContaining('2 of the 3'),
    });
  });
});

describe('asked', () => {
  it('follows the case to the topic it keeps', () => {
    const log = anEncounterLog().says('Where is the pain?', [anAsk('symptom.pain/site', 'Where is the pain?')]);
    expect(itemOf(log, 'asks-site').result).toBe('met');
  });
  it('cannot tell when the words were not clear, and then an examiner may', () => {
    const log = anEncounterLog().says('And the place of it?', [
      aMove('unclear', 'And the place of it?', { between: ['symptom.headache/site'] }),
    ]);
    expect(itemOf(log, 'asks-site')).toMatchObject({ result: 'cannotTell', marks: 0 });
    const seq = log.events().find((event) => event.type === 'candidate.spoke')?.seq ?? 0;
    const judged = (quote: string) =>
      [
        ...log.events(),
        { type: 'item.judged', item: 'asks-site', examiner: 'x', result: 'met', evidence: [{ seq, quote }], seq: 99, atMs: 0 },
      ] as LoggedEvent[];
    expect(itemOf(judged('the place of it'), 'asks-site')).toMatchObject({
      result: 'met',
      evidence: [{ quote: 'the place of it' }],
    });
    expect(itemOf(judged('where does it hurt'), 'asks-site').result).toBe('cannotTell');
  });
  it('lets no examiner overrule the log', () => {
    const log = onsetAsked().also({
      type: 'item.judged',
      item: 'asks-site',
      examiner: 'x',
      result: 'met',
      evidence: [{ seq: 2, quote: 'Thanks.' }],
    });
    expect(itemOf(log, 'asks-site').result).toBe('notMet');
  });
  it('counts only the answered ones of a volley', () => {
    const topics = ['symptom.vomiting', 'symptom.fever', 'drug.regular', 'allergy.any', 'symptom.headache/site'];
    const text = topics.map((topic) => `Any ${topic}?`).join(' ');
    const volley = topics.map((topic) => anAsk(topic, `Any ${topic}?`));
    expect(itemOf(anEncounterLog().says(text, volley), 'asks-site').result).toBe('notMet');
    expect(itemOf(anEncounterLog().says(text, volley, answered('symptom.headache/site', 'fact')), 'asks-site').result).toBe(
      'met',
    );
  });
});

describe('acknowledged', () => {
  const naming = aMove('empathise', 'That sounds frightening.', { form: 'naming' });
  const understanding = aMove('empathise', 'I can see why.', { form: 'understanding' });

  it('credits a picked-up cue with its words', () => {
    const log = onsetAsked().says(
      'You said thirty-four?',
      [aMove('pickUpCue', 'You said thirty-four?', { cue: 'thirty-four' })],
      {
        type: 'cue.pickedUp',
        cue: 'thirty-four',
        move: 0,
      },
    );
    expect(itemOf(log, 'fear')).toMatchObject({ result: 'met', marks: 3, evidence: [{ quote: 'You said thirty-four?' }] });
  });
  it('takes empathy for an answer within two lines, not later', () => {
    const small = [aMove('smallTalk', 'Nice weather.', {})];
    expect(itemOf(onsetAsked().says('Nice weather.', small).says('That sounds frightening.', [naming]), 'fear').result).toBe(
      'met',
    );
    const late = onsetAsked()
      .says('Nice weather.', small)
      .says('Nice weather.', small)
      .says('That sounds frightening.', [naming]);
    expect(itemOf(late, 'fear').result).toBe('notMet');
  });
  it('counts empathy once a turn, and only where the patient opened something', () => {
    const both = onsetAsked().says('That sounds frightening. I can see why.', [naming, understanding]);
    expect(itemOf(both, 'kindness')).toMatchObject({ result: 'partlyMet', marks: 0.5 });
    const apart = onsetAsked().says('That sounds frightening.', [naming]).says('I can see why.', [understanding]);
    expect(itemOf(apart, 'kindness').result).toBe('met');
    const unprompted = anEncounterLog().says('That sounds frightening.', [naming]).says('I can see why.', [understanding]);
    expect(itemOf(unprompted, 'kindness')).toMatchObject({ result: 'notMet', reason: expect.stringContaining('not in answer') });
  });
});

describe('done, told, time and order', () => {
  const introduces = aMove('introduce', "I'm Sam", { part: 'name' });
  const looks: TurnEvent = {
    type: 'examination.performed',
    id: 'fundoscopy',
    finding: 'Disc margins are sharp.',
    mannersMissing: [],
    refused: false,
  };

  it('names a panel act as evidence, and gives nothing for a refused one', () => {
    const log = anEncounterLog().says("Hello, I'm Sam", [introduces]).acts('examination', 'fundoscopy', looks);
    expect(itemOf(log, 'looks')).toMatchObject({
      result: 'met',
      evidence: [{ kind: 'act', quote: 'Look at the back of the eyes' }],
    });
    const refused = anEncounterLog()
      .says("Hello, I'm Sam", [introduces])
      .acts('examination', 'fundoscopy', { ...looks, refused: true } as TurnEvent);
    expect(itemOf(refused, 'looks')).toMatchObject({ result: 'notMet', reason: expect.stringContaining('refused') });
  });
  it('halves what was done out of order, and says what comes first', () => {
    const log = anEncounterLog().acts('examination', 'fundoscopy', looks).says("I'm Sam", [introduces]);
    expect(itemOf(log, 'looks')).toMatchObject({
      result: 'partlyMet',
      marks: 0.5,
      reason: expect.stringContaining('Says who they are'),
    });
  });
  it('halves what came late, and says by how much', () => {
    const log = anEncounterLog()
      .waits(300_000)
      .says('Any allergies?', [anAsk('allergy.any', 'Any allergies?')], told('penicillin', 0, 0));
    expect(itemOf(log, 'allergy')).toMatchObject({
      result: 'partlyMet',
      reason: 'This came after 5 minutes 20 seconds; the limit was 5 minutes.',
    });
  });
  it('credits an explanation that went in, not one that did not', () => {
    const explain = aMove('explain', 'Nothing here worries me.', { concepts: ['no-red-flags'], jargon: [] });
    const noted = (understood: boolean) =>
      anEncounterLog().says('Nothing here worries me.', [explain], {
        type: 'told.noted',
        concept: 'no-red-flags',
        words: 'Nothing here worries me.',
        understood,
        because: 'plain',
      });
    expect(itemOf(noted(true), 'explains').result).toBe('met');
    expect(itemOf(noted(false), 'explains')).toMatchObject({
      result: 'notMet',
      reason: expect.stringContaining('did not take it in'),
    });
  });
});

describe('the sheet', () => {
  const penicillin = { type: 'treatment.given', id: 'amoxicillin' } as const;

  it('adds up in code and fits its schema', () => {
    const sheet = sheetOf(onsetAsked().concludes('Migraine. I must rule out a SAH.'));
    expect(scoreSheetSchema.parse(sheet)).toEqual(sheet);
    const domains = sheet.domains.reduce((total, domain) => total + domain.marks, 0);
    const items = sheet.items.reduce((total, item) => total + item.marks, 0);
    expect(domains).toBe(items);
    expect(sheet.marks).toBe(items + sheet.conclusion.marks);
    expect(sheet.percent).toBe(Math.round((sheet.marks / sheet.outOf) * 1000) / 10);
    expect(sheet.domains[0]).toMatchObject({ marks: 2, outOf: 9, level: 1.9, anchor: 'Asks little.' });
  });
  it('flags a missed critical item and an unsafe act, and takes nothing away for it', () => {
    const unsafe = sheetOf(anEncounterLog().acts('treatment', 'amoxicillin', penicillin));
    expect(unsafe.flags.map((flag) => flag.id)).toEqual(['missed-asks-onset', 'missed-allergy', 'penicillin-given']);
    expect(unsafe.flags.at(-1)?.evidence).toMatchObject([{ kind: 'act', quote: 'Amoxicillin 500 mg' }]);
    const known = sheetOf(
      anEncounterLog()
        .says('Allergies?', [anAsk('allergy.any', 'Allergies?')], told('penicillin', 0, 0))
        .acts('treatment', 'amoxicillin', penicillin),
    );
    expect(known.flags.map((flag) => flag.id)).toEqual(['missed-asks-onset']);
  });
  it('lets the patient say whether she felt heard', () => {
    expect(sheetOf(onsetAsked().becomes('withdrawn', -2)).feltHeard).toMatchObject({ level: 'not heard' });
    const heard = onsetAsked()
      .says('Thirty-four?', [aMove('pickUpCue', 'Thirty-four?', { cue: 'thirty-four' })], {
        type: 'cue.pickedUp',
        cue: 'thirty-four',
        move: 0,
      })
      .becomes('openingUp', 3.5);
    expect(sheetOf(heard).feltHeard).toEqual({ level: 'heard', says: 'I felt listened to. Thank you for asking that.' });
  });
  it('scores a log without a word spoken as nothing, without trouble', () => {
    expect(sheetOf(anEncounterLog().ends())).toMatchObject({ marks: 0, percent: 0 });
  });
});
