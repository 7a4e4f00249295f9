import { describe, expect, it } from 'vitest';
import { splitClauses } from '#server/reading/clauses/split-clauses.ts';
import { stripPreface } from '#server/reading/clauses/strip-preface.ts';
import { repairUtterance } from '#server/reading/repair/repair-utterance.ts';

const clauses = (said: string) => splitClauses(repairUtterance(said, null)).map((clause) => clause.texts.join(' '));

describe('clauses', () => {
  it.each([
    ['Do you smoke? Do you drink?', ['do you smoke', 'do you drink']],
    ['do you smoke and how many a day', ['do you smoke', 'how many a day']],
    ['do you smoke do you drink', ['do you smoke', 'do you drink']],
    ['when you walk, does it get worse?', ['when you walk does it get worse']],
    ['when you get the pain do you feel sick', ['when you get the pain do you feel sick']],
    ['Any nausea, vomiting or sweating?', ['any nausea vomiting or sweating']],
    ['Can you tell me where the pain is?', ['can you tell me where the pain is']],
    ["You don't smoke, do you?", ['you do not smoke do you']],
    ['Mr. Adeyemi, do you smoke?', ['mr adeyemi', 'do you smoke']],
    ['I see, and when did it start', ['i see', 'when did it start']],
  ])('%s', (said, expected) => {
    expect(clauses(said)).toEqual(expected);
  });

  it.each([
    ['can i ask if you smoke', 'you smoke'],
    ['could you tell me when it started please', 'when it started'],
    ['do you smoke at all', 'do you smoke'],
    ['please', 'please'],
  ])('without politeness: %s', (said, left) => {
    expect(stripPreface(said)).toBe(left);
  });
});
