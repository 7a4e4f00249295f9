import { hostname } from 'node:os';
import { resolve } from 'node:path';
import { z } from 'zod';
import type { BucketSize } from './http/token-bucket.ts';

export interface Config {
  readonly host: string;
  readonly port: number;
  /** Folder that holds everything this server stores. */
  readonly home: string;
  /** Postgres to use instead of the embedded database. */
  readonly databaseUrl: string | null;
  /** `https://bedside.example.edu` when people reach the server under another address than it listens on. */
  readonly publicOrigin: string | null;
  readonly logLevel: string;
  /** Names this process in leases. */
  readonly node: string;
  readonly leaseMs: number;
  readonly turnLimit: BucketSize;
  readonly startLimit: BucketSize;
  readonly streamsPerOwner: number;
}

/** Defaults, for tests and tools to build on. */
export const defaultConfig: Config = {
  host: '127.0.0.1',
  port: 8080,
  home: resolve('data'),
  databaseUrl: null,
  publicOrigin: null,
  logLevel: 'info',
  node: `${hostname()}-${process.pid}`,
  leaseMs: 15_000,
  turnLimit: { burst: 30, perSecond: 2 },
  startLimit: { burst: 30, perSecond: 1 },
  streamsPerOwner: 6,
};

const environmentSchema = z.object({
  PORT: z.coerce.number({ error: 'is a port number, 0 to 65535' }).int().min(0).max(65_535).default(defaultConfig.port),
  HOST: z.string().min(1).default(defaultConfig.host),
  BEDSIDE_HOME: z.string().min(1).default('data'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'is a Postgres address such as postgres://user@host/name')
    .optional(),
  BEDSIDE_PUBLIC_URL: z.url({ protocol: /^https?$/, error: 'is an address such as https://bedside.example.edu' }).optional(),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
});

/** Environment in, configuration out; or one readable line for each variable that is wrong. */
export function readConfig(
  environment: Readonly<Record<string, string | undefined>>,
): { readonly ok: true; readonly config: Config } | { readonly ok: false; readonly problems: readonly string[] } {
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = environmentSchema.safeParse(set);
  if (!parsed.success) {
    return { ok: false, problems: parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`) };
  }
  const { PORT, HOST, BEDSIDE_HOME, DATABASE_URL, BEDSIDE_PUBLIC_URL, LOG_LEVEL } = parsed.data;
  return {
    ok: true,
    config: {
      ...defaultConfig,
      port: PORT,
      host: HOST,
      home: resolve(BEDSIDE_HOME),
      databaseUrl: DATABASE_URL ?? null,
      publicOrigin: BEDSIDE_PUBLIC_URL ? new URL(BEDSIDE_PUBLIC_URL).origin : null,
      logLevel: LOG_LEVEL,
    },
  };
}
