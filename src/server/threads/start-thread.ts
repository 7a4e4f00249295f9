import { basename } from 'node:path';
import { Worker } from 'node:worker_threads';

/** Workers that run in threads of their own, by their file under `src/server` without its ending. */
export const threadEntries = [
  'storage/pglite-worker',
  'reading/embedding/embedding-worker',
  'reading/thread/reader-worker',
] as const;
export type ThreadEntry = (typeof threadEntries)[number];

/** Packed, this file is JavaScript and the workers lie beside it. */
const isPacked = !import.meta.url.endsWith('.ts');

/**
 * Starts a worker from the packed server or from the sources. The parent's node options are not handed down:
 * they may load TypeScript once more in a thread that needs none, or already loads it.
 */
export function startThread(entry: ThreadEntry): Worker {
  if (isPacked) return new Worker(new URL(`./${basename(entry)}.js`, import.meta.url), { execArgv: [] });
  const source = new URL(`../${entry}.ts`, import.meta.url).href;
  return new Worker(new URL('./thread-boot.mjs', import.meta.url), { workerData: { entry: source }, execArgv: [] });
}
