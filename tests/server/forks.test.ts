import { describe, expect, it } from 'vitest';
import { replay } from '#core/encounter/replay.ts';
import { AVisitor, aServer } from '../support/a-server.ts';

async function finished() {
  const server = aServer();
  const visitor = new AVisitor(server);
  const first = await visitor.start();
  for (const text of ['My name is Sam.', 'What has been happening?', 'When did it start?']) {
    server.clock.pass(20_000);
    await visitor.say(first, text);
  }
  await visitor.post(`${first.at}/end`, {});
  await visitor.post(`${first.at}/reflection`, { answers: [] });
  await visitor.post(`${first.at}/conclusion`, { answers: [] });
  const turns = (await server.log.events(first.id, 0)).flatMap((event) => (event.type === 'candidate.spoke' ? [event] : []));
  return { server, visitor, first, turns };
}

describe('trying again from a turn', () => {
  it('begins where the earlier encounter stood before that turn, and ends as the new words make it', async () => {
    const { server, visitor, first, turns } = await finished();
    await visitor.get(`${first.at}/debrief`);
    const third = turns[2];
    const answer = await visitor.post(`${first.at}/forks`, { turnId: third?.turnId });
    expect(answer.status).toBe(201);
    const { encounterId } = (await answer.json()) as { encounterId: string };
    const shared = await server.log.events(encounterId, 0);
    expect(shared.filter((event) => event.type === 'candidate.spoke').map((event) => event.text)).toEqual([
      'My name is Sam.',
      'What has been happening?',
    ]);
    const { state } = replay(shared);
    expect(state).toMatchObject({ encounterId, forkedFrom: first.id, stage: 'running', mode: 'practice' });
    const view = (await (await visitor.get(`/api/encounters/${encounterId}`)).json()) as { atMs: number };
    expect(view.atMs - state.atMs).toBeLessThan(1_000);

    await visitor.say({ id: encounterId, at: `/api/encounters/${encounterId}` }, 'That sounds hard.');
    const events = await server.log.events(encounterId, 0);
    expect(events.some((event) => event.type === 'patient.replied' && event.seq > shared.length)).toBe(true);
    // What was not taken again is untouched.
    expect((await server.log.events(first.id, 0)).some((event) => event.type === 'sheet.scored')).toBe(true);
  });

  it('does not count among the attempts of a case', async () => {
    const { visitor, first, turns } = await finished();
    await visitor.get(`${first.at}/debrief`);
    await visitor.post(`${first.at}/forks`, { turnId: turns[1]?.turnId });
    const [card] = (await (await visitor.get('/api/scenarios')).json()) as { attempts: number }[];
    expect(card?.attempts).toBe(1);
    const mine = (await (await visitor.get('/api/encounters')).json()) as { isFork: boolean }[];
    expect(mine.map((one) => one.isFork).sort()).toEqual([false, true]);
  });

  it('waits for the debrief, and needs a turn that was taken', async () => {
    const { visitor, first, turns } = await finished();
    expect((await visitor.post(`${first.at}/forks`, { turnId: turns[1]?.turnId })).status).toBe(409);
    await visitor.get(`${first.at}/debrief`);
    expect((await visitor.post(`${first.at}/forks`, { turnId: 'turn-of-nobody' })).status).toBe(404);
  });

  it('is refused to anybody else', async () => {
    const { server, first, turns } = await finished();
    const stranger = new AVisitor(server);
    expect((await stranger.post(`${first.at}/forks`, { turnId: turns[1]?.turnId })).status).toBe(404);
  });

  it('makes one fork for one key', async () => {
    const { visitor, first, turns } = await finished();
    await visitor.get(`${first.at}/debrief`);
    const key = { 'idempotency-key': 'fork-it-once' };
    const fork = async () => (await visitor.post(`${first.at}/forks`, { turnId: turns[1]?.turnId }, key)).json();
    expect(await fork()).toEqual(await fork());
  });
});
