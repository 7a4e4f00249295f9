import { describe, expect, it } from 'vitest';
import { whoIsAskedAbout, whoIsCalledAcross, whoIsSpokenTo } from '#core/encounter/who-is-spoken-to.ts';
import type { Participant } from '#core/scenario/participant.ts';

const person = (id: string, full: string, preferred: string) => ({ id, name: { full, preferred } }) as Participant;
const people = [person('robyn', 'Robyn Baptiste', 'Robyn'), person('mum', 'Jacqui Pascoe', 'Jacqui')];

describe('somebody called by name', () => {
  it.each([
    ['Ms Pascoe, when did you first notice it?', 'mum'],
    ['Jacqui, can I ask you something?', 'mum'],
    ['Thanks. And when was she last well, Jacqui?', 'mum'],
    ['So Robyn, where is the pain?', 'robyn'],
    ['Sorry, Ms Pascoe: could you wait outside?', 'mum'],
    ["Jacqui what's your biggest worry?", 'mum'],
  ])('“%s” speaks to %s', (text, id) => {
    expect(whoIsSpokenTo(text, people)).toBe(id);
  });

  it.each(['Where is the pain?', 'Is it Robyn Baptiste?', 'Does Jacqui know about it?', 'Have you told Ms Pascoe'])(
    '“%s” calls nobody',
    (text) => {
      expect(whoIsSpokenTo(text, people)).toBeNull();
    },
  );
});

describe('somebody called while another is on the telephone', () => {
  it.each([
    'Robyn, are you still with me?',
    'How are you feeling now Robyn?',
    'Okay Robyn, stay with me.',
    'I have the result of your test, Robyn.',
  ])('“%s” is for Robyn', (text) => {
    expect(whoIsCalledAcross(text, people)).toBe('robyn');
  });

  it.each([
    'Robyn is nineteen with right-sided pain.',
    'Robyn, nineteen, came in with pain. Could you come?',
    'I am with Robyn Baptiste, she has pain and bleeding.',
    'Could you come and see Robyn now?',
    'Please can you come and see my patient, Robyn.',
    'How are you getting here?',
  ])('“%s” goes into the telephone', (text) => {
    expect(whoIsCalledAcross(text, people)).toBeNull();
  });
});

describe('somebody asked about the patient', () => {
  const patient = { ...person('mo', 'Maureen Tasker', 'Mo'), role: 'patient', pronouns: 'she/her' } as Participant;
  const daughter = { ...person('gail', 'Gail Newsome', 'Gail'), role: 'relative', pronouns: 'she/her' } as Participant;
  const nurse = { ...person('ben', 'Ben Adeyemi', 'Ben'), role: 'nurse', pronouns: 'he/him' } as Participant;
  const room = [patient, daughter, nurse];

  it.each(['Has she been eating?', 'how is she normally', 'Did she fall or bang her head?'])(
    '“%s” is for the relative',
    (text) => {
      expect(whoIsAskedAbout(text, room, false)).toBe('gail');
    },
  );

  it('is the relative also when "you" stands beside it, if the patient is muddled', () => {
    expect(whoIsAskedAbout('When did you last see her well?', room, true)).toBe('gail');
    expect(whoIsAskedAbout('When did you last see her well?', room, false)).toBeNull();
  });

  it.each(['Can we give her some oxygen?', 'Where does it hurt?', 'Could you get her a blanket?'])('“%s” is not', (text) => {
    expect(whoIsAskedAbout(text, room, true)).toBeNull();
  });

  it('is nobody when no relative is in the room', () => {
    expect(whoIsAskedAbout('Has she been eating?', [patient, nurse], false)).toBeNull();
  });
});
