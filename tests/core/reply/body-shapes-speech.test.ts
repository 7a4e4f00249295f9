import { describe, expect, it } from 'vitest';
import { aLivingCase } from '../../support/a-living-case.ts';
import { AnEncounter, asks, does } from '../../support/an-encounter.ts';

/** The living case with these vital signs held, whatever the body does. */
const withSigns = (heading: object, patient: object = {}) =>
  new AnEncounter(
    aLivingCase({ body: { phases: { initial: 'held', states: { held: { heading } } } }, patient: { ...patient } }),
  ).wait(6);

const onset = [asks('symptom.cough/onset')];

describe('how the body shapes speech', () => {
  it('severe pain breaks sentences', () => {
    expect(withSigns({ painOutOfTen: 9 }).turn(onset).brief?.wordsPerBreath).toBe(5);
    expect(withSigns({ painOutOfTen: 5, respiratoryRatePerMin: 16 }).turn(onset).brief?.wordsPerBreath).toBe(99);
  });

  it('somebody confused is short, and wanders off from some questions without being marked as having answered them', () => {
    let lost = 0;
    for (let seed = 1; seed <= 30; seed++) {
      const scenario = aLivingCase({ body: { phases: { initial: 'held', states: { held: { heading: { gcsTotal: 13 } } } } } });
      const run = new AnEncounter(scenario, seed).wait(6).turn(onset);
      expect(run.brief?.wordsPerBreath).toBeLessThanOrEqual(8);
      if (run.of('topic.deferred').length > 0) {
        lost += 1;
        expect(run.told).toEqual([]);
      }
    }
    expect(lost).toBeGreaterThan(4);
    expect(lost).toBeLessThan(20);
  });

  it('hardly conscious, there are sounds and no facts', () => {
    const run = withSigns({ gcsTotal: 10 })
      .turn(onset)
      .turn([does('staySilent', { silenceMs: 6000 })]);
    expect(run.told).toEqual([]);
    expect(
      run
        .of('patient.replied')
        .filter((event) => event.participant === 'sam')
        .every((event) => event.spoken.length < 12),
    ).toBe(true);
    expect(run.now.state.openingPartsTold).toBe(0);
  });

  it('unconscious, there is only what is seen', () => {
    const run = withSigns({ gcsTotal: 7 }).turn(onset);
    expect(run.said).toBe('');
    expect(run.brief?.shows).toHaveLength(1);
    expect(run.told).toEqual([]);
  });

  it('a question lost to the body can be asked again as if for the first time', () => {
    const run = withSigns({ gcsTotal: 7 }).turn(onset);
    expect(run.of('topic.deferred').map((event) => event.topic)).toEqual(['symptom.cough/onset']);
  });

  it('near death there is no chit-chat: the one thing that matters comes first', () => {
    const run = withSigns({ spo2Percent: 76, respiratoryRatePerMin: 42 }).turn([does('smallTalk')]);
    expect(run.said).toMatch(/breathe|air|Help/);
    const sinking = withSigns({ systolicMmHg: 62 }).turn([does('inviteQuestions')]);
    expect(sinking.said).toMatch(/going|right/);
  });

  it('what is done to somebody who cannot speak brings no remark', () => {
    const run = withSigns({ gcsTotal: 7 }).turn([does('treat', { id: 'oxygen' })]);
    expect(run.said).toBe('');
  });
});
