import { describe, expect, it } from 'vitest';
import { replay } from '#core/encounter/replay.ts';
import { aScenario } from '../../support/a-scenario.ts';
import { AnEncounter, asks, does } from '../../support/an-encounter.ts';

const risk = {
  id: 'tablets',
  topic: 'risk.suicidal-thoughts',
  says: ['Sometimes.', 'I counted the tablets.'],
  tell: 'risk',
  hint: { says: 'I am just tired.', shows: 'Looks at the pram.' },
  weight: 'heavy',
  critical: true,
};
const closesDown = {
  leaves: 'hurt again',
  warns: ['I think I had better go.'],
  whileWithdrawn: ['I am fine.', 'I do not know.'],
};
const aMother = (own: object = {}) =>
  new AnEncounter(aScenario({ patient: { facts: [...aScenario().patient.facts, risk], closesDown: { ...closesDown, ...own } } }));
const hurt = [does('dismiss')];
const asksRisk = (gentle = true) => asks('risk.suicidal-thoughts', { gentle });

describe('a patient who closes down', () => {
  it('says little while withdrawn, whatever invites her, and never the same twice running', () => {
    const run = aMother().turn(hurt);
    const open = run.turn([asks('story.presenting', { form: 'open' })]).said;
    const listened = run.turn([does('staySilent', { silenceMs: 4000 })]).said;
    expect([open, listened].sort()).toEqual(['I am fine.', 'I do not know.']);
    expect(run.told).toEqual([]);
  });

  it('answers a direct question with the least of it while withdrawn', () => {
    const run = aMother()
      .turn(hurt)
      .turn([asks('symptom.cough/onset')]);
    expect(run.said).toBe('A while ago.');
    expect(run.turn([asks('symptom.cough/onset')]).said).toBe('As I said. A while ago.');
    expect(aMother().turn([asks('symptom.cough/onset')]).said).toContain('Three weeks ago.');
  });

  it('warns at the hurt that closes her up, and leaves at the next', () => {
    const run = aMother().turn(hurt);
    expect(run.said).toBe('Oh. Right. I think I had better go.');
    expect(run.now.state.stage).toBe('running');
    run.turn(hurt);
    expect(run.said).toBe('I want somebody else.');
    expect(run.now.state).toMatchObject({ stage: 'ended', endedBecause: 'patient left' });
    expect(run.of('participant.left')).toMatchObject([{ participant: 'sam', because: 'hurt again' }]);
    expect(run.now.state.patient.interview).toBe('over');
  });

  it.each([
    ['waved away', does('reassure', { premature: true })],
    ['insulted', does('beRude')],
  ])('leaves when %s while withdrawn', (_how, move) => {
    expect(aMother().turn(hurt).turn([move]).now.state.endedBecause).toBe('patient left');
  });

  it('forgives a clumsy comfort that comes with an apology', () => {
    const run = aMother()
      .turn(hurt)
      .turn([does('apologise'), does('reassure', { premature: true })]);
    expect(run.now.state.stage).toBe('running');
  });

  it('can be won back: hurt, withdrawn, repaired, and the risk is told', () => {
    const run = aMother().turn(hurt);
    expect(run.now.state.patient.mood).toBe('withdrawn');
    run.turn([does('apologise')]);
    expect(run.now.state.patient.mood).toBe('guarded');
    run.turn([does('empathise', { form: 'naming' })]);
    expect(run.now.state.patient.mood).toBe('settled');
    run.turn([asksRisk()]);
    expect(run.said).toBe('I am just tired.');
    expect(run.told).not.toContain('tablets');
    run.turn([asksRisk()]);
    expect(run.told).toContain('tablets');
    expect(run.said).toContain('I counted the tablets.');
    expect(JSON.stringify(replay(run.log).state)).toBe(JSON.stringify(run.now.state));
  });

  it('does not warn a second time once it was made good: the next hurt closes her up again, the one after ends it', () => {
    const run = aMother()
      .turn(hurt)
      .turn([does('apologise')])
      .turn(hurt);
    expect(run.said).toBe('Oh. Right.');
    expect(run.turn(hurt).now.state.endedBecause).toBe('patient left');
  });

  it('never leaves when the case says never', () => {
    const run = aMother({ leaves: 'never' })
      .turn(hurt)
      .turn([does('beRude')])
      .turn([does('beRude')]);
    expect(run.now.state.stage).toBe('running');
    expect(run.of('line.used').some((event) => event.line.includes(':warns#'))).toBe(false);
  });

  it('leaves only when insulted again where a case says nothing of it', () => {
    const run = new AnEncounter().turn(hurt).turn(hurt).turn(hurt);
    expect(run.now.state.stage).toBe('running');
    expect(run.turn([does('beRude')]).now.state.endedBecause).toBe('patient left');
  });
});
