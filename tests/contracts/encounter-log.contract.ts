import { beforeAll, describe, expect, it } from 'vitest';
import type { EncounterLog } from '#server/encounter/encounter-log.ts';
import { sampleAppend, sampleState } from '../support/log-samples.ts';

/** What every encounter log promises. Each test uses an encounter of its own, so one log serves them all. */
export function describeEncounterLog(name: string, open: () => Promise<EncounterLog>): void {
  describe(`${name} as an encounter log`, () => {
    let log: EncounterLog;
    let last = 0;
    const newId = () => {
      last += 1;
      return `e-${name.replaceAll(' ', '-')}-${last}`;
    };
    beforeAll(async () => {
      log = await open();
      return () => log.close();
    });

    it('gives back what was appended, byte for byte and in order', async () => {
      const id = newId();
      const request = sampleAppend(id, 0, { count: 3 });
      expect(await log.append(request)).toEqual({ outcome: 'appended', seq: 3 });
      expect(JSON.stringify(await log.events(id, 0))).toBe(JSON.stringify(request.events));
      expect(JSON.stringify((await log.load(id))?.state)).toBe(JSON.stringify(request.state));
      expect((await log.load(id))?.seq).toBe(3);
    });

    it('reads on from a place, at most as many as asked for', async () => {
      const id = newId();
      await log.append(sampleAppend(id, 0, { count: 5 }));
      expect((await log.events(id, 2)).map((event) => event.seq)).toEqual([3, 4, 5]);
      expect((await log.events(id, 2, 1)).map((event) => event.seq)).toEqual([3]);
      expect(await log.events(id, 5)).toEqual([]);
    });

    it('knows nothing of an encounter that never started', async () => {
      expect(await log.load('nobody')).toBeNull();
      expect(await log.events('nobody', 0)).toEqual([]);
      expect(await log.findCommand('owner-a', 'never-used')).toBeNull();
    });

    it('refuses an append on a place that is taken, and keeps nothing of it', async () => {
      const id = newId();
      await log.append(sampleAppend(id, 0, { count: 2 }));
      const command = { key: `late-${id}`, outcome: { status: 202, body: {}, asked: 'a' } };
      expect(await log.append(sampleAppend(id, 1, { command, acceptTurn: { turnId: `late-${id}` } }))).toEqual({
        outcome: 'conflict',
      });
      expect(await log.append(sampleAppend(id, 0, { command }))).toEqual({ outcome: 'conflict' });
      expect((await log.events(id, 0)).length).toBe(2);
      expect(await log.findCommand('owner-a', command.key)).toBeNull();
      expect(await log.claimTurn(`late-${id}`, 'n', 1000, 0)).toBeNull();
    });

    it('lets one of many simultaneous appends win', async () => {
      const id = newId();
      await log.append(sampleAppend(id, 0));
      const results = await Promise.all(Array.from({ length: 8 }, () => log.append(sampleAppend(id, 1))));
      expect(results.filter((result) => result.outcome === 'appended')).toHaveLength(1);
      expect(results.filter((result) => result.outcome === 'conflict')).toHaveLength(7);
      expect((await log.events(id, 0)).map((event) => event.seq)).toEqual([1, 2]);
    });

    it('answers a retried command with its first answer and does nothing twice', async () => {
      const id = newId();
      const command = { key: `key-${id}`, outcome: { status: 202, body: { turnId: 't1', seq: 1 }, asked: 'a' } };
      await log.append(sampleAppend(id, 0, { command }));
      const again = { key: command.key, outcome: { status: 202, body: { turnId: 't2', seq: 2 }, asked: 'b' } };
      expect(await log.append(sampleAppend(id, 1, { command: again }))).toEqual({
        outcome: 'duplicate',
        command: command.outcome,
      });
      expect(await log.append(sampleAppend(id, 0, { command: again }))).toEqual({
        outcome: 'duplicate',
        command: command.outcome,
      });
      expect((await log.events(id, 0)).length).toBe(1);
      expect(await log.findCommand('owner-a', command.key)).toEqual(command.outcome);
    });

    it('keeps the keys of different owners apart', async () => {
      const [id, other] = [newId(), newId()];
      const command = { key: `shared-${id}`, outcome: { status: 201, body: { encounterId: id }, asked: 'a' } };
      await log.append(sampleAppend(id, 0, { command }));
      expect(await log.findCommand('owner-b', command.key)).toBeNull();
      expect((await log.append(sampleAppend(other, 0, { owner: 'owner-b', command }))).outcome).toBe('appended');
    });

    it('lends an accepted turn to one node, and to another only when the lease is over', async () => {
      const id = newId();
      const turnId = `turn-${id}`;
      await log.append(sampleAppend(id, 0, { acceptTurn: { turnId } }));
      expect(await log.claimTurn(turnId, 'node-1', 1_000, 10_000)).toEqual({ encounterId: id, turnId, epoch: 1 });
      expect(await log.claimTurn(turnId, 'node-2', 1_000, 10_999)).toBeNull();
      expect((await log.claimTurns('node-2', 1_000, 10_999, 50)).map((turn) => turn.turnId)).not.toContain(turnId);
      expect(await log.claimTurns('node-2', 1_000, 11_000, 50)).toContainEqual({ encounterId: id, turnId, epoch: 2 });
      await log.append(sampleAppend(id, 1, { closeTurn: { turnId, epoch: 2 } }));
    });

    it('takes a reply only from the node that holds the turn, and once', async () => {
      const id = newId();
      const turnId = `turn-${id}`;
      await log.append(sampleAppend(id, 0, { acceptTurn: { turnId } }));
      await log.claimTurn(turnId, 'node-1', 1_000, 0);
      await log.claimTurn(turnId, 'node-2', 1_000, 1_000);
      expect(await log.append(sampleAppend(id, 1, { closeTurn: { turnId, epoch: 1 } }))).toEqual({ outcome: 'leaseLost' });
      expect((await log.events(id, 0)).length).toBe(1);
      expect((await log.append(sampleAppend(id, 1, { closeTurn: { turnId, epoch: 2 } }))).outcome).toBe('appended');
      expect(await log.append(sampleAppend(id, 2, { closeTurn: { turnId, epoch: 2 } }))).toEqual({ outcome: 'leaseLost' });
      expect(await log.claimTurn(turnId, 'node-3', 1_000, 99_000)).toBeNull();
    });

    it('leaves a turn open when its reply came too late for its place', async () => {
      const id = newId();
      const turnId = `turn-${id}`;
      await log.append(sampleAppend(id, 0, { acceptTurn: { turnId } }));
      const owed = await log.claimTurn(turnId, 'node-1', 1_000, 0);
      await log.append(sampleAppend(id, 1));
      expect((await log.append(sampleAppend(id, 1, { closeTurn: { turnId, epoch: owed?.epoch ?? 0 } }))).outcome).toBe(
        'conflict',
      );
      expect((await log.append(sampleAppend(id, 2, { count: 0, closeTurn: { turnId, epoch: owed?.epoch ?? 0 } }))).outcome).toBe(
        'appended',
      );
      expect((await log.load(id))?.seq).toBe(2);
    });

    it('names encounters whose time has come, unless a reply is owed', async () => {
      const [soon, later, owing] = [newId(), newId(), newId()];
      await log.append(sampleAppend(soon, 0, { nextDueAtMs: 5_000 }));
      await log.append(sampleAppend(later, 0, { nextDueAtMs: 50_000 }));
      await log.append(sampleAppend(owing, 0, { nextDueAtMs: 5_000, acceptTurn: { turnId: `turn-${owing}` } }));
      const due = await log.due(6_000, 50);
      expect(due).toContain(soon);
      expect(due).not.toContain(later);
      expect(due).not.toContain(owing);
      await log.append(sampleAppend(soon, 1, { nextDueAtMs: null }));
      expect(await log.due(6_000, 50)).not.toContain(soon);
    });

    it('lists the encounters of one owner only, newest first', async () => {
      const [first, second, foreign] = [newId(), newId(), newId()];
      const owner = `owner-${first}`;
      const at = (id: string, startedAt: string) => sampleState(id, 1, { owner, startedAt });
      const stopped = { ...at(first, '2026-01-01T00:00:00.000Z'), stage: 'ended', endedBecause: 'candidate stopped' } as const;
      await log.append(sampleAppend(first, 0, { owner, state: stopped }));
      await log.append(sampleAppend(second, 0, { owner, state: at(second, '2026-01-02T00:00:00.000Z') }));
      await log.append(sampleAppend(foreign, 0, { owner: 'somebody-else' }));
      const listed = await log.list(owner);
      expect(listed.map((one) => one.encounterId)).toEqual([second, first]);
      expect(listed[0]).toEqual({
        encounterId: second,
        scenarioId: '',
        stage: 'running',
        startedAt: '2026-01-02T00:00:00.000Z',
        percent: null,
        isStopped: false,
        isFork: false,
        drill: null,
      });
      expect(listed[1]).toMatchObject({ stage: 'ended', isStopped: true });
    });

    it('keeps notes, the latest text', async () => {
      const id = newId();
      expect(await log.readNotes(id)).toBe('');
      await log.writeNotes(id, 'chest pain 2/7');
      await log.writeNotes(id, 'chest pain 2/7\nradiates');
      expect(await log.readNotes(id)).toBe('chest pain 2/7\nradiates');
    });
  });
}
