import { describe, expect, it } from 'vitest';
import { asksForObservations } from '#server/reading/acts/asks-for-observations.ts';
import { aScenario } from '../../../support/a-scenario.ts';

const asks = (said: string) => asksForObservations(said.split(' '), aScenario());

describe('a set of observations', () => {
  it.each([
    'can we have full obs please',
    'check her sats and blood pressure',
    'can you read me out the obs',
    'repeat the observations',
  ])('is ordered by “%s”', (said) => {
    expect(asks(said)).toBe(true);
  });

  it.each([
    'do you have high blood pressure',
    'what is your blood pressure normally',
    'has your temperature been up',
    'can i take your pulse',
  ])('is not ordered by “%s”', (said) => {
    expect(asks(said)).toBe(false);
  });
});
