import { describe, expect, it } from 'vitest';
import { findIntroductions } from '#server/reading/acts/introductions.ts';
import { repairUtterance } from '#server/reading/repair/repair-utterance.ts';

const partsOf = (said: string) => findIntroductions(repairUtterance(said, null), false).map((one) => one.part);

describe('an introduction', () => {
  it.each([
    "Hello, I'm Mohammed Al-Rashid, one of the medical students.",
    "Hi, I'm Łukasz, a medical student.",
    "Good morning, I'm Şebnem Yılmaz, one of the students.",
    'My name is Siân, I am a student nurse.',
    "Hello, I'm Chinedu Okonkwo, a final-year medical student.",
    'hi im oliver smith a medical student',
    'hello im nguyen i am a medical student',
    "Hello, my name is O'Brien and I'm one of the medical students",
  ])('is heard whatever the name: %s', (said) => {
    expect(partsOf(said)).toEqual(expect.arrayContaining(['name', 'role']));
  });

  it.each(["Hello, I'm just going to listen to your chest.", "Hi, I'm sorry to keep you waiting.", 'I am worried about you.'])(
    'is not read into other talk: %s',
    (said) => {
      expect(partsOf(said)).not.toContain('name');
    },
  );
});
