import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project folder, whatever the working directory is. */
export const projectRoot = fileURLToPath(new URL('../../..', import.meta.url));

/** Where data that is not ours lies. */
export const dataFolder = process.env['BEDSIDE_DATA'] ?? join(projectRoot, '..', 'shared', 'data');

/** A file of a data set that is not ours, or null where it is not installed. */
export function findDataFile(...parts: readonly string[]): string | null {
  const file = join(dataFolder, ...parts);
  return existsSync(file) ? file : null;
}

/** Says loudly that a suite has nothing to measure. */
export function skipLoudly(suite: string, missing: string): { skipped: string } {
  const skipped = `${missing}. Set BEDSIDE_DATA to the folder that holds it.`;
  console.log(`SKIPPED ${suite}: ${skipped}`);
  return { skipped };
}

/** JSON lines of a file; none where there is no such file. */
export function readJsonLines<T>(file: string): T[] {
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T);
}
