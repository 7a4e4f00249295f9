import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { FEATURE_ROWS } from '#server/reading/topics/head/head-features.ts';
import { type HeadFile, readHeadFile, readHeadManifest, writeHeadFile } from '#server/reading/topics/head/head-file.ts';
import { createTopicHeads } from '#server/reading/topics/head/topic-heads.ts';

const classes = ['habit.smoking', 'none'];
const table = (rows: number, columns: number) => Float32Array.from({ length: rows * columns }, (_, at) => Math.sin(at));
const aHead = (): HeadFile => ({
  manifest: {
    format: 1,
    model: 'minilm-l6-v2',
    dimensions: 3,
    width: 2,
    textsHash: 'abc',
    pooling: { wordsAlone: 1, words: 0.5, sentence: 0.5 },
    heldOut: { withSentence: { n: 1 }, wordsAlone: { n: 1 } },
    classes,
  },
  words: { width: 2, classCount: 2, features: table(FEATURE_ROWS, 2), outputs: table(2, 2), biases: table(2, 1) },
  sentence: { width: 3, classCount: 2, outputs: table(2, 3), biases: table(2, 1) },
});

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'heads-'));
});
afterEach(() => rm(folder, { recursive: true }));

it('keeps a head through writing and reading, to within a signed byte', async () => {
  await writeHeadFile(folder, aHead());
  const { manifest, words, sentence } = await readHeadFile(folder);
  expect(manifest).toEqual(aHead().manifest);
  const written = aHead();
  const worst = words.features.reduce(
    (most, value, at) => Math.max(most, Math.abs(value - (written.words.features[at] ?? 0))),
    0,
  );
  expect(worst).toBeLessThan(0.01);
  expect(sentence.outputs[4]).toBeCloseTo(Math.sin(4), 1);
});

it('says what to run when the heads are missing or cut off', async () => {
  await expect(readHeadFile(folder)).rejects.toThrow('npm run reader:train');
  await writeHeadFile(folder, aHead());
  await writeFile(join(folder, 'heads.int8.bin'), Buffer.alloc(10));
  await expect(readHeadFile(folder)).rejects.toThrow('npm run reader:train');
  await writeFile(join(folder, 'manifest.json'), '{}');
  expect(await readHeadManifest(folder)).toBeNull();
});

it('gives chances that sum to one, and goes by words alone without a vector of its model', () => {
  const heads = createTopicHeads(aHead());
  const question = { texts: ['smoke'], mentions: [], named: [] };
  const byWords = heads.chances(question, null);
  const withVector = heads.chances(question, Float32Array.of(0.1, 0.9, 0.2));
  expect([...byWords].reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 4);
  expect([...heads.chances(question, Float32Array.of(1))]).toEqual([...byWords]);
  expect([...withVector]).not.toEqual([...byWords]);
});
