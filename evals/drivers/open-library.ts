import type { CaseFolder } from '#core/scenario/scenario.ts';
import type { TopicBank } from '#core/topic/topic-bank.ts';
import { loadScenarioLibrary } from '#server/encounter/scenario-library.ts';
import { createEmbeddedTurnReader } from '#server/reading/embedded-turn-reader.ts';
import { loadTopicBank } from '#server/reading/topic-library.ts';

/** Bank, embedded reader and cases as the server opens them. */
export async function openLibrary() {
  const [bank, library] = await Promise.all([loadTopicBank('scenarios/topics'), loadScenarioLibrary('scenarios')]);
  const reader = await createEmbeddedTurnReader({ bank, vectorsFolder: 'scenarios/topics/vectors' });
  const find = (id: string): CaseFolder => {
    const found = library.find(id);
    if (!found)
      throw new Error(`There is no case ${id}: ${library.refused.map((one) => `${one.slug} ${one.reason}`).join('; ')}`);
    return found.folder;
  };
  return { bank, reader, find } satisfies { bank: TopicBank; reader: unknown; find: unknown };
}
