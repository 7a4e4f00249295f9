import { describe, expect, it } from 'vitest';
import { keptUnder } from '#core/topic/kept-under.ts';

const broader = new Map([
  ['past.heart-attack', 'past.heart-disease'],
  ['symptom.knee-pain', 'symptom.joint-pain'],
  ['past.a', 'past.b'],
  ['past.b', 'past.a'],
]);
const knows = (...topics: string[]) => {
  const known = new Set(topics);
  return (topic: string) => known.has(topic);
};

describe('a finer question', () => {
  it('stays as asked when the case has something on it', () => {
    expect(keptUnder('past.heart-attack', broader, knows('past.heart-attack', 'past.heart-disease'))).toBe('past.heart-attack');
  });

  it('is answered from the wider topic when the case says nothing about it', () => {
    expect(keptUnder('past.heart-attack', broader, knows('past.heart-disease'))).toBe('past.heart-disease');
  });

  it('takes its attribute along', () => {
    expect(keptUnder('symptom.knee-pain/onset', broader, knows('symptom.joint-pain'))).toBe('symptom.joint-pain/onset');
  });

  it('stays as asked when nothing wider is known either', () => {
    expect(keptUnder('symptom.knee-pain/onset', broader, knows())).toBe('symptom.knee-pain/onset');
  });

  it('ends on a ring of wider topics', () => {
    expect(keptUnder('past.a', broader, knows())).toBe('past.a');
  });
});
