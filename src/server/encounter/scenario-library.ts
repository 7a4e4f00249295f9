import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { caseFiles, parseCaseFolder } from '#core/scenario/parse-scenario.ts';
import type { CaseFolder } from '#core/scenario/scenario.ts';
import { parseYaml } from '../parsed-yaml.ts';

export interface ScenarioLibrary {
  list(): readonly CaseFolder[];
  find(scenarioId: string): { readonly folder: CaseFolder; readonly caseHash: string } | null;
  /** Cases left out, with the reason: the rest of the library still opens. */
  readonly refused: readonly { readonly slug: string; readonly reason: string }[];
}

const isCaseFolder = (name: string): boolean =>
  !name.startsWith('_') && !name.startsWith('.') && name !== 'topics' && name !== 'circuits';

async function readCase(folder: string): Promise<{ files: Record<string, unknown>; caseHash: string }> {
  const files: Record<string, unknown> = {};
  const hash = createHash('sha256');
  for (const file of caseFiles) {
    const text = await readFile(join(folder, `${file}.yaml`), 'utf8').catch(() => null);
    if (text === null) continue;
    hash.update(`${file}\n${text}`);
    files[file] = await parseYaml(text);
  }
  return { files, caseHash: hash.digest('hex') };
}

/** Reads the cases once. A case that does not parse is left out and named in `refused`; `npm run scenarios:check` says where. */
export async function loadScenarioLibrary(folder: string): Promise<ScenarioLibrary> {
  const entries = await readdir(folder, { withFileTypes: true });
  const slugs = entries.filter((entry) => entry.isDirectory() && isCaseFolder(entry.name)).map((entry) => entry.name);
  const cases = new Map<string, { folder: CaseFolder; caseHash: string }>();
  const refused: { slug: string; reason: string }[] = [];
  for (const slug of slugs.sort()) {
    try {
      const { files, caseHash } = await readCase(join(folder, slug));
      const parsed = parseCaseFolder(files);
      if (parsed.ok) cases.set(parsed.folder.station.id, { folder: parsed.folder, caseHash });
      else {
        const [first] = parsed.problems;
        refused.push({ slug, reason: `${first?.file}.yaml ${first?.path.join('.')}: ${first?.cause}` });
      }
    } catch (error) {
      refused.push({ slug, reason: error instanceof Error ? (error.message.split('\n')[0] ?? 'unreadable') : 'unreadable' });
    }
  }
  return { list: () => [...cases.values()].map((one) => one.folder), find: (id) => cases.get(id) ?? null, refused };
}
