import { join } from 'node:path';
import { loadScenarioLibrary } from './encounter/scenario-library.ts';
import { packServerIfStale } from './packing/pack-server.ts';
import { projectFolder } from './project-folder.ts';
import { loadTopicBank } from './reading/topic-library.ts';
import { buildWebIfStale } from './site/build-web.ts';
import { makeTemplate } from './storage/make-template.ts';

// npm run prepare, and after every npm ci: everything that need not be done at a start is done now. Without it, Bedside
// starts from its sources, only slower, so nothing here may fail an installation.
const scenarios = join(projectFolder, 'scenarios');
const steps: readonly (readonly [what: string, work: () => Promise<unknown>])[] = [
  ['The web app was not built', () => buildWebIfStale(projectFolder, join(projectFolder, 'dist/web'))],
  ['The server was not packed', () => packServerIfStale(projectFolder)],
  ['No database was made ready', makeTemplate],
  [
    'The cases were not made ready',
    () => Promise.all([loadTopicBank(join(scenarios, 'topics')), loadScenarioLibrary(scenarios)]),
  ],
];
for (const [trouble, work] of steps) {
  try {
    await work();
  } catch (error) {
    const [reason] = (error instanceof Error ? error.message : String(error)).split('\n');
    console.log(`${trouble} (${reason}). npm start tries again or does without.`);
  }
}
