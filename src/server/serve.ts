import { join } from 'node:path';
import { serve as listen, type ServerType } from '@hono/node-server';
import { applyVariant } from '#core/scenario/apply-variant.ts';
import { createApp } from './app.ts';
import { systemClock } from './clock.ts';
import type { Config } from './config.ts';
import { embeddedDialogueDriver } from './dialogue/embedded-dialogue-driver.ts';
import type { EncounterLog } from './encounter/encounter-log.ts';
import { loadScenarioLibrary, type ScenarioLibrary } from './encounter/scenario-library.ts';
import { embeddedExaminer } from './examining/embedded-examiner.ts';
import { randomIds } from './ids.ts';
import type { Log } from './log.ts';
import { projectFolder } from './project-folder.ts';
import { type ReaderThread, startReaderThread } from './reading/thread/reader-thread.ts';
import { loadTopicBank } from './reading/topic-library.ts';
import type { WebApp } from './site/web-app.ts';

export interface RunningServer {
  readonly address: string;
  /** Stops taking requests, finishes turns under way, ends streams and closes the log. */
  close(): Promise<void>;
}

/** What takes longest to start, begun before everything else. */
export interface SlowParts {
  readonly log: Promise<EncounterLog>;
  readonly web: Promise<WebApp | null>;
}

/** Puts everything together and listens; resolves when it can take encounters. */
export async function serve(config: Config, logger: Log, slow: SlowParts): Promise<RunningServer> {
  const scenarioFolder = join(projectFolder, 'scenarios');
  const topicsFolder = join(scenarioFolder, 'topics');
  const startingReader = startReaderThread({ topicsFolder, vectorsFolder: join(topicsFolder, 'vectors') });
  const loadingBank = loadTopicBank(topicsFolder);
  const settled = await Promise.allSettled([
    slow.log,
    startingReader,
    loadScenarioLibrary(scenarioFolder),
    slow.web,
    loadingBank,
  ]);
  const [log, reader, library, web, bank] = settled;
  if (
    log.status === 'rejected' ||
    reader.status === 'rejected' ||
    library.status === 'rejected' ||
    web.status === 'rejected' ||
    bank.status === 'rejected'
  ) {
    if (log.status === 'fulfilled') await log.value.close();
    if (reader.status === 'fulfilled') await reader.value.close();
    throw settled.find((one) => one.status === 'rejected')?.reason;
  }
  for (const { slug, reason } of library.value.refused) logger.warn({ slug, reason }, 'a case was left out of the library');
  const bedside = createApp({
    log: log.value,
    library: library.value,
    bank: bank.value,
    reader: reader.value,
    driver: embeddedDialogueDriver,
    examiner: embeddedExaminer,
    clock: systemClock,
    ids: randomIds,
    config,
    logger,
    web: web.value,
  });
  const closeParts = async () => {
    await bedside.close();
    await Promise.all([log.value.close(), reader.value.close()]);
  };
  try {
    // Replies owed by a process that died come first, before time passes in their encounters.
    await bedside.upkeep.runOwed();
    const { server, port } = await listenOn(bedside.app.fetch, config);
    bedside.upkeep.start();
    void prepareReader(reader.value, library.value, logger);
    return {
      address: `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${port}`,
      close: async () => {
        const closed = new Promise<void>((resolve) => server.close(() => resolve()));
        await closeParts();
        if ('closeAllConnections' in server) server.closeAllConnections();
        await closed;
      },
    };
  } catch (error) {
    await closeParts();
    throw error;
  }
}

/** Makes every case ready to be read, one after another, so that no first turn has to wait for it. */
async function prepareReader(reader: ReaderThread, library: ScenarioLibrary, logger: Log): Promise<void> {
  for (const folder of library.list()) {
    const variants = ['as-written', ...folder.variants.variants.map((variant) => variant.id)];
    for (const variant of variants) {
      await reader.prepare(applyVariant(folder, variant)).catch((error: unknown) => {
        logger.debug({ err: error, scenarioId: folder.station.id, variant }, 'a case was not made ready; its first turn does it');
      });
    }
  }
}

function listenOn(fetch: Parameters<typeof listen>[0]['fetch'], config: Config): Promise<{ server: ServerType; port: number }> {
  return new Promise((resolve, reject) => {
    const server = listen({ fetch, hostname: config.host, port: config.port }, (info) => resolve({ server, port: info.port }));
    server.once('error', reject);
  });
}
