import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createLog } from '#server/log.ts';
import { openPgliteEncounterLog } from '#server/storage/open-encounter-log.ts';
import { describeEncounterLog } from '../contracts/encounter-log.contract.ts';
import { sampleAppend } from '../support/log-samples.ts';

const home = mkdtempSync(join(tmpdir(), 'bedside-log-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const lines: string[] = [];
const logger = createLog('debug', { write: (line) => void lines.push(line) });

describeEncounterLog('pglite', () => openPgliteEncounterLog(home, logger));

describe('the embedded database on disk', () => {
  it('reaches the disk on commit, keeps what it was given, and frees leases of a process that died', async () => {
    const first = await openPgliteEncounterLog(home, logger);
    await first.append(sampleAppend('kept', 0, { count: 2, acceptTurn: { turnId: 'kept-turn' } }));
    await first.claimTurn('kept-turn', 'dead', 60_000_000, Date.now());
    await expect(openPgliteEncounterLog(home, logger)).rejects.toThrow(/in use by process/);
    await first.close();
    const second = await openPgliteEncounterLog(home, logger);
    expect(await second.events('kept', 0)).toHaveLength(2);
    expect((await second.claimTurns('n', 1_000, Date.now(), 99)).map((turn) => turn.turnId)).toContain('kept-turn');
    await second.close();
    expect(lines.filter((line) => line.includes('"isDurable":true')).length).toBeGreaterThanOrEqual(3);
    expect(lines.join('')).not.toContain('words 1');
  });

  it('takes the lock of a dead process, never one it cannot check', async () => {
    const lockFile = join(home, 'database.lock');
    const dead = spawnSync(process.execPath, ['-e', '']).pid;
    writeFileSync(lockFile, JSON.stringify({ pid: dead, host: hostname(), startedTicks: null, since: 'then' }));
    const log = await openPgliteEncounterLog(home, logger);
    expect(readFileSync(lockFile, 'utf8')).toContain(`"pid":${process.pid}`);
    await log.close();
    writeFileSync(lockFile, JSON.stringify({ pid: dead, host: 'another-machine', startedTicks: null, since: 'then' }));
    await expect(openPgliteEncounterLog(home, logger)).rejects.toThrow(/another-machine.*delete .*database\.lock/);
  });
});
