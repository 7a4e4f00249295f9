import { join } from 'node:path';
import type { TopicBank } from '#core/topic/topic-bank.ts';
import { createEmbeddedTurnReader, type EmbeddedTurnReader } from '#server/reading/embedded-turn-reader.ts';
import { loadTopicBank } from '#server/reading/topic-library.ts';
import { projectRoot } from './data-file.ts';

interface Shared {
  readonly bank: TopicBank;
  readonly reader: EmbeddedTurnReader;
}

let opened: Promise<Shared> | null = null;

/** One embedded reader for all suites of a run: it remembers the vectors of what it has read. */
export function sharedReader(): Promise<Shared> {
  opened ??= open();
  return opened;
}

async function open(): Promise<Shared> {
  const bank = await loadTopicBank(join(projectRoot, 'scenarios', 'topics'));
  return { bank, reader: await createEmbeddedTurnReader({ bank }) };
}

/** Ends the thread of the sentence model; the run calls it once, last. A reader that never opened has nothing to end. */
export async function closeSharedReader(): Promise<void> {
  const shared = await opened?.catch(() => null);
  opened = null;
  await shared?.reader.close();
}
