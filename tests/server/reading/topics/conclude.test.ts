import { describe, expect, it } from 'vitest';
import { conclude } from '#server/reading/topics/conclude.ts';
import { type Candidate, rankTopics } from '#server/reading/topics/rank-topics.ts';

const candidates = (...pairs: [string, number][]): Candidate[] => pairs.map(([topic, chance]) => ({ topic, chance }));
const around = { subjectFor: () => 'symptom.cough', known: new Set<string>() };
const nothingElse = { mentions: [], isBareName: false, own: new Map<string, number>() };

describe('how certain a reading must be', () => {
  it('asks back rather than guess at a symptom nobody named', () => {
    const guess = candidates(['symptom.jaundice/presence', 0.65], ['past.liver', 0.2]);
    expect(conclude(guess, { words: [], mentions: [], named: [] }, new Map()).kind).toBe('unclear');
    expect(
      conclude(guess, { words: [], mentions: [{ subject: 'symptom.jaundice', from: 0, to: 1 }], named: [] }, new Map()).kind,
    ).toBe('topic');
  });

  it('takes a softer topic at less', () => {
    expect(conclude(candidates(['ice.concerns', 0.53]), { words: [], mentions: [], named: [] }, new Map()).kind).toBe('topic');
    expect(conclude(candidates(['past.cancer', 0.53]), { words: [], mentions: [], named: [] }, new Map()).kind).toBe('unclear');
  });

  it('offers no choice when nothing is likely', () => {
    const wild = candidates(['symptom.heartburn/presence', 0.12], ['symptom.fever/presence', 0.11], ['none', 0.1]);
    expect(conclude(wild, { words: [], mentions: [], named: [] }, new Map())).toMatchObject({ kind: 'unclear', between: [] });
  });

  it('never answers what asks for nothing', () => {
    expect(
      conclude(candidates(['none', 0.9], ['story.more', 0.1]), { words: [], mentions: [], named: [] }, new Map()),
    ).toMatchObject({ kind: 'unclear', between: [] });
  });
});

describe('what classes mean here and now', () => {
  const classes = ['@onset', '@presence', 'past.asthma', 'case.dog'];

  it('an attribute without a subject is about what is talked about', () => {
    const ranked = rankTopics(classes, Float32Array.of(0.9, 0, 0.1, 0), nothingElse, around);
    expect(ranked[0]?.topic).toBe('symptom.cough/onset');
  });

  it('a named symptom takes the attribute', () => {
    const mentions = [{ subject: 'symptom.rash', from: 2, to: 3 }];
    const ranked = rankTopics(classes, Float32Array.of(0.9, 0.1, 0, 0), { ...nothingElse, mentions }, around);
    expect(ranked.map((one) => one.topic)).toEqual(['symptom.rash/onset', 'symptom.rash/presence']);
  });

  it('asking whether, of nothing named, cannot be meant', () => {
    const ranked = rankTopics(classes, Float32Array.of(0, 0.9, 0.1, 0), nothingElse, around);
    expect(ranked.map((one) => one.topic)).toEqual(['past.asthma']);
  });

  it('leans towards what the case has an answer to', () => {
    const known = new Set(['past.asthma']);
    const even = Float32Array.of(0.5, 0, 0.5, 0);
    expect(rankTopics(classes, even, nothingElse, { ...around, known })[0]?.topic).toBe('past.asthma');
  });
});
