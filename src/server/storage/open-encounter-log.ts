import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Kysely, PostgresDialect, sql } from 'kysely';
import type { Config } from '../config.ts';
import type { EncounterLog } from '../encounter/encounter-log.ts';
import type { Log } from '../log.ts';
import { lockDirectory } from './directory-lock.ts';
import { KyselyEncounterLog } from './kysely-encounter-log.ts';
import { migrate } from './migrations.ts';
import { pgliteDialect } from './pglite-dialect.ts';
import { PgliteThread } from './pglite-thread.ts';

/**
 * Opens the embedded database under `home`, alone.
 * @throws DataInUseError when another process has it.
 */
export async function openPgliteEncounterLog(home: string, logger: Log): Promise<EncounterLog> {
  await mkdir(home, { recursive: true });
  const lock = lockDirectory(join(home, 'database.lock'));
  const thread = new PgliteThread();
  try {
    const { isDurable, tookMs } = await thread.open(join(home, 'database'));
    if (!isDurable) {
      logger.warn('The database does not reach the disk on commit: a power cut may lose the last turns. Run npm run doctor.');
    }
    const db = new Kysely<unknown>({ dialect: pgliteDialect(thread) });
    await migrate(db);
    // We hold the lock: whoever held a lease here is dead.
    await sql`update turn set lease_until_ms = 0 where not is_closed`.execute(db);
    logger.debug({ tookMs, isDurable }, 'embedded database open');
    return new KyselyEncounterLog(db, async () => {
      await thread.close();
      lock.release();
    });
  } catch (error) {
    await thread.close().catch(() => {});
    lock.release();
    throw error;
  }
}

/** Opens the log that the configuration asks for. */
export function openEncounterLog(config: Config, logger: Log): Promise<EncounterLog> {
  return config.databaseUrl === null
    ? openPgliteEncounterLog(config.home, logger)
    : openPostgresEncounterLog(config.databaseUrl, logger);
}

/** Opens Postgres. Any number of nodes may. */
export async function openPostgresEncounterLog(databaseUrl: string, logger: Log): Promise<EncounterLog> {
  const { default: pg } = await import('pg');
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 10 });
  // A connection that breaks while idle is replaced by the pool; unheard, it would end the process.
  pool.on('error', (error) => logger.warn({ err: error }, 'a database connection was lost'));
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  await migrate(db);
  return new KyselyEncounterLog(db, async () => {});
}
