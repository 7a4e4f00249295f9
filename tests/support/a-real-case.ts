import { applyVariant } from '#core/scenario/apply-variant.ts';
import type { CaseFolder, Scenario } from '#core/scenario/scenario.ts';
import type { TopicBank } from '#core/topic/topic-bank.ts';
import { embeddedDialogueDriver } from '#server/dialogue/embedded-dialogue-driver.ts';
import { loadScenarioLibrary, type ScenarioLibrary } from '#server/encounter/scenario-library.ts';
import { createEmbeddedTurnReader, type EmbeddedTurnReader } from '#server/reading/embedded-turn-reader.ts';
import { loadTopicBank } from '#server/reading/topic-library.ts';
import { type AServer, aServer } from './a-server.ts';

export interface RealCase {
  readonly folder: CaseFolder;
  readonly scenario: Scenario;
  readonly bank: TopicBank;
  readonly library: ScenarioLibrary;
  readonly reader: EmbeddedTurnReader;
}

/** A shipped case with the shipped topics, and the shipped reader going by words alone: fast, and the same on every machine. */
export async function aRealCase(id = 'chest-pain-cubicle-4'): Promise<RealCase> {
  const [bank, library] = await Promise.all([loadTopicBank('scenarios/topics'), loadScenarioLibrary('scenarios')]);
  const found = library.find(id);
  if (!found) throw new Error(`There is no case ${id}.`);
  const reader = await createEmbeddedTurnReader({ bank, embedder: null });
  return { folder: found.folder, scenario: applyVariant(found.folder, 'as-written'), bank, library, reader };
}

/** The whole app with this case, its reader and the shipped way of speaking. */
export function aServerWith({ bank, library, reader }: RealCase): AServer {
  return aServer({ bank, library, reader, driver: embeddedDialogueDriver });
}
