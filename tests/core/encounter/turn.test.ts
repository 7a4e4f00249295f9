import { describe, expect, it } from 'vitest';
import { moveNames } from '#core/encounter/candidate-move.ts';
import { replay } from '#core/encounter/replay.ts';
import { readRecord } from '#core/scoring/encounter-record.ts';
import { findEmpathyAfter, findOpportunities } from '#core/scoring/find-opportunities.ts';
import { aScenario } from '../../support/a-scenario.ts';
import { AnEncounter, asks, does } from '../../support/an-encounter.ts';

describe('a turn', () => {
  it('asks back in different words each time, and never denies, when it was not understood', () => {
    const run = new AnEncounter();
    const said: string[] = [];
    for (let times = 0; times < 3; times++) said.push(run.turn([does('unclear', { between: [] })]).said);
    expect(new Set(said).size).toBe(3);
    expect(run.of('topic.answered')).toEqual([]);
  });

  it('asks which of two was meant', () => {
    const run = new AnEncounter().turn([does('unclear', { between: ['symptom.cough', 'symptom.sputum'] })]);
    expect(run.said).toContain('The cough or what comes up?');
  });

  it('denies only authored negatives and areas declared well', () => {
    const run = new AnEncounter()
      .turn([asks('symptom.haemoptysis/presence')])
      .turn([asks('symptom.dysuria/presence')])
      .turn([asks('symptom.wheeze/presence')]);
    expect(run.of('topic.answered').map((event) => event.with)).toEqual(['denial', 'denial', 'doNotKnow']);
  });

  it('gives the smaller version first and the truth when asked again', () => {
    const run = new AnEncounter().turn([asks('habit.smoking')]);
    expect(run.said).toContain('I gave up.');
    run.turn([asks('habit.smoking')]);
    expect(run.said).toContain('Ten a day.');
  });

  it('corrects a wrong summary of what was told', () => {
    const run = new AnEncounter()
      .turn([asks('symptom.cough/onset')])
      .turn([does('summarise', { claims: [{ fact: 'onset', agrees: false, quote: 'three days' }] })]);
    expect(run.said).toContain('Not quite: Three weeks ago.');
  });

  it('puts a wrong guess right as it would answer a question: the smaller version first', () => {
    const run = new AnEncounter().turn([
      does('summarise', { claims: [{ fact: 'smoking', agrees: false, quote: 'never smoked' }] }),
    ]);
    expect(run.said).toContain('I gave up.');
    expect(run.said).not.toContain('Ten a day');
  });

  it('puts no wrong guess right through a shut gate', () => {
    const run = new AnEncounter().turn([does('summarise', { claims: [{ fact: 'fear', agrees: false, quote: 'no worries' }] })]);
    expect(run.told).not.toContain('fear');
  });

  it('answers three questions and asks for one at a time when there are more', () => {
    const run = new AnEncounter().turn([
      asks('symptom.cough/onset'),
      asks('ice.ideas'),
      asks('habit.smoking'),
      asks('symptom.haemoptysis/presence'),
    ]);
    expect(run.said).toContain('One at a time.');
    expect(run.told).toEqual(['onset', 'idea']);
  });

  it('keeps what was asked and not answered as that, and answers it when it is asked again', () => {
    const run = new AnEncounter().turn([
      asks('symptom.cough/onset'),
      asks('ice.ideas'),
      asks('habit.smoking'),
      asks('symptom.haemoptysis/presence'),
    ]);
    expect(run.of('topic.deferred').map((event) => event.topic)).toEqual(['habit.smoking', 'symptom.haemoptysis/presence']);
    expect(run.of('topic.answered').map((event) => event.topic)).not.toContain('habit.smoking');
    run.turn([asks('symptom.haemoptysis/presence')]);
    expect(run.said).toBe('No blood.');
  });

  it('a shrug that is left out beside a real answer was asked and not answered', () => {
    const run = new AnEncounter().turn([asks('symptom.cough/onset'), asks('symptom.wheeze/presence')]);
    expect(run.said).not.toContain('I could not say.');
    expect(run.of('topic.deferred').map((event) => event.topic)).toEqual(['symptom.wheeze/presence']);
  });

  it('a hint is answered by kindness within two turns, by the same rule that marks it', () => {
    const later = (turns: number) => {
      const run = new AnEncounter().turn([asks('symptom.cough/onset')]);
      for (let times = 1; times < turns; times++) run.turn([asks('habit.smoking')]);
      return run.turn([does('empathise', { form: 'naming' })]);
    };
    expect(later(1).of('cue.pickedUp')).toHaveLength(1);
    expect(later(2).of('cue.pickedUp')).toHaveLength(1);
    expect(later(3).of('cue.pickedUp')).toHaveLength(0);
    expect(later(3).of('cue.missed')).toMatchObject([{ cue: 'mum', how: 'passed over' }]);
    for (const turns of [1, 2, 3]) {
      const record = readRecord(later(turns).log);
      const marked = findEmpathyAfter(
        record,
        findOpportunities(record).filter((moment) => moment.type === 'cue.offered'),
      );
      expect(marked).toHaveLength(turns <= 2 ? 1 : 0);
    }
  });

  it('an imported patient denies what the source denies and knows nothing of the rest', () => {
    const run = new AnEncounter(aScenario({ patient: { knowsOnly: true } }))
      .turn([asks('symptom.haemoptysis/presence')])
      .turn([asks('symptom.dysuria/presence')]);
    expect(run.of('topic.answered').map((event) => event.with)).toEqual(['denial', 'doNotKnow']);
  });

  it('a summary that claims nothing is neither right nor wrong', () => {
    expect(moveNames(does('summarise', { claims: [] }))).toEqual(['summarise']);
    expect(new AnEncounter().turn([does('summarise', { claims: [] })]).said).toBe('Mm.');
  });

  it('brings an unmet worry back at the door', () => {
    expect(new AnEncounter().turn([does('close')]).said).toContain('While I am here');
  });

  it('counts a fact as told only when it was heard', () => {
    const run = new AnEncounter().turn([asks('ice.ideas')]);
    const told = run.of('fact.disclosed').at(-1);
    const spoken = run.of('patient.replied').at(-1);
    expect(told && spoken && told.seq > spoken.seq).toBe(true);
  });

  it('leaves when insulted again after closing up', () => {
    const run = new AnEncounter()
      .turn([does('beRude')])
      .turn([does('beRude')])
      .turn([does('beRude')]);
    expect(run.now.state.stage).toBe('ended');
    expect(run.now.state.endedBecause).toBe('patient left');
  });

  it('refuses an examination without consent and examines with it', () => {
    const refused = new AnEncounter().turn([
      does('examine', { id: 'chest', explained: false, consentSought: false, chaperoneOffered: false }),
    ]);
    expect(refused.of('examination.performed')[0]).toMatchObject({ refused: true, finding: '' });
    expect(new AnEncounter().act('examination', 'chest').of('examination.performed')[0]?.finding).toContain('Crackles');
  });

  it('lets acts cost time and results come when they are due', () => {
    const run = new AnEncounter().act('investigation', 'xray');
    expect(run.now.state.spentMs).toBe(5000);
    expect(run.of('investigation.resulted')).toEqual([]);
    expect(run.wait(130).of('investigation.resulted')).toHaveLength(1);
  });

  it('an empathic and a dismissive run end differently', () => {
    const kind = new AnEncounter().turn([asks('symptom.cough/onset')]).turn([does('empathise', { form: 'naming' })]);
    const cold = new AnEncounter().turn([asks('symptom.cough/onset')]).turn([does('dismiss')]);
    expect(kind.told).toContain('fear');
    expect(cold.told).not.toContain('fear');
    expect(kind.now.state.patient.rapport).toBeGreaterThan(cold.now.state.patient.rapport);
    expect(cold.now.state.patient.mood).toBe('withdrawn');
  });

  it('replays to the same bytes', () => {
    const run = new AnEncounter(aScenario(), 99)
      .turn([asks('story.presenting', { form: 'open' })])
      .turn([asks('symptom.cough/onset')])
      .act('treatment', 'oxygen')
      .turn([does('empathise', { form: 'naming' })])
      .wait(600);
    expect(JSON.stringify(replay(run.log).state)).toBe(JSON.stringify(run.now.state));
  });
});
