import type { Embedder } from './embedder.ts';
import { hashText } from './vector-file.ts';

/** Remembered vectors of what was said or authored at run time; the oldest go first. */
const REMEMBERED = 4_000;

/** Vectors of texts: from the committed file, from memory, or from the embedder. */
export interface TextVectors {
  /** Without asking the embedder; null when it is in neither the file nor memory. */
  peek(text: string): Float32Array | null;
  /** Null in every place when there is no embedder or it failed: the caller goes by words alone. */
  find(texts: readonly string[]): Promise<readonly (Float32Array | null)[]>;
}

export function createTextVectors(fromFile: ReadonlyMap<string, Float32Array>, embedder: Embedder | null): TextVectors {
  const memory = new Map<string, Float32Array>();
  const peek = (text: string) => memory.get(text) ?? fromFile.get(hashText(text)) ?? null;
  return {
    peek,
    async find(texts) {
      const missing = [...new Set(texts)].filter((text) => peek(text) === null);
      if (missing.length > 0 && embedder !== null) {
        const made = await embedder.embed(missing).catch(() => []);
        made.forEach((vector, index) => {
          const text = missing[index];
          if (text === undefined) return;
          if (memory.size >= REMEMBERED) for (const oldest of [...memory.keys()].slice(0, REMEMBERED / 4)) memory.delete(oldest);
          memory.set(text, vector);
        });
      }
      return texts.map(peek);
    },
  };
}
