import { describe, expect, it } from 'vitest';
import { commandOf } from '../../src/web/encounter/shortcuts.ts';
import { anyCard, filterCards, pickSurprise } from '../../src/web/library/filter-cards.ts';
import { mixColours } from '../../src/web/portrait/colour.ts';
import { eyePaths, mouthPaths } from '../../src/web/portrait/face-paths.ts';
import { faceOutline, faceShapeOf } from '../../src/web/portrait/face-shape.ts';
import { poseOf, restingManner } from '../../src/web/portrait/pose.ts';
import { visemeOf } from '../../src/web/portrait/visemes.ts';

const appearance = {
  ageYears: 54,
  build: 'heavy',
  skinTone: 8,
  hair: 'cropped',
  hairColour: 'black',
  facialHair: 'stubble',
  headCovering: 'none',
  glasses: false,
  clothing: 'shirt',
  clothingColour: 'blue',
  describes: 'A broad man in his fifties.',
};
const card = (scenarioId: string, over: Partial<Parameters<typeof filterCards>[0][number]> = {}) => ({
  scenarioId,
  title: 'Chest pain in cubicle 4',
  specialty: 'emergency medicine',
  stationType: 'acute',
  level: 'final year',
  difficulty: 'moderate',
  skills: ['history taking'],
  contentNotes: [],
  minutes: 8,
  setting: 'Emergency department',
  patient: { name: 'Joseph Adeyemi', ageYears: 54, appearance },
  presentingWords: 'It is only indigestion.',
  clinicallyReviewed: false,
  attempts: 0,
  best: null,
  last: null,
  ...over,
});

describe('the library', () => {
  const cards = [
    card('a'),
    card('b', { specialty: 'neurology', attempts: 1, patient: { name: 'Amina Rahman', ageYears: 29, appearance } }),
  ];
  const ids = (filter: Partial<typeof anyCard>) => filterCards(cards, { ...anyCard, ...filter }).map((each) => each.scenarioId);

  it('looks for every word anywhere on the card', () => {
    expect(ids({ words: 'joseph indigestion' })).toEqual(['a']);
    expect(ids({ words: 'joseph rash' })).toEqual([]);
  });

  it('filters by specialty and by done', () => {
    expect(ids({ specialty: 'neurology' })).toEqual(['b']);
    expect(ids({ done: 'notDone' })).toEqual(['a']);
    expect(ids({ done: 'done' })).toEqual(['b']);
  });

  it('surprises with a case that is new while there is one', () => {
    expect(pickSurprise(cards, 0.99)?.scenarioId).toBe('a');
    expect(pickSurprise([], 0.5)).toBeNull();
  });
});

describe('single keys', () => {
  const press = (key: string, over = {}) => ({ key, ctrlKey: false, metaKey: false, altKey: false, ...over });
  it('never steal from a text field or from the browser', () => {
    expect(commandOf(press('e'), false)).toBe('examination');
    expect(commandOf(press('E'), false)).toBe('examination');
    expect(commandOf(press('e'), true)).toBeNull();
    expect(commandOf(press('t', { ctrlKey: true }), false)).toBeNull();
  });
});

describe('the portrait', () => {
  it('draws the same person the same way', () => {
    expect(faceOutline(faceShapeOf(appearance))).toBe(faceOutline(faceShapeOf({ ...appearance })));
    expect(faceOutline(faceShapeOf(appearance))).not.toBe(
      faceOutline(faceShapeOf({ ...appearance, describes: 'Another broad man.' })),
    );
  });

  it('lets the lids droop as alertness falls', () => {
    const openness = [1, 0.6, 0.2, 0].map((alertness) => poseOf({ ...restingManner, alertness }).eyeOpen);
    expect([...openness].sort((a, b) => b - a)).toEqual(openness);
    expect(openness.at(-1)).toBeLessThan(0.1);
  });

  it('never draws a broken path, whatever the manner', () => {
    const face = faceShapeOf(appearance);
    for (const pain of [0, 1]) {
      for (const alertness of [0, 1]) {
        const pose = poseOf({ ...restingManner, face: 'distressed', pain, alertness });
        const paths = [eyePaths(face, pose, 1).opening, ...Object.values(mouthPaths(face, pose))];
        expect(paths.join('')).not.toMatch(/NaN|undefined|Infinity/);
      }
    }
  });

  it('closes the mouth for m, b and p and opens it for a', () => {
    expect(visemeOf('m').open).toBe(0);
    expect(visemeOf('A').open).toBeGreaterThan(0.4);
    expect(visemeOf(' ').open).toBe(0);
  });

  it('mixes colours', () => {
    expect(mixColours('#000000', '#ffffff', 0.5)).toBe('#808080');
    expect(mixColours('#102030', '#ffffff', 0)).toBe('#102030');
  });
});
