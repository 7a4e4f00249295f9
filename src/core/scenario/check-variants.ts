import { z } from 'zod';
import { applyVariant } from './apply-variant.ts';
import type { CaseFile, CaseProblem } from './case-problem.ts';
import { error, suggest } from './check-index.ts';
import { explainShape } from './check-shape.ts';
import { type CaseFolder, caseFolderSchema, type Scenario } from './scenario.ts';

export type PlayedVariant =
  | { readonly ok: true; readonly scenario: Scenario }
  | { readonly ok: false; readonly problems: readonly CaseProblem[] };

/** The case as a variant has it, or what keeps the merged case from fitting the format. */
export function playVariant(folder: CaseFolder, id: string): PlayedVariant {
  try {
    return { ok: true, scenario: applyVariant(folder, id) };
  } catch (caught) {
    if (!(caught instanceof z.ZodError)) throw caught;
    return { ok: false, problems: explainShape(fileOf(caught), caught).slice(0, 5) };
  }
}

/** The file a merged case failed in: the one that has the field at the head of the path. */
function fileOf({ issues }: z.ZodError): CaseFile {
  const head = String(issues[0]?.path[0] ?? '');
  return (
    (['body', 'marking'] as const).find((file) => head in caseFolderSchema.shape[file].shape && head !== 'format') ?? 'patient'
  );
}

/** What is wrong in a variant and not in the case as written, placed where the variant says it. */
export function checkVariants(
  folder: CaseFolder,
  known: readonly CaseProblem[],
  checkPlayed: (scenario: Scenario) => readonly CaseProblem[],
): CaseProblem[] {
  const seen = new Set(known.map((problem) => `${problem.file} ${problem.cause}`));
  return folder.variants.variants.flatMap((variant, index) => {
    const isTwice = folder.variants.variants.findIndex((one) => one.id === variant.id) !== index;
    const twice = isTwice
      ? [
          error(
            'variants',
            ['variants', index, 'id'],
            `the id "${variant.id}" is given twice`,
            'give each variant an id of its own',
          ),
        ]
      : [];
    const played = playVariant(folder, variant.id);
    const problems = played.ok
      ? checkPlayed(played.scenario).filter((problem) => !seen.has(`${problem.file} ${problem.cause}`))
      : played.problems;
    const placed = problems.map((problem): CaseProblem => {
      const changed = placeOf(folder, index, played, problem);
      const where = changed === null ? `${problem.file}.yaml ${problem.path.join('.')}: ` : '';
      const cause = `in "${variant.id}", ${where}${problem.cause}`;
      return { ...problem, file: 'variants', path: changed ?? ['variants', index, 'changes'], cause };
    });
    return [...twice, ...checkRemoved(folder, index), ...placed];
  });
}

type Entries = readonly Readonly<Record<string, unknown>>[];
const nameOf = (entry: Readonly<Record<string, unknown>> | undefined): unknown => entry?.['id'] ?? entry?.['topic'];
const listIn = (file: unknown, list: string): Entries => {
  const value = typeof file === 'object' && file !== null ? (file as Record<string, unknown>)[list] : undefined;
  return Array.isArray(value) ? value : [];
};

/** Path in `variants.yaml` of what a merged case has at another path; null where the case itself has it. */
function placeOf(folder: CaseFolder, index: number, played: PlayedVariant, problem: CaseProblem): CaseProblem['path'] | null {
  const changes = ['variants', index, 'changes'];
  const { file, path } = problem;
  const changed = folder.variants.variants[index]?.changes;
  if (changed === undefined || (file !== 'patient' && file !== 'body' && file !== 'marking')) return null;
  const [list = '', place] = path.map(String);
  if (changed[file]?.[list] === undefined) return null;
  if (typeof path[1] !== 'number') return [...changes, file, ...path];
  const own = listIn(changed[file], list);
  const base = listIn(folder[file], list);
  const added = own.filter((entry) => !base.some((one) => nameOf(one) === nameOf(entry)));
  const merged = played.ok ? listIn(played.scenario[file], list) : [...base, ...added];
  const at = own.findIndex((entry) => nameOf(entry) === nameOf(merged[Number(place)]));
  return at < 0 ? null : [...changes, file, list, at, ...path.slice(2)];
}

/** A variant that removes what is not there has probably misspelt it. */
function checkRemoved({ variants, patient, marking }: CaseFolder, index: number): CaseProblem[] {
  const remove = variants.variants[index]?.changes.remove;
  if (remove === undefined) return [];
  const lists = [
    ['facts', remove.facts, patient.facts.map((one) => one.id)],
    ['negatives', remove.negatives, patient.negatives.map((one) => one.topic)],
    ['cues', remove.cues, patient.cues.map((one) => one.id)],
    ['items', remove.items, marking.items.map((one) => one.id)],
    ['interruptions', remove.interruptions, patient.interruptions.map((one) => one.id)],
    ['departures', remove.departures, patient.departures.map((one) => one.participant)],
  ] as const;
  return lists.flatMap(([list, gone, known]) =>
    gone.flatMap((id, at) => {
      if (known.includes(id)) return [];
      const path = ['variants', index, 'changes', 'remove', list, at];
      return [
        error('variants', path, `there is no "${id}" to remove from ${list}`, suggest(id, known, 'take it out of the list')),
      ];
    }),
  );
}
