import { describe, expect, it } from 'vitest';
import { facetIndex, facetLevel, readFacets } from '#core/scoring/communication/answer-facets.ts';
import { readAnswer } from '#core/scoring/communication/read-answer.ts';
import { aMove } from '../../../support/an-encounter-log.ts';

const does = (text: string) => [...(readAnswer({ text, moves: [] })[0]?.does ?? [])];

describe('what a sentence of an answer does', () => {
  it.each([
    ["I'm so sorry to hear that.", ['sympathises']],
    ['That must have been frightening.', ['validates']],
    ['Anyone would be shaken by that.', ['validates']],
    ['I can see why you put it off.', ['understands']],
    ["So you're the one who keeps it all going.", ['reflects']],
    ['Thank you for telling me.', ['supports']],
    ['Tell me more about that.', ['invites more']],
    ['What worries you most about it?', ['invites more']],
    ['You should get some rest.', ['advises']],
    ['My dad had the same thing.', ['speaks of self']],
    ["Don't worry about that.", ['advises', 'brushes aside']],
    ['Well, at least it was quick.', ['brushes aside']],
    ["I'm Sam, one of the medical students.", []],
    ["I'm going to listen to your chest.", []],
    ['My name is Sam.', []],
    ['Go on.', ['invites more']],
    ['Do you feel sick with it?', ['invites more']],
    ['Does that make sense?', []],
    ['Have I got that right?', []],
  ])('%s', (text, expected) => {
    expect(does(text).filter((one) => one !== 'speaks of self' || expected.includes(one))).toEqual(expected);
  });

  it('quotes each sentence word for word', () => {
    const text = 'I’m sorry.  That must be hard! What happened next?';
    for (const { quote } of readAnswer({ text, moves: [] })) expect(text).toContain(quote);
  });

  it('takes what a move adds, in the sentence that holds its words', () => {
    const [first, second] = readAnswer({
      text: 'Right. It will all be settled by the weekend.',
      moves: [aMove('reassure', 'It will all be settled by the weekend', { premature: true })],
    });
    expect(first?.does.size).toBe(0);
    expect([...(second?.does ?? [])]).toContain('brushes aside');
  });
});

describe('the facets of an answer', () => {
  const turn = (text: string) => ({ text, moves: [] });
  it('stay between nothing and all', () => {
    for (const text of ['', '…', 'Hm', "That's awful. You should rest. Don't worry. My mum had it. What happened?"]) {
      for (const value of Object.values(readFacets(turn(text)))) {
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
      }
    }
  });
  it('put nothing at 1, half of the answers at 3 and every one at 5', () => {
    const [ask, tell] = [turn('What was that like?'), turn('Take two of these.')];
    expect(facetLevel('inviting more', [])).toBe(1);
    expect(facetLevel('inviting more', [ask, tell])).toBe(3);
    expect(facetLevel('inviting more', [ask, ask])).toBe(5);
  });
  it('count bare advice as brushing aside, and advice after a kind word not', () => {
    expect(facetIndex('brushing aside', [turn('You should rest.')])).toBeGreaterThan(0);
    expect(facetIndex('brushing aside', [turn('That must be hard. You should rest.')])).toBe(0);
  });
  it('gain nothing from saying the same kindness again in one breath', () => {
    const once = facetIndex('validating', [turn('That must be hard.')]);
    expect(facetIndex('validating', [turn('That must be hard. That must be hard. That must be hard.')])).toBe(once);
  });
});
