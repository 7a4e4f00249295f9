import { describe, expect, it } from 'vitest';
import { decideDisclosure } from '#core/disclosure/decide-disclosure.ts';
import { disclosureRules } from '#core/disclosure/rules.ts';
import { aParticipant, aScenario } from '../../support/a-scenario.ts';
import { AnEncounter, asks, does } from '../../support/an-encounter.ts';

const ice = aScenario().patient.ice;
const withFacts = (facts: object[], more: object = {}) =>
  new AnEncounter(aScenario({ patient: { facts: [...aScenario().patient.facts, ...facts], ice, ...more } }));

describe('disclosure table', () => {
  it('has rules D1 to D15 in order, the last of which always holds', () => {
    expect(disclosureRules.map((rule) => rule.id)).toEqual(Array.from({ length: 15 }, (_, index) => `D${index + 1}`));
  });

  it('[D1] withholds what somebody else knows, out of the room or in it', () => {
    const run = withFacts(
      [{ id: 'wife-says', topic: 'social.home', says: ['He snores.'], tell: 'direct question', participant: 'wife' }],
      {
        participants: [aParticipant(), aParticipant({ id: 'wife', role: 'relative', presentAtStart: false })],
      },
    ).turn([asks('social.home')]);
    expect(run.rulesFor('wife-says')).toEqual(['D1']);
    expect(run.told).not.toContain('wife-says');
    const beside = withFacts(
      [{ id: 'wife-says', topic: 'social.home', says: ['He snores.'], tell: 'direct question', participant: 'wife' }],
      { participants: [aParticipant(), aParticipant({ id: 'wife', role: 'relative' })] },
    );
    expect(beside.turn([asks('social.home')]).rulesFor('wife-says')).toEqual(['D1']);
    expect(beside.turn([asks('social.home')], { to: 'wife' }).told).toContain('wife-says');
  });

  it('[D2] tells no stories while he cannot speak, but still what is critical', () => {
    const run = new AnEncounter(
      aScenario({ body: { start: { ...aScenario().body.start, respiratoryRatePerMin: 34, spo2Percent: 84 } } }),
    );
    run.turn([asks('symptom.cough', { form: 'open' })]);
    expect(run.rulesFor('sputum').every((rule) => rule === 'D2')).toBe(true);
    run.turn([asks('symptom.cough/onset')]);
    expect(run.told).toContain('onset');
  });

  it('[D3] waits for the fact it follows from', () => {
    const run = withFacts([
      { id: 'later', topic: 'social.work-detail', says: ['They may sack me.'], tell: 'direct question', after: ['onset'] },
    ]);
    run.turn([asks('social.work-detail')]);
    expect(run.rulesFor('later')).toEqual(['D3']);
    run.turn([asks('symptom.cough/onset')]).turn([asks('social.work-detail')]);
    expect(run.told).toContain('later');
  });

  it('[D4] says it again with the next layer when asked again', () => {
    const run = new AnEncounter().turn([asks('symptom.cough/onset')]);
    expect(run.said).toContain('Three weeks ago.');
    run.turn([asks('symptom.cough/onset')]);
    expect(run.rulesFor('onset')).toEqual(['D10', 'D4']);
    expect(run.said).toContain('The second of May.');
  });

  const riskFact = {
    id: 'dark',
    topic: 'risk.suicidal-thoughts',
    says: ['I have thought about not being here.'],
    tell: 'risk',
    hint: { shows: 'Goes quiet.' },
    weight: 'heavy',
  };

  it('[D5] hesitates the first time a risk is asked about, and never denies it', () => {
    const run = withFacts([riskFact]).turn([asks('risk.suicidal-thoughts', { gentle: true })]);
    expect(run.rulesFor('dark')).toEqual(['D5']);
    expect(run.brief?.shows).toContain('Goes quiet.');
    expect(run.of('topic.answered').some((event) => event.with === 'denial')).toBe(false);
  });

  it('[D6] tells a risk when asked a second time, gently', () => {
    const run = withFacts([riskFact])
      .turn([asks('risk.suicidal-thoughts')])
      .turn([asks('risk.suicidal-thoughts', { gentle: true })]);
    expect(run.rulesFor('dark')).toEqual(['D5', 'D6']);
    expect(run.told).toContain('dark');
  });

  it('[D7] hints while the gate is shut and never denies', () => {
    const run = new AnEncounter().turn([asks('ice.concerns')]);
    expect(run.rulesFor('fear')).toEqual(['D7']);
    expect(run.brief?.shows).toContain('Looks at the floor.');
    expect(run.said).not.toContain('Mum had');
    expect(run.of('disclosure.decided').at(-1)?.gate).toBe('cue acknowledged');
  });

  it('[D8] an open question does not bring what is behind a shut gate', () => {
    const run = new AnEncounter();
    const fear = run.scenario.patient.facts.find((fact) => fact.id === 'fear');
    if (!fact(fear)) throw new Error('no fear');
    expect(decideDisclosure(run.now, fear, 'open question', false)).toMatchObject({ rule: 'D8', verdict: 'withhold' });
  });

  it('[D9] tells the fear once the cue is picked up', () => {
    const run = new AnEncounter().turn([asks('symptom.cough/onset')]);
    expect(run.said).toContain('Mum had one like it.');
    run.turn([does('empathise', { form: 'naming' })]);
    expect(run.rulesFor('fear')).toEqual(['D9']);
    expect(run.told).toContain('fear');
  });

  it('[D9] a waved-away fear stays kept even when the cue is picked up later', () => {
    const run = new AnEncounter()
      .turn([asks('symptom.cough/onset')])
      .turn([does('reassure', { premature: true })])
      .turn([asks('ice.concerns')]);
    expect(run.told).not.toContain('fear');
    run.turn([does('apologise'), does('pickUpCue', { cue: 'mum' })]);
    expect(run.told).toContain('fear');
  });

  it('[D10] answers a direct question', () => {
    expect(new AnEncounter().turn([asks('ice.ideas')]).rulesFor('idea')).toEqual(['D10']);
  });

  it('[D11] volunteers nothing while angry', () => {
    const run = new AnEncounter().turn([does('beRude')]).turn([asks('story.anything-else', { form: 'open' })]);
    expect(run.rulesFor('sputum')).toEqual(['D11']);
    expect(run.told).toEqual([]);
  });

  it('[D12] tells the opening a part at a time; facilitation earns the next', () => {
    const run = new AnEncounter().turn([asks('story.presenting', { form: 'open' })]);
    expect(run.told).toEqual(['cough']);
    run.turn([does('facilitate')]);
    expect(run.told).toEqual(['cough', 'nights']);
  });

  it('[D12] a closed question ends the opening', () => {
    const run = new AnEncounter()
      .turn([asks('story.presenting', { form: 'open' })])
      .turn([asks('symptom.cough/onset')])
      .turn([does('facilitate')]);
    expect(run.rulesFor('nights')).not.toContain('D12');
  });

  it('[D13] an open question brings what lies nearest', () => {
    const run = new AnEncounter().turn([asks('story.anything-else', { form: 'open' })]);
    expect(run.of('disclosure.decided').some((event) => event.rule === 'D13')).toBe(true);
    expect(run.told.length).toBeLessThanOrEqual(2);
  });

  it('[D14] a kept silence brings one more thing', () => {
    const run = new AnEncounter()
      .turn([asks('story.presenting', { form: 'open' })])
      .turn([asks('symptom.cough/onset')])
      .turn([does('staySilent', { silenceMs: 4000 })]);
    expect(run.of('disclosure.decided').some((event) => event.rule === 'D14')).toBe(true);
  });

  it('[D15] withholds what nothing has asked for', () => {
    const run = new AnEncounter();
    const smoking = run.scenario.patient.facts.find((one) => one.id === 'smoking');
    if (!fact(smoking)) throw new Error('no smoking');
    expect(decideDisclosure(run.now, smoking, 'open question', false)).toMatchObject({ rule: 'D15', verdict: 'withhold' });
  });
});

function fact<T>(value: T | undefined): value is T {
  return value !== undefined;
}
