import { describe, expect, it } from 'vitest';
import { plainText, repairUtterance } from '#server/reading/repair/repair-utterance.ts';
import { createSpellingVocabulary, editDistance } from '#server/reading/repair/spelling.ts';
import { readablePart } from '#server/reading/repair/split-words.ts';

const spelling = createSpellingVocabulary(
  new Set(['piano', 'does', 'dose']),
  new Map([
    ['pain', 400],
    ['piano', 1],
    ['where', 60],
    ['were', 60],
    ['allergies', 40],
    ['breathless', 30],
    ['hurt', 90],
  ]),
);

describe('repair', () => {
  it.each([
    ["I'm Sam, what's wrong?", 'i am sam what is wrong'],
    ["You don't smoke", 'you do not smoke'],
    ['any SOB', 'any shortness of breath'],
    ['PMH', 'past medical history'],
    ['N&V', 'nausea and vomiting'],
    ['um so er do you you know smoke', 'so do you smoke'],
    ['what sort of pain', 'what sort of pain'],
    ['do you know what I mean', 'do you know what i mean'],
    ['the, the pain', 'the pain'],
    ['any cheat pain', 'any chest pain'],
    ['Did she sob?', 'did she shortness of breath'],
    ["your father's heart", 'your father heart'],
  ])('%s', (said, plain) => {
    expect(plainText(said)).toBe(plain);
  });

  it.each([
    ['whre is the pian', 'where is the pain'],
    ['any alergies', 'any allergies'],
    ['are you brethless', 'are you breathless'],
    ['what dose', 'what dose'],
  ])('mends %s', (said, plain) => {
    expect(plainText(said, spelling)).toBe(plain);
  });

  it('leaves names alone', () => {
    expect(plainText("I'm Paim and this is Paim", spelling)).toBe('i am paim and this is paim');
  });

  it('keeps every word at its place in the original', () => {
    const said = 'Any  SOB,\u0000 <b>whre</b> is it?';
    for (const word of repairUtterance(said, spelling)) expect(said.slice(word.start, word.end).trim()).not.toBe('');
  });

  it('reads at most 1,200 characters, to the end of a sentence', () => {
    const said = 'Do you smoke at all these days? '.repeat(100);
    const part = readablePart(said);
    expect(part.length).toBeLessThanOrEqual(1200);
    expect(part.endsWith('?')).toBe(true);
  });

  it('counts a swap of neighbours as one slip', () => {
    expect(editDistance('pian', 'pain', 2)).toBe(1);
    expect(editDistance('pain', 'rain', 0)).toBeGreaterThan(0);
  });
});
