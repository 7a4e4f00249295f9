import { describe, expect, it } from 'vitest';
import { replay } from '#core/encounter/replay.ts';
import { aParticipant, aScenario } from '../../support/a-scenario.ts';
import { AnEncounter, asks, does } from '../../support/an-encounter.ts';

const phrasings = ['a', 'b', 'c'];
const person = aParticipant();
const lines = {
  ...(person['lines'] as object),
  understood: ['I see.'],
  tooMuch: ['Slow down.'],
  noticedWarning: ['Go on, then.'],
  newsTaken: ['Right. I see.'],
  teachBack: ['So: {told}'],
  teachBackNothing: ['You have not said.'],
  planAgreed: ['Let us do that.'],
  planHesitant: ['I am not sure.'],
  jargon: ['What is {term}?'],
};
const concepts = [
  {
    id: 'shadow',
    name: 'a shadow',
    phrasings,
    teachBack: 'There is a shadow.',
    isNews: true,
    reaction: {
      says: ['A shadow. I thought as much.'],
      shows: 'Turns his cap round.',
      ifUnwarned: { says: ['What? Just like that?'], shows: 'Grips the chair.' },
    },
  },
  { id: 'might-be-cancer', name: 'might be cancer', phrasings, teachBack: 'It might be cancer.', isNews: true },
  { id: 'scan', name: 'a scan', phrasings, teachBack: 'You want a scan', stance: 'agrees' },
  { id: 'when', name: 'when', phrasings, teachBack: 'it is next week' },
  { id: 'nurse', name: 'a nurse', phrasings, teachBack: 'a nurse can ring me' },
  {
    id: 'tell-jean',
    name: 'telling Jean',
    phrasings,
    teachBack: 'I tell Jean.',
    stance: 'hesitates',
    // biome-ignore lint/suspicious/noThenProperty: the format's word.
    stanceSays: { first: 'She has enough on.', then: 'Happen she would want to know.' },
  },
];
const questions = [
  {
    id: 'how-long',
    asks: 'How long have I got?',
    trigger: { afterConcepts: ['shadow'] },
    goodAnswer: { concepts: ['might-be-cancer'], describes: 'x' },
    ifAnswered: 'Right.',
    ifBrushedOff: 'Fine.',
  },
];
const fear = { id: 'brother', topic: 'ice.concerns', says: ['My brother died of it.'], tell: 'open question' };
const told = (...ids: string[]) => does('giveNews', { concepts: ids });
const explained = (...ids: string[]) => does('explain', { concepts: ids, jargon: [] });
const plan = (...ids: string[]) => does('plan', { concepts: ids, form: 'option' });
const aClinic = () =>
  new AnEncounter(
    aScenario({
      patient: {
        participants: [aParticipant({ lines })],
        concepts,
        questions,
        cues: [],
        facts: [...aScenario().patient.facts.filter((fact) => fact.id !== 'fear'), { ...fear, id: 'fear' }],
      },
    }),
  );

describe('news', () => {
  it('is taken harder without a warning', () => {
    const blunt = aClinic().turn([told('shadow')]);
    expect(blunt.said).toBe('What? Just like that?');
    expect(blunt.brief?.shows).toEqual(['Grips the chair.']);
    expect(blunt.of('news.taken')).toMatchObject([{ concept: 'shadow', warned: false }]);
  });

  it.each([
    ['an earlier turn', (run: AnEncounter) => run.turn([does('warn')]).turn([told('shadow')])],
    ['the same turn', (run: AnEncounter) => run.turn([does('warn'), told('shadow')])],
  ])('is softened by a warning in %s', (_when, play) => {
    const run = play(aClinic());
    expect(run.said).toBe('A shadow. I thought as much.');
    expect(run.brief?.shows).toEqual(['Turns his cap round.']);
    expect(run.of('news.taken')[0]?.warned).toBe(true);
  });

  it('a warning by itself is noticed', () => {
    expect(aClinic().turn([does('warn')]).said).toBe('Go on, then.');
  });

  it('without a reaction of its own is taken in a line of the patient’s', () => {
    expect(aClinic().turn([told('might-be-cancer')]).said).toBe('Right. I see.');
  });

  it('distresses, whatever mood it finds, and is news only once', () => {
    const run = aClinic().turn([told('shadow')]);
    expect(run.now.state.patient.mood).toBe('distressed');
    run.turn([does('empathise', { form: 'naming' })]).turn([told('shadow')]);
    expect(run.now.state.patient.mood).toBe('openingUp');
    expect(run.of('news.taken')).toHaveLength(1);
  });

  it('in words that do not go in is not news yet', () => {
    const run = aClinic().turn([does('explain', { concepts: ['shadow'], jargon: ['opacity'] })]);
    expect(run.of('news.taken')).toEqual([]);
    expect(run.now.state.patient.mood).toBe('guarded');
    expect(run.said).toBe('What is opacity?');
  });

  it('leaves room for one new thing at a time while it is fresh', () => {
    const calm = aClinic().turn([explained('when', 'nurse')]);
    expect(calm.of('told.noted').map((event) => event.understood)).toEqual([true, true]);
    const upset = aClinic()
      .turn([told('shadow')])
      .turn([explained('when', 'nurse')]);
    expect(upset.of('told.noted').map((event) => event.understood)).toEqual([true, true, false]);
    expect(upset.said).toBe('Slow down.');
  });

  it('asks nothing in the same breath; silence brings the question it raises, then the fear', () => {
    const run = aClinic().turn([told('shadow')]);
    expect(run.of('question.asked')).toEqual([]);
    expect(run.turn([does('staySilent', { silenceMs: 5000 })]).said).toBe('How long have I got?');
    expect(run.turn([does('staySilent', { silenceMs: 5000 })]).said).toBe('My brother died of it.');
    expect(run.of('fact.disclosed').at(-1)).toMatchObject({ fact: 'fear', credit: 'elicited' });
  });

  it('is followed up by kindness too', () => {
    const run = aClinic()
      .turn([told('shadow')])
      .turn([does('empathise', { form: 'naming' })]);
    expect(run.said).toBe('Yes. Thank you. How long have I got?');
  });

  it('replays to the same bytes', () => {
    const run = aClinic()
      .turn([does('warn'), told('shadow')])
      .turn([does('empathise', { form: 'naming' })])
      .turn([plan('tell-jean')]);
    expect(JSON.stringify(replay(run.log).state)).toBe(JSON.stringify(run.now.state));
  });
});

describe('a plan put to the patient', () => {
  it('is agreed to in the patient’s own line', () => {
    const run = aClinic().turn([plan('scan')]);
    expect(run.said).toBe('Let us do that.');
    expect(run.of('plan.answered')).toMatchObject([{ concept: 'scan', stance: 'agrees' }]);
  });

  it('is hesitated at, and not talked round by saying it again', () => {
    const run = aClinic().turn([plan('tell-jean')]);
    expect(run.said).toBe('She has enough on.');
    expect(run.turn([plan('tell-jean')]).said).toBe('I am not sure.');
    expect(run.now.state.stances).toEqual({ 'tell-jean': 'hesitates' });
  });

  it.each([
    ['empathy', does('empathise', { form: 'naming' })],
    ['a reason', does('signpost', { reason: true })],
    ['asking about it', asks('ice.concerns', { form: 'open' })],
  ])('is come round to after %s', (_how, move) => {
    const run = aClinic()
      .turn([plan('tell-jean')])
      .turn([move]);
    expect(run.said).toContain('Happen she would want to know.');
    expect(run.now.state.stances).toEqual({ 'tell-jean': 'agrees' });
  });
});

describe('asked to say it back', () => {
  const teachBack = does('checkUnderstanding', { form: 'teachBack' });

  it('says the two latest things that really went in', () => {
    const run = aClinic()
      .turn([explained('nurse')])
      .turn([explained('scan', 'when')])
      .turn([does('explain', { concepts: ['might-be-cancer'], jargon: ['malignancy'] })])
      .turn([teachBack]);
    expect(run.said).toBe('So: You want a scan, and it is next week');
  });

  it('has nothing to say back when nothing went in', () => {
    const run = aClinic()
      .turn([does('explain', { concepts: ['scan'], jargon: ['biopsy'] })])
      .turn([teachBack]);
    expect(run.said).toBe('You have not said.');
  });

  it('nods when only a nod is asked for, by its form or, without one, by its words', () => {
    const nod = (more: object) =>
      aClinic()
        .turn([explained('nurse')])
        .turn([does('checkUnderstanding', more)]).said;
    expect(nod({ form: 'nod' })).toBe('I see.');
    expect(nod({ quote: 'Does that make sense?' })).toBe('I see.');
    expect(nod({ quote: 'What will you tell your wife?' })).toBe('So: a nurse can ring me');
  });
});
