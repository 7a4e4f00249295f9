import { describe, expect, it } from 'vitest';
import { assembleDebrief } from '#core/debrief/assemble-debrief.ts';
import { scoreEncounter } from '#core/scoring/score-encounter.ts';
import { aCaseWithCompany } from '../../support/a-case-with-company.ts';
import { aMove, anAsk, anEncounterLog, type EncounterLogBuilder, type TurnEvent } from '../../support/an-encounter-log.ts';
import { readingGrade } from '../../support/reading-grade.ts';

const debriefOf = (log: EncounterLogBuilder) => assembleDebrief(log.events(), scoreEncounter(log.events()));
const innerLines = (log: EncounterLogBuilder) => debriefOf(log).turningPoints.map((point) => point.innerLine);
const explain = (quote: string) => aMove('explain', quote, { concepts: ['no-red-flags'], jargon: [] });
const note = (understood: boolean, because: string): TurnEvent => ({
  type: 'told.noted',
  concept: 'no-red-flags',
  words: 'Nothing here worries me',
  understood,
  because,
});
const hurt = (log: EncounterLogBuilder) => log.says("You're wasting my time.", [aMove('beRude', "You're wasting my time", {})]);

describe('turning points of later events', () => {
  it.each<[string, EncounterLogBuilder, string]>([
    [
      'company asked to leave',
      anEncounterLog(aCaseWithCompany()).says(
        'Could your mum wait outside?',
        [aMove('askToLeave', 'Could your mum wait outside?', { participant: 'mum' })],
        {
          type: 'participant.left',
          participant: 'mum',
          because: 'asked to leave',
        },
      ),
      'You said “Could your mum wait outside?” With just the two of us I could talk.',
    ],
    [
      'company that stays',
      anEncounterLog(aCaseWithCompany()).says('Out, please.', [aMove('askToLeave', 'Out, please', { participant: 'mum' })], {
        type: 'participant.objected',
        participant: 'mum',
      }),
      'You said “Out, please”, and nobody left. So I waited.',
    ],
    [
      'news after a warning',
      anEncounterLog().says(
        "I'm afraid it is not good news. It is a growth.",
        [
          aMove('warn', "I'm afraid it is not good news", {}),
          aMove('giveNews', 'It is a growth', { concepts: ['no-red-flags'] }),
        ],
        {
          type: 'news.taken',
          concept: 'no-red-flags',
          warned: true,
        },
      ),
      "You said “I'm afraid it is not good news”. I could brace before I heard it.",
    ],
    [
      'news without one',
      anEncounterLog().says('It is a growth.', [aMove('giveNews', 'It is a growth', { concepts: ['no-red-flags'] })], {
        type: 'news.taken',
        concept: 'no-red-flags',
        warned: false,
      }),
      'You said “It is a growth”. I had no time to brace.',
    ],
    [
      'too much at once',
      anEncounterLog().says('Nothing here worries me.', [explain('Nothing here worries me')], note(false, 'too much at once')),
      'You said “Nothing here worries me”, and more besides. I lost the thread.',
    ],
    [
      'a patient who leaves',
      hurt(anEncounterLog()).ends('patient left'),
      "You said “You're wasting my time”. I had had enough, and I left.",
    ],
    [
      'a patient about to',
      hurt(anEncounterLog()).also({ type: 'line.used', participant: 'dana', line: 'dana:warns#0' }),
      "You said “You're wasting my time”. I thought of leaving, and said so.",
    ],
    [
      'a question waved away',
      anEncounterLog().says("Don't you worry.", [aMove('dismiss', "Don't you worry", {})], {
        type: 'question.answered',
        question: 'scan',
        how: 'brushed off',
      }),
      "I had asked you something. You said “Don't you worry”, and I did not ask again.",
    ],
    [
      'a plan not wanted',
      anEncounterLog().says('Let us wait.', [aMove('plan', 'Let us wait', { concepts: [] })], {
        type: 'plan.answered',
        concept: 'wait',
        stance: 'hesitates',
      }),
      'You said “Let us wait”. I was not sure that I wanted that.',
    ],
  ])('%s', (_name, log, line) => {
    expect(innerLines(log)).toContain(line);
  });

  it('a plan agreed to at once is none, and one agreed to in the end is', () => {
    const agreed: TurnEvent = { type: 'plan.answered', concept: 'wait', stance: 'agrees' };
    const first = anEncounterLog().says('Let us wait.', [], agreed);
    expect(innerLines(first)).toEqual([]);
    const log = anEncounterLog()
      .says('Let us wait.', [], { type: 'plan.answered', concept: 'wait', stance: 'hesitates' })
      .says('What puts you off?', [anAsk('ice.concerns', 'What puts you off?')], agreed);
    expect(innerLines(log)).toContain('You said “What puts you off?”, and then I could say yes.');
  });
});

describe('priorities from later events', () => {
  const ids = (log: EncounterLogBuilder) => debriefOf(log).priorities.map((point) => point.id);

  it('puts a patient who left before other hurts', () => {
    const log = hurt(anEncounterLog().says('Hm', [], { type: 'cue.offered', cue: 'thirty-four' })).ends('patient left');
    const found = debriefOf(log).priorities.find((point) => point.id === 'patient-left');
    expect(found).toMatchObject({ says: 'Dana left after these words.', evidence: [{ quote: "You're wasting my time" }] });
    expect(ids(log)).not.toContain('cue-thirty-four');
  });
  it('asks for a warning before news, once, and not after one', () => {
    const news = (warned: boolean) =>
      anEncounterLog().says(
        'It is a growth.',
        [aMove('giveNews', 'It is a growth', { concepts: ['no-red-flags'] })],
        note(true, 'plain'),
        {
          type: 'news.taken',
          concept: 'no-red-flags',
          warned,
        },
      );
    expect(ids(news(false))).toContain('news-no-red-flags');
    expect(ids(news(true))).not.toContain('news-no-red-flags');
  });
  it('tells what was too much at once where it was told, by the item that missed it', () => {
    const log = anEncounterLog().says(
      'Nothing here worries me.',
      [explain('Nothing here worries me')],
      note(false, 'too much at once'),
    );
    const item = scoreEncounter(log.events()).items.find((mark) => mark.item === 'explains');
    expect(item).toMatchObject({
      result: 'notMet',
      reason: 'You explained this beside too much else at once, and the patient did not take it in.',
    });
    expect(ids(log)).not.toContain('told-too-much');
  });
  it('leaves no missed critical item out, however many there were', () => {
    for (const log of [
      anEncounterLog().ends(),
      anEncounterLog().says('Hm', [], { type: 'cue.offered', cue: 'thirty-four' }).ends(),
    ]) {
      const { priorities, sheet } = debriefOf(log);
      expect(priorities.length).toBeLessThanOrEqual(3);
      for (const mark of sheet.items.filter((one) => one.critical && one.result === 'notMet')) {
        expect(priorities.map((point) => point.says).join(' ')).toContain(mark.text);
      }
    }
  });
  it('is worded plainly', () => {
    const log = hurt(
      anEncounterLog().says("Don't you worry.", [aMove('dismiss', "Don't you worry", {})], {
        type: 'question.answered',
        question: 'scan',
        how: 'brushed off',
      }),
    ).ends('patient left');
    const own = debriefOf(log).priorities.map((point) =>
      `${point.says} ${point.patientNeeded ?? ''}`.replace(/“[^”]*”/g, 'this'),
    );
    expect(readingGrade(own.join(' '))).toBeLessThanOrEqual(10);
    expect(own.join(' ')).not.toMatch(/\b(failed|wrong|incorrect|poor|bad|mistake|should have|fault)\b/i);
  });
});
