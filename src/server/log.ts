import pino, { type DestinationStream, type Logger } from 'pino';

export type Log = Logger;

/**
 * The server's own log: ids, timings and trouble as JSON lines. Never what anybody said: words live in the encounter log.
 * Goes to stderr, so that stdout stays for people.
 */
export function createLog(level: string, destination: DestinationStream = pino.destination({ fd: 2, sync: true })): Log {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: { paths: ['text', '*.text', 'said', '*.said', 'moves', '*.moves', 'body', '*.body'], censor: '[words]' },
      serializers: { err: describeError },
    },
    destination,
  );
}

/** Where an error came from; its message stays out when it may quote what somebody typed (database and parser errors do). */
function describeError(error: unknown): { name: string; code?: unknown; stack?: string } {
  if (!(error instanceof Error)) return { name: typeof error };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return { name: error.name, ...('code' in error ? { code: error.code } : {}), stack: frames.slice(0, 8).join('\n') };
}
