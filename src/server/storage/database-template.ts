import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { projectFolder } from '../project-folder.ts';

/** An empty database, made once: copying it takes a tenth of the time that making one does. */
const cacheFolder = join(projectFolder, 'node_modules/.cache/bedside');

/** Where the template lies or would lie; a database of another version is never taken. */
export function templateFolder(): string {
  // The package shows only its entry, which lies in its `dist`.
  const entry = createRequire(import.meta.url).resolve('@electric-sql/pglite');
  const { version }: { version: string } = JSON.parse(readFileSync(join(dirname(entry), '../package.json'), 'utf8'));
  return join(cacheFolder, `empty-database-${version}`);
}

/**
 * Puts a copy of the template where no database is yet; does nothing when there is one, or no template.
 * The copy is on the disk before it gets its name, so what is committed into it later rests on something that lasts.
 */
export function takeTemplate(folder: string): void {
  if (existsSync(folder)) return;
  const template = templateFolder();
  if (!existsSync(template)) return;
  const unfinished = `${folder}.part`;
  rmSync(unfinished, { recursive: true, force: true });
  try {
    copyDurably(template, unfinished);
    renameSync(unfinished, folder);
    syncToDisk(dirname(folder));
  } catch {
    // Made from nothing then, which says what is wrong when something is.
    rmSync(unfinished, { recursive: true, force: true });
  }
}

function copyDurably(from: string, to: string): void {
  mkdirSync(to, { recursive: true, mode: 0o700 });
  for (const entry of readdirSync(from, { recursive: true, withFileTypes: true })) {
    const source = join(entry.parentPath, entry.name);
    const target = join(to, relative(from, source));
    if (entry.isDirectory()) mkdirSync(target, { recursive: true, mode: 0o700 });
    else {
      mkdirSync(dirname(target), { recursive: true, mode: 0o700 });
      copyFileSync(source, target);
    }
  }
  syncTree(to);
}

/** Asks the disk to keep a folder with everything in it. */
export function syncTree(folder: string): void {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    syncToDisk(join(entry.parentPath, entry.name));
  }
  syncToDisk(folder);
  syncToDisk(dirname(folder));
}

function syncToDisk(path: string): void {
  const file = openSync(path, 'r');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
