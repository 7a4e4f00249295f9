import type { Embedder } from './embedder.ts';

/**
 * Two embedders side by side, so that a turn's two texts take the time of one. The second is started by the first use, warms
 * up behind it, and shares the work from when it has answered once; should it fail, the first goes on alone.
 */
export function createPairedEmbedder(first: Embedder, startSecond: () => Promise<Embedder | null>): Embedder {
  let second: Embedder | null = null;
  let isStarted = false;
  let isClosed = false;

  const warmUp = async (): Promise<void> => {
    const started = await startSecond();
    if (started === null) return;
    await started.embed(['hello']);
    if (isClosed) await started.close();
    else second = started;
  };

  return {
    id: first.id,
    dimensions: first.dimensions,
    async embed(texts) {
      const { length } = texts;
      const other = second;
      if (!isStarted) {
        isStarted = true;
        // Not there is as good as slow: the first does all the work.
        warmUp().catch(() => undefined);
      }
      if (other === null || length < 2) return first.embed(texts);
      const half = Math.ceil(length / 2);
      const [one, two] = await Promise.all([first.embed(texts.slice(0, half)), other.embed(texts.slice(half))]);
      return [...one, ...two];
    },
    async close() {
      isClosed = true;
      await Promise.all([first.close(), second?.close()]);
    },
  };
}
