import { existsSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { syncTree, takeTemplate } from './database-template.ts';
import { DurableNodeFS } from './durable-node-fs.ts';
import type { OpenAnswer, PgliteReply, PgliteRequest, QueryAnswer } from './pglite-messages.ts';

/** The one thread that holds the embedded database: it blocks while it writes, so it is kept away from the web server. */
let database: PGlite | null = null;

async function open(folder: string): Promise<OpenAnswer> {
  const startedMs = performance.now();
  takeTemplate(folder);
  const isNew = !existsSync(folder);
  const fs = new DurableNodeFS(folder);
  const startParams = [...PGlite.defaultStartParams.filter((param) => param !== '-F'), '-c', 'wal_sync_method=fsync'];
  database = await PGlite.create({ fs, startParams });
  // Making a database asks the disk for nothing; what is committed later must rest on something that lasts.
  if (isNew) syncTree(folder);
  const before = fs.syncs;
  // A transactional message takes a commit through the log and leaves nothing behind.
  await database.query("select pg_logical_emit_message(true, 'bedside', 'self-test')");
  return { isDurable: fs.syncs > before, tookMs: Math.round(performance.now() - startedMs) };
}

async function query(sql: string, parameters: readonly unknown[]): Promise<QueryAnswer> {
  if (!database) throw new Error('The database is not open.');
  const { rows, affectedRows } = await database.query<Record<string, unknown>>(sql, [...parameters]);
  return { rows, affected: affectedRows ?? 0 };
}

async function answer(request: PgliteRequest): Promise<QueryAnswer | OpenAnswer | null> {
  switch (request.kind) {
    case 'open':
      return open(request.folder);
    case 'query':
      return query(request.sql, request.parameters);
    case 'close':
      await database?.close();
      database = null;
      return null;
  }
}

parentPort?.on('message', async (request: PgliteRequest) => {
  let reply: PgliteReply;
  try {
    reply = { id: request.id, ok: true, answer: await answer(request) };
  } catch (error) {
    const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
    reply = { id: request.id, ok: false, message: error instanceof Error ? error.message : String(error), code };
  }
  parentPort?.postMessage(reply);
  if (request.kind === 'close') parentPort?.close();
});
