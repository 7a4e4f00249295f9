import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { hashText, readVectorFile, readVectorManifest, writeVectorFile } from '#server/reading/embedding/vector-file.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bedside-vectors-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

const unit = (...values: number[]) => Float32Array.from(values, (value) => value / Math.hypot(...values));

it('keeps vectors to within a hundredth', async () => {
  const vectors = new Map([
    ['do you smoke', unit(3, -4, 0, 1)],
    ['any allergies', unit(0, 1, 1, 0)],
  ]);
  await writeVectorFile(folder, 'tiny', vectors);
  const read = await readVectorFile(folder, 'tiny');
  expect(read.size).toBe(2);
  for (const [text, vector] of vectors) {
    const stored = read.get(hashText(text));
    for (const [at, value] of vector.entries()) expect(stored?.[at]).toBeCloseTo(value, 2);
  }
  expect((await readVectorManifest(folder))?.rows).toBe(2);
});

it('has nothing for another model, a cut file or no file', async () => {
  await writeVectorFile(folder, 'tiny', new Map([['do you smoke', unit(1, 2)]]));
  expect((await readVectorFile(folder, 'other')).size).toBe(0);
  await writeFile(join(folder, 'phrasings.int8.bin'), 'short');
  expect((await readVectorFile(folder, 'tiny')).size).toBe(0);
  expect((await readVectorFile(join(folder, 'nowhere'), 'tiny')).size).toBe(0);
});
