import { describe, expect, it } from 'vitest';
import { MemoryEncounterLog } from '#server/storage/memory-encounter-log.ts';
import { AVisitor, aServer } from '../support/a-server.ts';
import { expectProblem } from '../support/expect-problem.ts';

describe('what goes wrong is said as a problem, with a cure', () => {
  it('400 for JSON that does not parse', async () => {
    await expectProblem(await new AVisitor(aServer()).send('POST', '/api/encounters', '{"scenarioId":'), 400);
  });

  it('403 for a page of another site, whatever it sends', async () => {
    const visitor = new AVisitor(aServer());
    const body = { scenarioId: 'small-case' };
    const from = (origin: string) => visitor.post('/api/encounters', body, { origin, host: 'bedside.test' });
    await expectProblem(await from('https://evil.test'), 403);
    await expectProblem(await from('null'), 403);
    await expectProblem(await visitor.post('/api/encounters', body, { 'sec-fetch-site': 'cross-site' }), 403);
    expect((await from('http://bedside.test')).status).toBe(201);
  });

  it('404 for addresses, cases and encounters that are not there', async () => {
    const visitor = new AVisitor(aServer());
    for (const path of [
      '/api',
      '/api/nothing',
      '/nothing',
      '/api/scenarios/none',
      '/api/encounters/none',
      '/api/encounters/%00',
    ]) {
      await expectProblem(await visitor.get(path), 404);
    }
    await expectProblem(await visitor.post('/api/encounters', { scenarioId: 'none' }), 404);
    await expectProblem(await visitor.post('/api/encounters/none/turns', { text: 'hello' }), 404);
  });

  it('405 with the methods that are allowed', async () => {
    const response = await new AVisitor(aServer()).send('DELETE', '/api/encounters/some/notes');
    expect(response.headers.get('allow')).toBe('GET, PUT');
    await expectProblem(response, 405);
  });

  it('409 for what comes at the wrong time', async () => {
    const visitor = new AVisitor(aServer());
    const { at } = await visitor.start();
    await expectProblem(await visitor.get(`${at}/debrief`), 409);
    await visitor.post(`${at}/end`, {});
    await expectProblem(await visitor.post(`${at}/turns`, { text: 'hello' }), 409);
  });

  it('413 for a body that is too large, declared or not', async () => {
    const visitor = new AVisitor(aServer());
    const { at } = await visitor.start();
    await expectProblem(await visitor.post(`${at}/turns`, { text: 'a'.repeat(20_000) }, { 'content-length': '20100' }), 413);
    await expectProblem(await visitor.post(`${at}/turns`, { text: 'a'.repeat(20_000) }), 413);
  });

  it('415 for anything but JSON', async () => {
    const visitor = new AVisitor(aServer());
    const { at } = await visitor.start();
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp']) {
      await expectProblem(await visitor.send('POST', `${at}/turns`, '{"text":"hello"}', { 'content-type': type }), 415);
    }
  });

  it('422 naming each field, and never repeating what was typed', async () => {
    const visitor = new AVisitor(aServer());
    const { at } = await visitor.start();
    const long = await expectProblem(await visitor.post(`${at}/turns`, { text: 'x'.repeat(4_001) }), 422);
    expect(long.detail).toContain('4000');
    expect(long.paths).toEqual(['text']);
    const wrong = await visitor.post(`${at}/acts`, { act: 'secret-word', id: '', hurry: true });
    const text = await wrong.clone().text();
    expect((await expectProblem(wrong, 422)).paths).toEqual(expect.arrayContaining(['act', 'id']));
    expect(text).not.toContain('secret-word');
    await expectProblem(await visitor.send('POST', `${at}/turns`), 422);
    await expectProblem(await visitor.post(`${at}/turns`, { text: ' \u0000\u202e ' }), 422);
    expect(
      (await expectProblem(await visitor.post(`${at}/turns`, { text: 'hi' }, { 'idempotency-key': 'short' }), 422)).paths,
    ).toEqual(['idempotency-key']);
    await expectProblem(await visitor.get(`${at}/events?after=soon`), 422);
  });

  it('429 for a loop, with the time to wait; a person typing never meets it', async () => {
    const server = aServer();
    const visitor = new AVisitor(server);
    const { at } = await visitor.start();
    const statuses: number[] = [];
    for (let turn = 0; turn < 31; turn += 1) statuses.push((await visitor.post(`${at}/silences`, { silenceMs: 600 })).status);
    expect(statuses.filter((status) => status === 202)).toHaveLength(30);
    const response = await visitor.post(`${at}/silences`, { silenceMs: 600 });
    expect(response.headers.get('retry-after')).toBe('1');
    await expectProblem(response, 429);
    server.clock.pass(1_000);
    expect((await visitor.post(`${at}/silences`, { silenceMs: 600 })).status).toBe(202);
  });

  it('500 without a word of what broke', async () => {
    class BreakingLog extends MemoryEncounterLog {
      override async list(): Promise<never> {
        throw new Error('password=hunter2');
      }
    }
    const server = aServer({ log: new BreakingLog() });
    const response = await new AVisitor(server).get('/api/scenarios');
    expect(await response.clone().text()).not.toContain('hunter2');
    await expectProblem(response, 500);
    expect(server.lines.join('')).not.toContain('hunter2');
    expect(server.lines.join('')).toContain('a request failed');
  });

  it('503 for the pages when they are not built', async () => {
    await expectProblem(await new AVisitor(aServer()).get('/'), 503);
  });
});
