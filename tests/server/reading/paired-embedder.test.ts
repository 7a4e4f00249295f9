import { expect, it } from 'vitest';
import type { Embedder } from '#server/reading/embedding/embedder.ts';
import { createPairedEmbedder } from '#server/reading/embedding/paired-embedder.ts';

const anEmbedder = (calls: string[][]): Embedder => ({
  id: 'lengths',
  dimensions: 1,
  embed: async (texts) => {
    calls.push([...texts]);
    return texts.map((text) => new Float32Array([text.length]));
  },
  close: async () => undefined,
});

it('keeps the order of the texts once both share the work', async () => {
  const first: string[][] = [];
  const second: string[][] = [];
  const pair = createPairedEmbedder(anEmbedder(first), async () => anEmbedder(second));
  await pair.embed(['warm']);
  await new Promise((resolve) => setImmediate(resolve));
  const vectors = await pair.embed(['a', 'bb', 'ccc']);
  expect(vectors.map((vector) => vector[0])).toEqual([1, 2, 3]);
  expect(first.at(-1)).toEqual(['a', 'bb']);
  expect(second.at(-1)).toEqual(['ccc']);
});

it('goes on alone when the second cannot start', async () => {
  const pair = createPairedEmbedder(anEmbedder([]), async () => Promise.reject(new Error('no memory')));
  await pair.embed(['warm']);
  expect((await pair.embed(['a', 'bb'])).map((vector) => vector[0])).toEqual([1, 2]);
});
