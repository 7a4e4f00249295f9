import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const sources = ['src/core', 'src/protocol', 'src/server'];

/** Where the server packed from exactly these sources lies or would lie: two levels below the project, as its sources do. */
export function packedFolder(project: string): string {
  const hash = createHash('sha256').update(readFileSync(join(project, 'package-lock.json')));
  for (const source of sources) {
    const entries = readdirSync(join(project, source), { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    for (const file of files.sort()) hash.update(`\n${relative(project, file)}\n`).update(readFileSync(file));
  }
  return join(project, 'dist', `server-${hash.digest('hex').slice(0, 16)}`);
}

/** The entry of the packed server, or null when it has not been packed from these sources. */
export function findPackedServer(project: string): string | null {
  const entry = join(packedFolder(project), 'run.js');
  return existsSync(entry) ? entry : null;
}
