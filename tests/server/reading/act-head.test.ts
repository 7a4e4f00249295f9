import { beforeAll, describe, expect, it } from 'vitest';
import type { TopicBank } from '#core/topic/topic-bank.ts';
import { ACT_HEAD_FOLDER, loadActHead, readActHeadManifest } from '#server/reading/acts/act-head-file.ts';
import { actLines, hashActs } from '#server/reading/acts/act-lines.ts';
import { isSaidBack, likelyStatement } from '#server/reading/acts/likely-act.ts';
import { trainActHead } from '#server/reading/acts/train-act-head.ts';
import { loadTopicBank } from '#server/reading/topic-library.ts';
import { topicsFolder } from './reading-support.ts';

let bank: TopicBank;
beforeAll(async () => {
  bank = await loadTopicBank(topicsFolder);
});

const wordsOf = (plain: string) => plain.split(' ');
const bestOf = (plain: string) => loadActHead().rank(wordsOf(plain), null)[0]?.label;

describe('the act head', () => {
  it('is trained on the examples as they are (else: npx tsx tools/train-act-head.ts)', () => {
    expect(readActHeadManifest(ACT_HEAD_FOLDER).actsHash).toBe(hashActs(bank));
  });

  it.each([
    ['can you tell me in your own words what we have agreed', 'checkUnderstanding/teachBack'],
    ['does that make sense', 'checkUnderstanding'],
    ['we will see you again in the clinic next week', 'plan'],
    ['if you feel any worse come straight back', 'safetyNet'],
    ['how long have you had the cough', 'ask'],
    ['i am really sorry to hear that', 'empathise/understanding'],
  ])('%s: %s', (plain, label) => {
    expect(bestOf(plain)).toBe(label);
  });

  it('gives chances that make one together', () => {
    const ranked = loadActHead().rank(wordsOf('we will see you next week'), null);
    expect(ranked.reduce((sum, one) => sum + one.chance, 0)).toBeCloseTo(1, 5);
  });

  it('learns the same weights from the same lines', () => {
    const lines = actLines(bank)
      .filter((_, at) => at % 40 === 0)
      .map((line, at) => ({ ...line, vector: Float32Array.of(Math.sin(at), Math.cos(at)) }));
    expect(trainActHead(lines)).toEqual(trainActHead(lines));
  });

  it('takes a hurtful reading only when it is likely', () => {
    expect(
      likelyStatement(
        [
          { label: 'beRude', chance: 0.45 },
          { label: 'explain', chance: 0.3 },
        ],
        'that is how it is',
      )?.act,
    ).toBe('explain');
    expect(
      likelyStatement(
        [
          { label: 'beRude', chance: 0.7 },
          { label: 'explain', chance: 0.2 },
        ],
        'that is how it is',
      )?.act,
    ).toBe('beRude');
  });

  it('knows what is said back from what is foretold', () => {
    expect(isSaidBack('so you took two of them')).toBe(true);
    expect(isSaidBack('you will need a scan')).toBe(false);
  });
});
