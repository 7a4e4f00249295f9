import { beforeEach, describe, expect, it } from 'vitest';
import { replay } from '#core/encounter/replay.ts';
import { type AServer, AVisitor, aServer } from '../support/a-server.ts';
import { expectProblem } from '../support/expect-problem.ts';

let server: AServer;
let visitor: AVisitor;
let encounter: { id: string; at: string };
beforeEach(async () => {
  server = aServer();
  visitor = new AVisitor(server);
  encounter = await visitor.start();
});

/** What was refused left no trace, and the next good request is taken and answered. */
async function expectUnharmed(turnsBefore = 0): Promise<void> {
  expect((await visitor.say(encounter, 'When did it start?')).status).toBe(202);
  const events = await server.log.events(encounter.id, 0);
  expect(events.filter((event) => event.type === 'candidate.spoke')).toHaveLength(turnsBefore + 1);
  expect(events.filter((event) => event.type === 'patient.replied')).toHaveLength(turnsBefore + 1);
  const stored = await server.log.load(encounter.id);
  expect(JSON.stringify(replay(events).state)).toBe(JSON.stringify(stored?.state));
  expect(server.lines.join('')).not.toContain('a request failed');
  expect('polluted' in {}).toBe(false);
}

const deep = (levels: number, inside = '1') => '['.repeat(levels) + inside + ']'.repeat(levels);

describe('a hostile body is refused as a problem with a cure, and the next good request works', () => {
  it.each<[string, string, string, number]>([
    ['JSON cut off', 'turns', '{"text":"hel', 400],
    ['JSON with a comment', 'turns', '{"text":"hello"} // really', 400],
    ['JSON with a number JSON has not', 'silences', '{"silenceMs":NaN}', 400],
    ['two documents', 'turns', '{"text":"a"}{"text":"b"}', 400],
    ['bytes that are no JSON', 'turns', '\u0000\u0001\u0002', 400],
    ['a list for an object', 'turns', '[{"text":"hello"}]', 422],
    ['text for an object', 'turns', '"hello"', 422],
    ['null for an object', 'turns', 'null', 422],
    ['a number for an object', 'turns', '7', 422],
    ['an unknown field', 'turns', '{"text":"hello","moves":[{"kind":"ask","topic":"ice.concerns"}]}', 422],
    ['a field twice, the last wrong', 'turns', '{"text":"hello","text":{}}', 422],
    ['a number for text', 'turns', '{"text":12345}', 422],
    ['a list for text', 'turns', '{"text":["hello"]}', 422],
    ['an object for text', 'turns', '{"text":{"toString":"hello"}}', 422],
    ['another way of saying it', 'turns', '{"text":"hello","via":"telepathy"}', 422],
    ['a number beyond all numbers', 'silences', '{"silenceMs":1e400}', 422],
    ['a huge number', 'silences', '{"silenceMs":1e308}', 422],
    ['a negative number', 'silences', '{"silenceMs":-1000}', 422],
    ['half a millisecond', 'silences', '{"silenceMs":1000.5}', 422],
    ['a number as text', 'silences', '{"silenceMs":"1000"}', 422],
    ['a prototype', 'turns', '{"text":"hello","__proto__":{"polluted":true}}', 422],
    ['a constructor', 'turns', '{"text":"hello","constructor":{"prototype":{"polluted":true}}}', 422],
    ['a prototype alone', 'acts', '{"__proto__":{"act":"treatment","id":"oxygen","polluted":true}}', 422],
    ['deep nesting', 'turns', `{"text":${deep(7_000)}}`, 422],
    ['deep objects', 'turns', `${'{"a":'.repeat(2_500)}1${'}'.repeat(2_500)}`, 422],
    ['an act that does not exist', 'acts', '{"act":"surgery","id":"chest"}', 422],
    ['an act id that does not exist', 'acts', '{"act":"examination","id":"liver-biopsy"}', 422],
    ['an act with an id of another kind', 'acts', '{"act":"treatment","id":"chest"}', 422],
    ['an investigation given as a treatment', 'acts', '{"act":"treatment","id":"xray"}', 422],
    ['an act id from the object itself', 'acts', '{"act":"examination","id":"constructor"}', 422],
    ['an act id that is a path', 'acts', '{"act":"examination","id":"../../body"}', 422],
    ['an endless detail', 'acts', `{"act":"treatment","id":"oxygen","detail":"${'x'.repeat(201)}"}`, 422],
    ['an empty body', 'turns', '', 422],
    ['a body over the limit', 'turns', `{"text":"${'a'.repeat(17_000)}"}`, 413],
    ['a body over the limit that is not JSON', 'turns', 'a'.repeat(17_000), 413],
  ])('%s', async (_name, route, body, status) => {
    await expectProblem(await visitor.send('POST', `${encounter.at}/${route}`, body), status);
    await expectUnharmed();
  });

  it.each([
    ['a start nested deep', '/api/encounters', `{"scenarioId":${deep(120_000)}}`],
    ['a start with a case id from the object itself', '/api/encounters', '{"scenarioId":["small-case"]}'],
    ['a start with a seed beyond all seeds', '/api/encounters', '{"scenarioId":"small-case","seed":9007199254740993}'],
    ['a start in a mode of its own', '/api/encounters', '{"scenarioId":"small-case","mode":"examiner"}'],
    ['a start for somebody else', '/api/encounters', '{"scenarioId":"small-case","owner":"o_someone"}'],
  ])('%s', async (_name, path, body) => {
    await expectProblem(await visitor.send('POST', path, body), 422);
    await expectUnharmed();
  });

  it.each(['text/plain', 'application/xml', 'multipart/form-data; boundary=x', 'application/json-patch+json', ''])(
    'content type "%s"',
    async (type) => {
      const response = await visitor.send('POST', `${encounter.at}/turns`, '{"text":"hello"}', { 'content-type': type });
      await expectProblem(response, 415);
      await expectUnharmed();
    },
  );

  it.each([
    ['missing', undefined],
    ['too short', 'k'],
    ['too long', 'k'.repeat(81)],
    ['with a space', 'key number one'],
  ])('an idempotency key that is %s', async (_name, key) => {
    const response = await server.bedside.app.request(`${encounter.at}/turns`, {
      method: 'POST',
      headers: {
        cookie: visitor.cookie,
        'content-type': 'application/json',
        ...(key === undefined ? {} : { 'idempotency-key': key }),
      },
      body: '{"text":"hello"}',
    });
    expect((await expectProblem(response, 422)).paths).toEqual(['idempotency-key']);
    await expectUnharmed();
  });

  it.each([
    ['another site', { origin: 'https://evil.test' }],
    ['a sandboxed page', { origin: 'null' }],
    ['a broken origin', { origin: 'http://' }],
    ['a site whose name begins like ours', { origin: 'http://localhost.evil.test' }],
    ['a cross-site form', { 'sec-fetch-site': 'cross-site' }],
  ])('a turn from %s', async (_name, headers) => {
    await expectProblem(await visitor.post(`${encounter.at}/turns`, { text: 'hello' }, { host: 'localhost', ...headers }), 403);
    await expectUnharmed();
  });

  it.each([
    '..',
    '../../etc/passwd',
    '..%2f..%2fetc%2fpasswd',
    '%2e%2e%2f%2e%2e%2fhead',
    '..%5c..%5cwindows',
    '%00',
    '%',
    '%c0%ae%c0%ae',
    "' or '1'='1",
    '__proto__',
    'constructor',
    'x'.repeat(5_000),
    '\u202eid',
  ])('the encounter id "%s"', async (id) => {
    for (const path of [`/api/encounters/${id}/notes`, `/api/encounters/${id}/transcript`]) {
      await expectProblem(await visitor.get(path), 404);
    }
    await expectProblem(await visitor.post(`/api/encounters/${id}/turns`, { text: 'hello' }), 404);
    await expectProblem(await visitor.get(`/api/scenarios/${id}/x`), 404);
    await expectUnharmed();
  });

  it("somebody else's encounter is not there, for any body", async () => {
    const stranger = new AVisitor(server);
    await stranger.get('/api/health');
    for (const [route, body] of [
      ['turns', { text: 'hello' }],
      ['silences', { silenceMs: 1_000 }],
      ['acts', { act: 'treatment', id: 'oxygen' }],
      ['end', {}],
      ['reflection', { answers: [] }],
      ['conclusion', { answers: [] }],
    ] as const) {
      await expectProblem(await stranger.post(`${encounter.at}/${route}`, body), 404);
    }
    await expectProblem(await stranger.send('PUT', `${encounter.at}/notes`, { text: 'mine now' }), 404);
    await expectProblem(await stranger.get(`${encounter.at}/events`), 404);
    expect(await (await visitor.get(`${encounter.at}/notes`)).json()).toEqual({ text: '' });
    await expectUnharmed();
  });

  it.each([
    ['no secret', 'bedside_owner='],
    ['a guessed owner', 'bedside_owner=o_someone'],
    ['a secret of the wrong length', `bedside_owner=${'a'.repeat(42)}`],
    ['an endless cookie', `bedside_owner=${'a'.repeat(5_000)}`],
  ])('a cookie with %s opens nothing', async (_name, cookie) => {
    await expectProblem(await server.bedside.app.request(`${encounter.at}/notes`, { headers: { cookie } }), 404);
    await expectUnharmed();
  });

  it('a turn after the end, and a reflection before it', async () => {
    await expectProblem(await visitor.post(`${encounter.at}/reflection`, { answers: [] }), 409);
    await expectUnharmed();
    expect((await visitor.post(`${encounter.at}/end`, {})).status).toBe(200);
    for (const [route, body] of [
      ['turns', { text: 'hello' }],
      ['silences', { silenceMs: 1_000 }],
      ['acts', { act: 'treatment', id: 'oxygen' }],
    ] as const) {
      await expectProblem(await visitor.post(`${encounter.at}/${route}`, body), 409);
    }
    await expectProblem(await visitor.post(`${encounter.at}/end`, { because: 'patient left' }), 422);
    expect((await visitor.post(`${encounter.at}/reflection`, { answers: [] })).status).toBe(200);
  });

  it('more answers than there are questions, and notes beyond the page', async () => {
    await visitor.post(`${encounter.at}/end`, {});
    const many = Array.from({ length: 13 }, () => ({ prompt: 'p', text: 't' }));
    await expectProblem(await visitor.post(`${encounter.at}/reflection`, { answers: many }), 422);
    await expectProblem(
      await visitor.post(`${encounter.at}/reflection`, { answers: [{ prompt: 'p', text: 't', marks: 9 }] }),
      422,
    );
    await expectProblem(await visitor.send('PUT', `${encounter.at}/notes`, { text: 'n'.repeat(20_001) }), 422);
    await expectProblem(await visitor.send('PUT', `${encounter.at}/notes`, { text: 'n'.repeat(300_000) }), 413);
    expect((await visitor.send('PUT', `${encounter.at}/notes`, { text: 'n'.repeat(20_000) })).status).toBe(200);
    expect((await visitor.post(`${encounter.at}/reflection`, { answers: [] })).status).toBe(200);
  });
});

describe('a key used again', () => {
  it('on another route or in another encounter is a key of its own', async () => {
    const key = { 'idempotency-key': 'used-everywhere' };
    const other = await visitor.start();
    expect((await visitor.post(`${encounter.at}/silences`, { silenceMs: 1_000 }, key)).status).toBe(202);
    expect((await visitor.post(`${encounter.at}/turns`, { text: 'hello' }, key)).status).toBe(202);
    expect((await visitor.post(`${other.at}/turns`, { text: 'hello' }, key)).status).toBe(202);
    for (const { id } of [encounter, other]) {
      await server.bedside.settled(id);
      const events = await server.log.events(id, 0);
      expect(events.filter((event) => event.type === 'candidate.spoke')).toHaveLength(1);
    }
  });

  it('with another body is refused, and the first stays done', async () => {
    const key = { 'idempotency-key': 'used-before' };
    await visitor.post(`${encounter.at}/turns`, { text: 'Any blood?' }, key);
    await server.bedside.settled(encounter.id);
    const second = await visitor.post(`${encounter.at}/turns`, { text: 'What has been happening?' }, key);
    expect(second.status).toBe(422);
    expect(await second.json()).toMatchObject({ title: 'Idempotency-Key used before' });
    await expectUnharmed(1);
  });
});
