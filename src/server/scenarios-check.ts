import { readdir } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CaseFile, CaseProblem } from '#core/scenario/case-problem.ts';
import { checkScenario } from '#core/scenario/check-scenario.ts';
import { checkShape } from '#core/scenario/check-shape.ts';
import { caseFiles, parseCaseFolder } from '#core/scenario/parse-scenario.ts';
import { playExpectedTracks } from '#core/scenario/play-expected-tracks.ts';
import type { CaseFolder } from '#core/scenario/scenario.ts';
import type { TopicBank } from '#core/topic/topic-bank.ts';
import { playWorkedTurns } from './encounter/play-worked-turns.ts';
import { createEmbeddedTurnReader } from './reading/embedded-turn-reader.ts';
import { loadTopicBank } from './reading/topic-library.ts';
import { reportPlay } from './scenarios-check-play.ts';
import { isSchemaCurrent, writeSchema } from './scenarios-check-schema.ts';
import { readYamlFile, type YamlFile } from './scenarios-check-yaml.ts';

/** How one worked turn went. */
export interface PlayedTurn {
  readonly name: string;
  readonly ok: boolean;
  readonly problem?: string;
}
export type PlayWorkedTurns = (folder: CaseFolder, bank: TopicBank) => Promise<readonly PlayedTurn[]>;

export interface CaseCheck {
  readonly scenariosFolder: string;
  readonly bank: TopicBank;
  /** Folder names to check; every case when empty. */
  readonly only: readonly string[];
  /** Runs a case's worked turns; without it they are counted as not played. */
  readonly play: PlayWorkedTurns | null;
}

export interface CheckReport {
  /** Lines to print, the summary last. */
  readonly lines: readonly string[];
  readonly errors: number;
  readonly warnings: number;
}

interface CheckedCase {
  readonly slug: string;
  readonly found: readonly {
    readonly file: CaseFile;
    readonly line: number;
    readonly problem: Omit<CaseProblem, 'file' | 'path'>;
  }[];
  readonly played: number;
}

/** Checks case folders: YAML, format, references, reach, marks, worked turns. Never throws for what a case holds. */
export async function checkCases(check: CaseCheck): Promise<CheckReport> {
  const slugs = check.only.length > 0 ? check.only : await listCases(check.scenariosFolder);
  const checked: CheckedCase[] = [];
  for (const slug of slugs) checked.push(await checkCase(check, slug));
  const count = (severity: CaseProblem['severity']): number =>
    checked.flatMap((one) => one.found).filter((one) => one.problem.severity === severity).length;
  const [errors, warnings] = [count('error'), count('warning')];
  const played = checked.reduce((total, one) => total + one.played, 0);
  const lines = checked.flatMap(({ slug, found }) =>
    [...found].sort(bySeverity).map(({ file, line, problem }) => {
      const kind = problem.severity === 'warning' ? 'warning: ' : '';
      return `scenarios/${slug}/${file}.yaml:${line}  ${kind}${capitalise(problem.cause)}. ${capitalise(problem.cure)}${/[.?!]$/u.test(problem.cure) ? '' : '.'}`;
    }),
  );
  const turns = check.play === null ? 'worked turns not played' : `${counted(played, 'worked turn')} played`;
  return {
    lines: [
      ...lines,
      `${counted(slugs.length, 'case')} checked: ${counted(errors, 'error')}, ${counted(warnings, 'warning')}, ${turns}.`,
    ],
    errors,
    warnings,
  };
}

const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;
const bySeverity = (a: CheckedCase['found'][number], b: CheckedCase['found'][number]): number =>
  Number(a.problem.severity === 'warning') - Number(b.problem.severity === 'warning') ||
  a.file.localeCompare(b.file) ||
  a.line - b.line;

async function listCases(scenariosFolder: string): Promise<readonly string[]> {
  const entries = await readdir(scenariosFolder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory() && !/^[_.]/.test(entry.name) && entry.name !== 'topics' && entry.name !== 'circuits')
    .map((entry) => entry.name)
    .sort();
}

async function checkCase(check: CaseCheck, slug: string): Promise<CheckedCase> {
  const files = new Map<CaseFile, YamlFile>();
  for (const file of caseFiles) files.set(file, await readYamlFile(join(check.scenariosFolder, slug, `${file}.yaml`)));
  const refused = [...files].flatMap(([file, read]) =>
    read.outcome === 'refused'
      ? read.troubles.map(({ line, cause, cure }) => ({ file, line, problem: { severity: 'error' as const, cause, cure } }))
      : [],
  );
  const place = (problem: CaseProblem): CheckedCase['found'][number] => {
    const read = files.get(problem.file);
    const { severity, cause, cure } = problem;
    return {
      file: problem.file,
      line: read?.outcome === 'read' ? read.lineOf(problem.path) : 1,
      problem: { severity, cause, cure },
    };
  };
  const values: Record<string, unknown> = {};
  for (const [file, read] of files) if (read.outcome === 'read') values[file] = read.value;
  const misshapen = Object.entries(values).flatMap(([file, value]) => checkShape(file as CaseFile, value));
  const parsed = parseCaseFolder(values);
  if (!parsed.ok || refused.length > 0) {
    const missing = parsed.ok ? [] : parsed.problems.filter((problem) => files.get(problem.file)?.outcome === 'missing');
    return { slug, found: [...refused, ...[...misshapen, ...missing].map(place)], played: 0 };
  }
  const problems = [...checkName(slug, parsed.folder), ...checkScenario(parsed.folder, check.bank)];
  const isPlayable = !problems.some((problem) => problem.severity === 'error');
  const played = check.play !== null && isPlayable ? await check.play(parsed.folder, check.bank) : [];
  return { slug, found: [...problems, ...playedProblems(parsed.folder, played)].map(place), played: played.length };
}

function checkName(slug: string, { station }: CaseFolder): CaseProblem[] {
  const name = basename(slug).replace(/^_/, '');
  if (station.id === name || slug.startsWith('_')) return [];
  return [
    {
      file: 'station',
      path: ['id'],
      severity: 'error',
      cause: `the id is "${station.id}", and the folder is called "${name}"`,
      cure: 'give both the same name',
    },
  ];
}

function playedProblems(folder: CaseFolder, played: readonly PlayedTurn[]): CaseProblem[] {
  return played.flatMap(({ name, ok, problem }): CaseProblem[] => {
    if (ok) return [];
    const index = folder['worked-turns'].turns.findIndex((turn) => turn.name === name);
    return [
      {
        ...(index < 0 ? { file: 'body', path: ['expect'] } : { file: 'worked-turns', path: ['turns', index] }),
        severity: 'error',
        cause: `${index < 0 ? 'expected track' : 'worked turn'} "${name}": ${problem ?? 'it went otherwise'}`,
        cure: 'change the case until it answers so, or correct the turn',
      },
    ];
  });
}

/** The command: `npm run scenarios:check [-- folder...] [--write-schema]`. Gives the exit code. */
export async function runScenariosCheck(
  argv: readonly string[],
  play: PlayWorkedTurns | null,
  print: (line: string) => void,
): Promise<number> {
  const scenariosFolder = resolve('scenarios');
  if (argv.includes('--write-schema')) await writeSchema(scenariosFolder);
  const only = argv.filter((word) => !word.startsWith('--')).map((word) => basename(word));
  const bank = await loadTopicBank(join(scenariosFolder, 'topics'));
  const isCurrent = await isSchemaCurrent(scenariosFolder);
  if (!isCurrent)
    print(
      'scenarios/scenario.schema.json:1  The schema is older than the case format. Run npm run scenarios:check -- --write-schema.',
    );
  const report = await checkCases({ scenariosFolder, bank, only, play });
  for (const line of report.lines) print(line);
  return report.errors > 0 || !isCurrent ? 1 : 0;
}

const isCommand = process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href;
if (isCommand) {
  // Opened at the first case that can be played: a check that finds only broken files stays fast.
  let reading: ReturnType<typeof createEmbeddedTurnReader> | null = null;
  const play: PlayWorkedTurns = async (folder, bank) => {
    reading ??= createEmbeddedTurnReader({ bank, vectorsFolder: join(resolve('scenarios'), 'topics/vectors') });
    return [...playExpectedTracks(folder), ...(await playWorkedTurns(folder, bank, await reading))];
  };
  try {
    process.exitCode = await runScenariosCheck(process.argv.slice(2), play, (line) => console.log(line));
    await reportPlay(process.argv.slice(2), (line) => console.log(line));
    await (await (reading as ReturnType<typeof createEmbeddedTurnReader> | null))?.close();
  } catch (caught) {
    // A topics file that does not parse, or a folder that is not there: the message names it.
    console.error(caught instanceof Error ? caught.message : 'The check could not run.');
    process.exitCode = 1;
  }
}
