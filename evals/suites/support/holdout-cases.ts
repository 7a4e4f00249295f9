import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CaseFolder } from '#core/scenario/scenario.ts';
import { loadScenarioLibrary } from '#server/encounter/scenario-library.ts';
import { projectRoot } from './data-file.ts';

/** A case that somebody wrote questions about without having seen it. */
export interface HoldoutCase {
  readonly slug: string;
  readonly path: string;
  readonly folder: CaseFolder;
}

/** Every folder of `evals/holdout` whose case loads; one whose case does not is named on the console. */
export async function findHoldoutCases(): Promise<HoldoutCase[]> {
  const root = join(projectRoot, 'evals', 'holdout');
  const library = await loadScenarioLibrary(join(projectRoot, 'scenarios'));
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => {
      const found = library.find(name);
      if (found) return [{ slug: name, path: join(root, name), folder: found.folder }];
      console.log(`SKIPPED evals/holdout/${name}: there is no such case in scenarios`);
      return [];
    });
}

/** The sets of questions of a case, by name, the one that holds the targets first: `questions-60.jsonl`, else the first by name. */
export function findQuestionSets({ path }: HoldoutCase): string[] {
  const sets = readdirSync(path)
    .filter((name) => name.startsWith('questions-') && name.endsWith('.jsonl'))
    .sort();
  const first = sets.includes('questions-60.jsonl') ? 'questions-60.jsonl' : sets[0];
  return first === undefined ? [] : [first, ...sets.filter((name) => name !== first)];
}

/** @throws when a set is not the one whose hash was written down before anybody played it. */
export function checkUntouched({ slug, path }: HoldoutCase, set: string): void {
  const stamp = join(path, set.replace('.jsonl', '.sha256'));
  if (!existsSync(stamp)) return;
  const [wanted] = readFileSync(stamp, 'utf8').trim().split(/\s+/);
  const hash = createHash('sha256')
    .update(readFileSync(join(path, set)))
    .digest('hex');
  if (hash !== wanted) throw new Error(`evals/holdout/${slug}/${set} was changed after its hash was written down`);
}
