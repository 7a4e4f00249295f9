import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkScenario } from '#core/scenario/check-scenario.ts';
import { caseFiles, parseCaseFolder } from '#core/scenario/parse-scenario.ts';
import { playExpectedTracks } from '#core/scenario/play-expected-tracks.ts';
import type { CaseFolder } from '#core/scenario/scenario.ts';
import type { TopicBank } from '#core/topic/topic-bank.ts';
import { playWorkedTurns } from '#server/encounter/play-worked-turns.ts';
import { loadScenarioLibrary } from '#server/encounter/scenario-library.ts';
import { createEmbeddedTurnReader, type EmbeddedTurnReader } from '#server/reading/embedded-turn-reader.ts';
import { loadTopicBank } from '#server/reading/topic-library.ts';
import { readYamlFile } from '#server/scenarios-check-yaml.ts';

const notCases = new Set(['topics', 'circuits']);
const entries = await readdir('scenarios', { withFileTypes: true });
/** Every case and the template, which authors copy. */
const slugs = entries.filter((entry) => entry.isDirectory() && !notCases.has(entry.name)).map((entry) => entry.name);

async function readCase(slug: string): Promise<CaseFolder> {
  const files: Record<string, unknown> = {};
  for (const file of caseFiles) {
    const read = await readYamlFile(join('scenarios', slug, `${file}.yaml`));
    if (read.outcome === 'refused') throw new Error(`${slug}/${file}.yaml: ${read.troubles.map((one) => one.cause).join('; ')}`);
    if (read.outcome === 'read') files[file] = read.value;
  }
  const parsed = parseCaseFolder(files);
  if (!parsed.ok)
    throw new Error(`${slug}: ${parsed.problems.map((one) => `${one.file} ${one.path.join('.')} ${one.cause}`).join('; ')}`);
  return parsed.folder;
}

let bank: TopicBank;
let reader: EmbeddedTurnReader;
beforeAll(async () => {
  bank = await loadTopicBank('scenarios/topics');
  reader = await createEmbeddedTurnReader({ bank, vectorsFolder: 'scenarios/topics/vectors' });
}, 60_000);
afterAll(async () => reader.close());

it('there is at least one case, and the template', () => {
  expect(slugs).toContain('_template');
  expect(slugs.length).toBeGreaterThan(1);
});

it('the library opens every case and leaves none out', async () => {
  const library = await loadScenarioLibrary('scenarios');
  expect(library.refused).toEqual([]);
  expect(library.list().map((folder) => folder.station.id)).toEqual(slugs.filter((slug) => !slug.startsWith('_')).sort());
});

describe.each(slugs)('%s', (slug) => {
  it('parses, and the checker finds no error', async () => {
    const errors = checkScenario(await readCase(slug), bank).filter((one) => one.severity === 'error');
    expect(errors).toEqual([]);
  });

  it('keeps every expected track', async () => {
    const folder = await readCase(slug);
    const tracks = playExpectedTracks(folder);
    // Where the patient is acutely ill, the author says how the body goes.
    if (folder.station.stationType === 'acute') expect(tracks.length).toBeGreaterThan(0);
    expect(tracks.filter((one) => !one.ok)).toEqual([]);
  });

  it('answers every worked turn as its author wrote', { timeout: 240_000 }, async () => {
    const turns = await playWorkedTurns(await readCase(slug), bank, reader);
    expect(turns.length).toBeGreaterThan(0);
    expect(turns.filter((one) => !one.ok)).toEqual([]);
  });
});
