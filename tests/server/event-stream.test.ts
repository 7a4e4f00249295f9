import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { connect } from 'node:net';
import { serve } from '@hono/node-server';
import { afterEach, describe, expect, it } from 'vitest';
import { passingEventSchema, streamEventSchema } from '#protocol/reply-stream.ts';
import { EventStreamWriter } from '#server/stream/event-stream-writer.ts';
import { type AServer, AVisitor, aServer } from '../support/a-server.ts';

interface Received {
  readonly id: number | null;
  readonly data: { readonly type: string; readonly [field: string]: unknown };
}

const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

async function listen(server: AServer): Promise<string> {
  const node = serve({ fetch: server.bedside.app.fetch, port: 0, hostname: '127.0.0.1' });
  await once(node, 'listening');
  closers.push(() => node.close());
  const address = node.address();
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
}

/** Reads a stream until an event satisfies `until`; gives everything received. */
async function readUntil(response: Response, until: (event: Received) => boolean): Promise<Received[]> {
  const received: Received[] = [];
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  for (;;) {
    const chunk = await reader?.read();
    if (!chunk || chunk.done) return received;
    text += chunk.value;
    const blocks = text.split('\n\n');
    text = blocks.pop() ?? '';
    for (const block of blocks) {
      const id = /^id: (\d+)$/m.exec(block)?.[1];
      const data = /^data: (.*)$/m.exec(block)?.[1];
      if (!data) continue;
      const event: Received = { id: id === undefined ? null : Number(id), data: JSON.parse(data) };
      received.push(event);
      if (until(event)) {
        await reader?.cancel();
        return received;
      }
    }
  }
}

const open = (base: string, at: string, cookie: string, headers: Record<string, string> = {}) =>
  fetch(`${base}${at}/events`, { headers: { cookie, ...headers } });
const isType = (type: string) => (event: Received) => event.data.type === type;

describe('the event stream', () => {
  it('sends what is stored once and in order, then what happens, each as published', async () => {
    const server = aServer();
    const base = await listen(server);
    const visitor = new AVisitor(server);
    const encounter = await visitor.start();
    await visitor.say(encounter, 'When did it start?');
    const response = await open(base, encounter.at, visitor.cookie);
    expect(response.headers.get('content-type')).toMatch('text/event-stream');
    expect(response.headers.get('x-accel-buffering')).toBe('no');
    expect(response.headers.get('content-security-policy')).toContain("script-src 'self'");
    setTimeout(() => void visitor.say(encounter, 'Any blood?'), 100);
    let replies = 0;
    const received = await readUntil(response, (event) => {
      if (event.data.type === 'patient.replied') replies += 1;
      return replies === 2;
    });
    const durable = received.filter((event) => event.id !== null);
    const passing = received.filter((event) => event.id === null);
    for (const event of durable) expect(streamEventSchema.parse(event.data)).toMatchObject({ seq: event.id });
    for (const event of passing) passingEventSchema.parse(event.data);
    expect(durable.map((event) => event.data.type)).toEqual([
      'candidate.spoke',
      'patient.replied',
      'candidate.spoke',
      'patient.replied',
    ]);
    expect(passing.map((event) => event.data.type)).toEqual(expect.arrayContaining(['caughtUp', 'vitals', 'manner', 'state']));
    expect(received.findIndex(isType('caughtUp'))).toBe(2);
    expect(received.filter(isType('state')).map((event) => event.data['word'])).toEqual(
      expect.arrayContaining(['listening', 'thinking', 'speaking']),
    );
  });

  it('resumes after the last event seen, by header or by query', async () => {
    const server = aServer();
    const base = await listen(server);
    const visitor = new AVisitor(server);
    const encounter = await visitor.start();
    await visitor.say(encounter, 'When did it start?');
    const first = await readUntil(await open(base, encounter.at, visitor.cookie), isType('caughtUp'));
    const [spoke] = first;
    const lastId = String(spoke?.id);
    const resumed = await readUntil(
      await open(base, encounter.at, visitor.cookie, { 'last-event-id': lastId }),
      isType('caughtUp'),
    );
    expect(resumed.map((event) => event.data.type)).toEqual(['patient.replied', 'caughtUp']);
    const asked = await fetch(`${base}${encounter.at}/events?after=${lastId}`, { headers: { cookie: visitor.cookie } });
    expect((await readUntil(asked, isType('caughtUp'))).map((event) => event.data.type)).toEqual(['patient.replied', 'caughtUp']);
  });

  it('follows as many tabs as allowed, and frees the place of one that closed', async () => {
    const server = aServer();
    const base = await listen(server);
    const visitor = new AVisitor(server);
    const encounter = await visitor.start();
    const tabs = await Promise.all(Array.from({ length: 6 }, () => open(base, encounter.at, visitor.cookie)));
    expect((await open(base, encounter.at, visitor.cookie)).status).toBe(429);
    await Promise.all(tabs.map((tab) => readUntil(tab, isType('caughtUp'))));
    await expect
      .poll(async () => {
        const again = await open(base, encounter.at, visitor.cookie);
        await again.body?.cancel();
        return again.status;
      })
      .toBe(200);
  });

  it('says goodbye when the server stops, after the reply under way', async () => {
    const server = aServer();
    const base = await listen(server);
    const visitor = new AVisitor(server);
    const encounter = await visitor.start();
    const response = await open(base, encounter.at, visitor.cookie);
    await visitor.post(`${encounter.at}/turns`, { text: 'When did it start?' });
    await server.bedside.close();
    const received = await readUntil(response, () => false);
    expect(received.map((event) => event.data.type)).toContain('patient.replied');
  });
});

describe('a reader that stops reading', () => {
  /** A response nobody reads, on a real socket. */
  async function stuckResponse(): Promise<ServerResponse> {
    const server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const socket = connect(typeof address === 'object' ? (address?.port ?? 0) : 0, '127.0.0.1');
    socket.on('error', () => {});
    socket.pause();
    socket.write('GET / HTTP/1.1\r\nhost: x\r\n\r\n');
    closers.push(() => {
      socket.destroy();
      server.close();
    });
    const [, response] = (await once(server, 'request')) as [unknown, ServerResponse];
    return response;
  }

  it('loses passing events, and is disconnected rather than losing a durable one', async () => {
    const writer = new EventStreamWriter(await stuckResponse(), { headers: {}, retryMs: 1000 });
    const big = { type: 'big', filling: 'x'.repeat(60_000) };
    let dropped = 0;
    for (let index = 0; index < 400; index += 1) if (!writer.passing(big)) dropped += 1;
    expect(dropped).toBeGreaterThan(0);
    expect(writer.isOpen).toBe(true);
    let sent = 0;
    while (sent < 400 && writer.durable(sent, big)) sent += 1;
    expect(sent).toBeLessThan(400);
    expect(writer.isOpen).toBe(false);
  });
});
