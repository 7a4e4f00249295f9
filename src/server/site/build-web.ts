import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';

const sources = ['src/web', 'src/protocol'];
const stampName = '.built-from';

/**
 * Builds the web app unless it was built from exactly these sources.
 * @throws when the build fails, with its last lines.
 */
export async function buildWebIfStale(project: string, folder: string): Promise<void> {
  const hash = await hashSources(project);
  const built = await readFile(join(folder, stampName), 'utf8').catch(() => null);
  if (built === hash) return;
  console.log('Building the web app (only when it changed)…');
  await buildWeb(project);
  await writeFile(join(folder, stampName), hash);
}

async function hashSources(project: string): Promise<string> {
  const hash = createHash('sha256');
  hash.update(await readFile(join(project, 'package-lock.json')));
  for (const source of sources) {
    const entries = await readdir(join(project, source), { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    for (const file of files.sort()) {
      hash.update(`\n${relative(project, file)}\n`);
      hash.update(await readFile(file));
    }
  }
  return hash.digest('hex');
}

/** In a process of its own, so that the server starts beside it. */
function buildWeb(project: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const vite = join(project, 'node_modules/vite/bin/vite.js');
    const child = spawn(process.execPath, [vite, 'build', '--config', 'src/web/vite.config.ts', '--logLevel', 'error'], {
      cwd: project,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const collect = (chunk: Buffer) => {
      output = (output + chunk.toString()).slice(-2_000);
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.once('error', reject);
    child.once('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`The web app could not be built (vite ended with ${code}).\n${output.trim()}`));
    });
  });
}
