import type { Worker } from 'node:worker_threads';
import { startThread } from '../../threads/start-thread.ts';
import type { Embedder } from './embedder.ts';
import type { EmbeddingReply } from './embedding-worker.ts';
import { findMinilmModel } from './minilm-model.ts';

interface Waiting {
  readonly resolve: (vectors: Float32Array[]) => void;
  readonly reject: (reason: Error) => void;
}

/**
 * MiniLM (384 dimensions) in one worker thread, so that 25 ms of arithmetic a sentence never blocks the server.
 * Returns at once while the model loads behind; null when the weights are not installed.
 * A worker that dies rejects what it owed and is started again by the next call.
 */
export async function startMinilmEmbedder(): Promise<Embedder | null> {
  const model = await findMinilmModel();
  if (model === null) return null;

  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let isClosed = false;
  let nextId = 1;

  const fail = (reason: string) => {
    const owed = [...waiting.values()];
    waiting.clear();
    worker = null;
    for (const one of owed) one.reject(new Error(`The embedding worker stopped: ${reason}`));
  };
  const start = (): Worker => {
    const started = startThread('reading/embedding/embedding-worker');
    started.on('message', (reply: EmbeddingReply) => {
      const one = waiting.get(reply.id);
      waiting.delete(reply.id);
      if (waiting.size === 0) started.unref();
      if (one === undefined) return;
      if ('vectors' in reply) one.resolve(reply.vectors);
      else one.reject(new Error(reply.problem));
    });
    started.on('error', (error) => {
      if (worker === started) fail(error instanceof Error ? error.message : 'unknown');
    });
    started.on('exit', () => {
      if (worker === started) fail('it exited');
    });
    started.unref();
    return started;
  };

  worker = start();
  return {
    id: model.id,
    dimensions: model.dimensions,
    embed(texts) {
      if (isClosed) return Promise.reject(new Error('The embedder is closed'));
      if (texts.length === 0) return Promise.resolve([]);
      const running = worker ?? start();
      worker = running;
      running.ref();
      const id = nextId++;
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        running.postMessage({ id, texts });
      });
    },
    async close() {
      isClosed = true;
      const running = worker;
      fail('it was closed');
      await running?.terminate();
    },
  };
}
