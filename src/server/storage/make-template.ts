import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { templateFolder } from './database-template.ts';
import { PgliteThread } from './pglite-thread.ts';

/** Makes the template unless it is there. It appears whole or not at all. */
export async function makeTemplate(): Promise<void> {
  const folder = templateFolder();
  if (existsSync(folder)) return;
  const unfinished = `${folder}.${process.pid}.part`;
  await mkdir(dirname(folder), { recursive: true });
  const thread = new PgliteThread();
  try {
    await thread.open(unfinished);
    await thread.close();
    await rename(unfinished, folder);
  } catch (error) {
    await thread.close().catch(() => {});
    throw error;
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
}
