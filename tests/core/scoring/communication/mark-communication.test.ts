import { describe, expect, it } from 'vitest';
import type { Dimension } from '#core/scoring/communication/communication-sheet.ts';
import { readRecord } from '#core/scoring/encounter-record.ts';
import { scoreEncounter } from '#core/scoring/score-encounter.ts';
import { scoreSheetSchema } from '#core/scoring/score-sheet.ts';
import { aSmallScenario } from '../../../support/a-small-case.ts';
import {
  aMove,
  anAsk,
  anEncounterLog,
  type EncounterLogBuilder,
  type TurnEvent,
  told,
} from '../../../support/an-encounter-log.ts';
import { readingGrade } from '../../../support/reading-grade.ts';

const communicationOf = (log: EncounterLogBuilder) => {
  const found = scoreEncounter(log.events()).communication;
  if (found === undefined) throw new Error('The sheet should say how they talked.');
  return found;
};
const dimension = (log: EncounterLogBuilder, wanted: Dimension) => {
  const found = communicationOf(log).dimensions.find((one) => one.dimension === wanted);
  if (found === undefined) throw new Error(`There is no dimension ${wanted}.`);
  return found;
};
const hint: TurnEvent = { type: 'cue.offered', cue: 'thirty-four' };
const asksOnset = (log: EncounterLogBuilder, ...outcomes: TurnEvent[]) =>
  log.says('When did it start?', [anAsk('symptom.headache/onset', 'When did it start?')], ...outcomes);

/** The patient opens three things; each is answered with these words. */
const answersThree = (words: string) =>
  asksOnset(anEncounterLog(), hint).says(words, [], told('tumour-fear')).says(words, [], told('idea')).says(words, []).ends();

describe('what the patient opens, and what comes next', () => {
  it.each([
    ['That must be frightening.', 'validated'],
    ['What makes you say that?', 'explored'],
    ['I can see how you got there.', 'acknowledged'],
    ['Right, well.', 'ignored'],
    ["Don't worry about that.", 'dismissed'],
    ["Don't worry. I'm sorry, that must be frightening.", 'validated'],
  ])('%s: %s', (words, response) => {
    expect(communicationOf(asksOnset(anEncounterLog(), hint).says(words, []).ends()).responses).toMatchObject([
      { opened: "I'm thirty-four, you see.", how: 'hint', response },
    ]);
  });

  it('a question about something else does not explore it, and one about it does', () => {
    const responseTo = (topic: string, words: string) =>
      communicationOf(
        asksOnset(anEncounterLog(), hint)
          .says(words, [anAsk(topic, words)])
          .ends(),
      ).responses[0]?.response;
    expect(responseTo('allergy.any', 'Any allergies?')).toBe('ignored');
    expect(responseTo('ice.concerns', 'Is there something you are afraid of?')).toBe('explored');
  });

  it('what was passed over can be made good in the next line, and is quoted there', () => {
    const log = asksOnset(anEncounterLog(), hint)
      .says('Any allergies?', [anAsk('allergy.any', 'Any allergies?')])
      .says('You said thirty-four. What made you think of that?', []);
    expect(communicationOf(log.ends()).responses).toMatchObject([
      { response: 'explored', quote: { quote: 'What made you think of that?' } },
    ]);
  });

  it('nothing is asked of a line that was never said', () => {
    expect(communicationOf(asksOnset(anEncounterLog(), hint).ends()).responses).toEqual([]);
  });
});

describe('levels', () => {
  it('stand only where they were measured, and say why elsewhere', () => {
    for (const one of communicationOf(answersThree('That must be frightening. What is it like?')).dimensions) {
      expect(one.level === null, one.dimension).toBe(!['listening', 'feelings'].includes(one.dimension));
      expect(one.noLevelBecause === null, one.dimension).toBe(one.level !== null);
      expect(one.anchor === null).toBe(one.level === null);
    }
  });
  it('rise with what helps and fall with what does not', () => {
    const level = (words: string) => dimension(answersThree(words), 'feelings').level ?? 0;
    expect(level('That must be frightening.')).toBe(5);
    expect(level("Don't worry about that.")).toBe(1);
    expect(level('I understand.')).toBeGreaterThan(level('Right.'));
    expect(dimension(answersThree('What is that like?'), 'listening').level).toBe(5);
    expect(dimension(answersThree('Right.'), 'listening').level).toBe(1);
  });
  it('are not given where the patient opened too little', () => {
    const log = asksOnset(anEncounterLog(), hint).says('That must be frightening.', []);
    expect(dimension(log.ends(), 'feelings')).toMatchObject({
      level: null,
      noLevelBecause: 'The patient opened too little to judge by.',
    });
  });
  it('need something opened: kind words alone earn none', () => {
    let log = anEncounterLog();
    for (let turn = 0; turn < 6; turn += 1) log = log.says("I'm so sorry. That must be hard.", []);
    expect(dimension(log.ends(), 'feelings')).toMatchObject({ level: null, says: 'The patient opened no worry or hint.' });
  });
  it('do not change with pace or pauses', () => {
    const words = 'That must be frightening.';
    const slow = asksOnset(anEncounterLog(), hint)
      .waits(30_000)
      .says(words, [], told('tumour-fear'))
      .staysSilent(9000)
      .waits(45_000)
      .says(words, [], told('idea'))
      .says(words, [])
      .ends();
    const levels = (log: EncounterLogBuilder) => communicationOf(log).dimensions.map((one) => one.level);
    expect(levels(slow)).toEqual(levels(answersThree(words)));
  });
});

describe('evidence', () => {
  const rich = () =>
    anEncounterLog()
      .says("Hello, I'm Sam, a medical student.", [
        aMove('introduce', "I'm Sam", { part: 'name' }),
        aMove('introduce', 'a medical student', { part: 'role' }),
      ])
      .says('What brought you in?', [anAsk('story.presenting', 'What brought you in?', { form: 'open' })], hint)
      .says('You do not smoke, do you? Any allergies? Any fever?', [
        anAsk('habit.smoking', 'You do not smoke, do you?', { form: 'leading' }),
        anAsk('allergy.any', 'Any allergies?'),
        anAsk('symptom.fever', 'Any fever?'),
      ])
      .says('So it began in spring.', [
        aMove('summarise', 'So it began in spring', { claims: [{ fact: 'onset', agrees: true, quote: 'in spring' }] }),
      ])
      .says(
        'Nothing here worries me. It may be aura.',
        [aMove('explain', 'Nothing here worries me', { concepts: ['no-red-flags'], jargon: ['aura'] })],
        {
          type: 'told.noted',
          concept: 'no-red-flags',
          words: 'Nothing here worries me',
          understood: false,
          because: 'jargon: aura',
        },
      )
      .says(
        'Nothing here worries me.',
        [aMove('explain', 'Nothing here worries me', { concepts: ['no-red-flags'], jargon: [] })],
        {
          type: 'told.noted',
          concept: 'no-red-flags',
          words: 'Nothing here worries me',
          understood: true,
          because: 'plain',
        },
      )
      .says('Can you say that back to me?', [aMove('checkUnderstanding', 'Can you say that back to me?', { form: 'teachBack' })])
      .says('If it gets worse, ring us. Any questions?', [
        aMove('safetyNet', 'If it gets worse, ring us', {}),
        aMove('inviteQuestions', 'Any questions?', {}),
      ])
      .ends();

  it('stands word for word in the turn it names', () => {
    const { turnById } = readRecord(rich().events());
    const { dimensions, responses } = communicationOf(rich());
    const quotes = [...dimensions.flatMap((one) => one.evidence.map((deed) => deed.quote)), ...responses.map((one) => one.quote)];
    expect(quotes.length).toBeGreaterThan(10);
    for (const { turnId, seq, quote } of quotes) {
      expect(turnById.get(turnId)).toMatchObject({ seq, text: expect.stringContaining(quote) });
    }
  });
  it('tells each dimension in a plain sentence', () => {
    const says = (wanted: Dimension) => dimension(rich(), wanted).says;
    expect(says('opening')).toContain('You gave your name and said what you do there.');
    expect(says('listening')).toBe(
      'Of 4 questions, 1 was open and 1 carried the answer in it. 1 turn asked several things at once.',
    );
    expect(says('explaining')).toBe('Of 1 thing you explained, 1 was taken in. You had it said back.');
    expect(says('structure')).toBe('Changes of subject were not announced. You summed up once.');
    expect(says('closing')).toBe('You said what to look out for and invited questions.');
  });
  it('reads at grade ten or below, blames nobody and infers no feeling', () => {
    for (const log of [rich(), anEncounterLog().ends(), answersThree("Don't worry about that.")]) {
      const { dimensions } = communicationOf(log);
      const prose = dimensions
        .flatMap((one) => [one.says, one.noLevelBecause ?? '', ...one.evidence.map((deed) => `You ${deed.does}.`)])
        .join(' ');
      expect(readingGrade(prose)).toBeLessThanOrEqual(10);
      expect(prose).not.toMatch(/\b(failed|wrong|incorrect|poor|bad|mistake|should have|fault|you felt|nervous|confident)\b/i);
    }
  });
  it('sees a technical word put right', () => {
    expect(dimension(rich(), 'explaining').evidence.map((deed) => [deed.does, deed.helps])).toContainEqual([
      'explained with a technical word, and put it right later',
      true,
    ]);
  });
});

describe('the sheet', () => {
  it('keeps the scale apart from the marks', () => {
    const kind = scoreEncounter(answersThree('That must be frightening.').events());
    const { communication: _communication, ...rest } = kind;
    expect(kind.marks).toBe(rest.marks);
    expect(scoreSheetSchema.safeParse(kind).error?.issues ?? []).toEqual([]);
  });
  it('of the first scorer is read as before', () => {
    const { communication: _communication, reasoning: _reasoning, ...old } = scoreEncounter(anEncounterLog().ends().events());
    expect(scoreSheetSchema.safeParse({ ...old, scorer: 'bedside-scorer-1' }).success).toBe(true);
  });
  it('takes the anchors of a station that sharpens them', () => {
    const scenario = aSmallScenario();
    const own = { ...scenario, marking: { ...scenario.marking, communication: { feelings: { '5': 'Asks why thirty-four.' } } } };
    const words = 'That must be frightening.';
    const log = asksOnset(anEncounterLog(own), hint)
      .says(words, [], told('tumour-fear'))
      .says(words, [], told('idea'))
      .says(words, []);
    expect(dimension(log.ends(), 'feelings').anchor).toBe('Asks why thirty-four.');
  });
});
