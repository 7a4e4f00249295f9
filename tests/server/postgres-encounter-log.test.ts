import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLog } from '#server/log.ts';
import { openPostgresEncounterLog } from '#server/storage/open-encounter-log.ts';
import { describeEncounterLog } from '../contracts/encounter-log.contract.ts';
import { sampleAppend } from '../support/log-samples.ts';

/** A Postgres to test against, such as postgres://postgres@127.0.0.1:5432/postgres; without it these tests are skipped. */
const base = process.env['TEST_DATABASE_URL'] ?? '';

describe.skipIf(base === '')('on a Postgres server', () => {
  const schema = `bedside_test_${process.pid}_${Date.now()}`;
  const url = `${base}${base.includes('?') ? '&' : '?'}options=-csearch_path%3D${schema}`;

  const run = async (statement: string) => {
    const client = new pg.Client({ connectionString: base });
    await client.connect();
    await client.query(statement);
    await client.end();
  };
  beforeAll(() => run(`create schema ${schema}`));
  afterAll(() => run(`drop schema ${schema} cascade`));

  it('lets three nodes start at once, and two of them meet in one encounter', async () => {
    const nodes = await Promise.all([1, 2, 3].map(() => openPostgresEncounterLog(url, createLog('silent'))));
    const [one, two] = nodes;
    await one?.append(sampleAppend('shared', 0, { acceptTurn: { turnId: 'shared-turn' } }));
    const results = await Promise.all(nodes.map((node) => node.append(sampleAppend('shared', 1))));
    expect(results.map((result) => result.outcome).sort()).toEqual(['appended', 'conflict', 'conflict']);
    const claims = await Promise.all(nodes.map((node, index) => node.claimTurn('shared-turn', `n${index}`, 10_000, 0)));
    expect(claims.filter((claim) => claim !== null)).toHaveLength(1);
    expect(await two?.events('shared', 0)).toHaveLength(2);
    await Promise.all(nodes.map((node) => node.close()));
  });

  describeEncounterLog('postgres', () => openPostgresEncounterLog(url, createLog('silent')));
});
