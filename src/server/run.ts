import { readConfig } from './config.ts';
import { createLog } from './log.ts';
import type { RunningServer } from './serve.ts';
import type { WebApp } from './site/web-app.ts';
import { openEncounterLog } from './storage/open-encounter-log.ts';

/** After a signal to stop, this long until the process gives up waiting. */
const longestFarewellMs = 10_000;

/** Runs the server until it is told to stop. Trouble at the start is one readable line and exit code 1. */
export async function run(prepareWeb: () => Promise<WebApp | null>): Promise<void> {
  const read = readConfig(process.env);
  if (!read.ok)
    return refuseToStart(['These environment variables are not usable:', ...read.problems.map((line) => `  ${line}`)]);
  const { config } = read;
  const logger = createLog(config.logLevel);
  let server: RunningServer | null = null;
  let isStopping = false;
  const stop = (signal: string) => {
    if (isStopping) return;
    isStopping = true;
    logger.info({ signal }, 'stopping');
    setTimeout(() => process.exit(1), longestFarewellMs).unref();
    // Still starting: what is half open is let go with the process; the log is safe at any moment.
    void (server?.close() ?? Promise.resolve()).then(
      () => process.exit(0),
      (error: unknown) => {
        logger.error({ err: error }, 'stopping failed');
        process.exit(1);
      },
    );
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  try {
    // The database has a thread of its own and the web app a process: both begin before the rest is even loaded.
    const slow = { log: openEncounterLog(config, logger), web: prepareWeb() };
    // Heard here so that one failing early is not an unhandled rejection; `serve` tells it.
    void Promise.allSettled([slow.log, slow.web]);
    const { serve } = await import('./serve.ts');
    server = await serve(config, logger, slow);
  } catch (error) {
    return refuseToStart(explainStart(error, config));
  }
  logger.info({ address: server.address, sinceStartMs: Math.round(performance.now()) }, 'ready');
  console.log(`Bedside is ready at ${server.address}`);
}

function explainStart(error: unknown, config: { host: string; port: number }): readonly string[] {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  const message = error instanceof Error ? error.message : String(error);
  switch (code) {
    case 'EADDRINUSE':
      return [
        `Port ${config.port} on ${config.host} is already in use.`,
        'Stop what uses it, or choose another: PORT=8081 npm start',
      ];
    case 'EACCES':
      return [message, 'Choose a PORT above 1024, or a BEDSIDE_HOME this user may write to.'];
    case 'ECONNREFUSED':
      return ['The database at DATABASE_URL does not answer.', 'Start it, or unset DATABASE_URL to use the embedded one.'];
    default:
      return [message, 'npm run doctor checks this machine and names what is missing.'];
  }
}

function refuseToStart(lines: readonly string[]): void {
  console.error(['Bedside did not start.', ...lines].join('\n'));
  process.exit(1);
}
