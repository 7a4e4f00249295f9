import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { goldFolder } from './gold-script.ts';
import type { CandidateName } from './traits.ts';

/** The seed whose transcripts readers rank. */
export const rankedSeed = 11;

/** The name under which readers see a candidate's transcript. */
export const opaqueId = (slug: string, name: CandidateName): string =>
  createHash('sha256').update(`${slug}|${name}`).digest('hex').slice(0, 6);

/** A reader's order of one case's six transcripts, the best first, by their opaque ids. */
export interface RankedByReader {
  readonly case: string;
  readonly order: readonly string[];
}

/** The transcript as the readers ranked it; null when it has not been sealed. */
export function rankedTranscript(slug: string, name: CandidateName): string | null {
  const path = join(goldFolder, 'ranked', `${opaqueId(slug, name)}.md`);
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}
