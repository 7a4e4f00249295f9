import { access } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { CaseFolder } from '#core/scenario/scenario.ts';
import type { TopicBank } from '#core/topic/topic-bank.ts';
import { loadScenarioLibrary } from './encounter/scenario-library.ts';
import { createEmbeddedTurnReader } from './reading/embedded-turn-reader.ts';
import { loadTopicBank } from './reading/topic-library.ts';
import type { TurnReader } from './reading/turn-reader.ts';

/** What simulated candidates make of a case, in lines for its author. */
interface CaseLinter {
  lintCase(folder: CaseFolder, bank: TopicBank, reader: TurnReader): Promise<{ readonly lines: readonly string[] }>;
}

/** The candidates belong to the evals: they are met only here, and only when somebody asks for them. */
const linterFile = fileURLToPath(new URL('../../evals/simulated-candidates/lint-case.ts', import.meta.url));

async function loadLinter(): Promise<CaseLinter | null> {
  const isThere = await access(linterFile).then(
    () => true,
    () => false,
  );
  if (!isThere) return null;
  const loaded: CaseLinter = await import(pathToFileURL(linterFile).href);
  return loaded;
}

/** `npm run scenarios:check -- --play`: twenty simulated candidates play each case, and what stands out is printed. */
export async function reportPlay(argv: readonly string[], print: (line: string) => void): Promise<void> {
  if (!argv.includes('--play')) return;
  const linter = await loadLinter();
  if (!linter) {
    print('--play needs the simulated candidates of evals/, which are not installed here.');
    return;
  }
  const scenariosFolder = resolve('scenarios');
  const only = argv.filter((word) => !word.startsWith('--')).map((word) => basename(word));
  const [bank, library] = await Promise.all([
    loadTopicBank(join(scenariosFolder, 'topics')),
    loadScenarioLibrary(scenariosFolder),
  ]);
  const reader = await createEmbeddedTurnReader({ bank, vectorsFolder: join(scenariosFolder, 'topics/vectors') });
  try {
    for (const folder of library.list()) {
      if (only.length > 0 && !only.includes(folder.station.id)) continue;
      const { lines } = await linter.lintCase(folder, bank, reader);
      print(
        `scenarios/${folder.station.id}: played by 20 simulated candidates, ${lines.length} ${lines.length === 1 ? 'thing stands' : 'things stand'} out.`,
      );
      for (const line of lines) print(`  ${line}`);
    }
  } finally {
    await reader.close();
  }
}
