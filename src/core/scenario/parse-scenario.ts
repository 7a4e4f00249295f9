import type { CaseFile, CaseProblem } from './case-problem.ts';
import { checkShape } from './check-shape.ts';
import { type CaseFolder, caseFolderSchema } from './scenario.ts';

/** Files a case folder holds, by name without `.yaml`. */
export const caseFiles = Object.keys(caseFolderSchema.shape) as readonly CaseFile[];

/** Older case formats are brought up to the current one here, one step a version, before they are checked. */
function migrate(_file: CaseFile, value: unknown): unknown {
  return value;
}

/** A case folder's plain values (parsed YAML by file name) as a case, or every problem with its place. */
export function parseCaseFolder(
  files: Readonly<Record<string, unknown>>,
): { ok: true; folder: CaseFolder } | { ok: false; problems: CaseProblem[] } {
  const problems: CaseProblem[] = [];
  const parsed: Record<string, unknown> = {};
  for (const file of caseFiles) {
    if (!(file in files)) {
      if (file === 'variants') parsed[file] = { format: 1, variants: [] };
      else if (file !== 'expert-run')
        problems.push({
          file,
          path: [],
          severity: 'error',
          cause: 'the file is missing',
          cure: `add ${file}.yaml, starting from scenarios/_template`,
        });
      continue;
    }
    const result = caseFolderSchema.shape[file].safeParse(migrate(file, files[file]));
    if (result.success) parsed[file] = result.data;
    else problems.push(...checkShape(file, files[file]));
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, folder: parsed as CaseFolder };
}
