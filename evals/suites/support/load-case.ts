import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { applyVariant } from '#core/scenario/apply-variant.ts';
import { parseCaseFolder } from '#core/scenario/parse-scenario.ts';
import type { Scenario } from '#core/scenario/scenario.ts';

/** A case of this project as its first variant. @throws when it does not parse. */
export async function loadCase(id: string, variant?: string): Promise<Scenario> {
  const folder = fileURLToPath(new URL(`../../../scenarios/${id}`, import.meta.url));
  const files: Record<string, unknown> = {};
  for (const name of await readdir(folder)) {
    if (name.endsWith('.yaml')) files[basename(name, '.yaml')] = parse(await readFile(join(folder, name), 'utf8'));
  }
  const parsed = parseCaseFolder(files);
  if (!parsed.ok) throw new Error(`scenarios/${id} does not fit the case format. Run npm run scenarios:check.`);
  return applyVariant(parsed.folder, variant ?? parsed.folder.variants.variants[0]?.id ?? 'as-written');
}
