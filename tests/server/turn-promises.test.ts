import { describe, expect, it } from 'vitest';
import { replay } from '#core/encounter/replay.ts';
import { MemoryEncounterLog } from '#server/storage/memory-encounter-log.ts';
import { AVisitor, aServer, plainDriver } from '../support/a-server.ts';

type Events = Awaited<ReturnType<MemoryEncounterLog['events']>>;
const turnsOf = (events: Events, type: 'candidate.spoke' | 'patient.replied') =>
  events.flatMap((event) => (event.type === type ? [event.turnId] : []));

describe('an accepted turn', () => {
  it('is answered once however often it is sent', async () => {
    const server = aServer();
    const visitor = new AVisitor(server);
    const encounter = await visitor.start();
    const key = { 'idempotency-key': 'the-same-key' };
    const say = () => visitor.post(`${encounter.at}/turns`, { text: 'When did it start?' }, key);
    const bodies = await Promise.all((await Promise.all([say(), say(), say()])).map((response) => response.text()));
    await server.bedside.settled(encounter.id);
    bodies.push(await (await say()).text());
    expect(new Set(bodies).size).toBe(1);
    const events = await server.log.events(encounter.id, 0);
    expect(turnsOf(events, 'candidate.spoke')).toHaveLength(1);
    expect(turnsOf(events, 'patient.replied')).toHaveLength(1);
  });

  it('is refused when its key already stands for other words, and nothing is said', async () => {
    const server = aServer();
    const visitor = new AVisitor(server);
    const encounter = await visitor.start();
    const key = { 'idempotency-key': 'one-key-for-two' };
    await visitor.post(`${encounter.at}/turns`, { text: 'When did it start?' }, key);
    const other = await visitor.post(`${encounter.at}/turns`, { text: 'Any blood?' }, key);
    expect(other.status).toBe(422);
    expect(await other.json()).toMatchObject({ title: 'Idempotency-Key used before' });
    await server.bedside.settled(encounter.id);
    expect(turnsOf(await server.log.events(encounter.id, 0), 'candidate.spoke')).toHaveLength(1);
  });

  it('starts one encounter for one key', async () => {
    const server = aServer();
    const visitor = new AVisitor(server);
    await visitor.get('/api/health');
    const key = { 'idempotency-key': 'start-once' };
    const start = async () => (await visitor.post('/api/encounters', { scenarioId: 'small-case' }, key)).json();
    expect(await start()).toEqual(await start());
  });

  it('is answered in order when several come at once, and the log replays to the stored state', async () => {
    const server = aServer();
    const visitor = new AVisitor(server);
    const encounter = await visitor.start();
    const texts = ['When did it start?', 'Any blood?', 'That sounds hard.', 'What has been happening?', 'blah'];
    await Promise.all(texts.map((text) => visitor.post(`${encounter.at}/turns`, { text })));
    await server.bedside.settled(encounter.id);
    const events = await server.log.events(encounter.id, 0);
    const spoke = turnsOf(events, 'candidate.spoke');
    expect(turnsOf(events, 'patient.replied').filter((turn) => spoke.includes(turn))).toEqual(spoke);
    expect(events.map((event) => event.seq)).toEqual(events.map((_, index) => index + 1));
    const stored = await server.log.load(encounter.id);
    expect(JSON.stringify(replay(events).state)).toBe(JSON.stringify(stored?.state));
  });

  it('is answered by the next process when the first one dies before replying', async () => {
    const log = new MemoryEncounterLog();
    const dying = aServer({ log, node: 'dying' });
    const visitor = new AVisitor(dying);
    const encounter = await visitor.start();
    dying.reader.before = () => new Promise(() => {});
    expect((await visitor.post(`${encounter.at}/turns`, { text: 'When did it start?' })).status).toBe(202);

    const next = aServer({ log, node: 'next' });
    await next.bedside.upkeep.runOwed();
    await next.bedside.settled(encounter.id);
    expect(turnsOf(await log.events(encounter.id, 0), 'patient.replied')).toHaveLength(0);
    next.clock.pass(20_000);
    await next.bedside.upkeep.runOwed();
    await next.bedside.settled(encounter.id);
    const events = await log.events(encounter.id, 0);
    expect(turnsOf(events, 'patient.replied')).toEqual(turnsOf(events, 'candidate.spoke'));
  });

  it('is answered once when the first process wakes up after its lease', async () => {
    const log = new MemoryEncounterLog();
    const slow = aServer({ log, node: 'slow' });
    const visitor = new AVisitor(slow);
    const encounter = await visitor.start();
    let wake = () => {};
    slow.reader.before = () =>
      new Promise((resolve) => {
        wake = resolve;
      });
    await visitor.post(`${encounter.at}/turns`, { text: 'When did it start?' });
    await new Promise((resolve) => setTimeout(resolve, 5));

    const next = aServer({ log, node: 'next' });
    next.clock.pass(20_000);
    await next.bedside.upkeep.runOwed();
    await next.bedside.settled(encounter.id);
    wake();
    await slow.bedside.settled(encounter.id);
    const events = await log.events(encounter.id, 0);
    expect(turnsOf(events, 'patient.replied')).toHaveLength(1);
    expect(events.filter((event) => event.type === 'moves.read')).toHaveLength(1);
  });

  it('is answered although its station ended while nobody was there to answer', async () => {
    const log = new MemoryEncounterLog();
    const dying = aServer({ log, node: 'dying' });
    const visitor = new AVisitor(dying);
    const encounter = await visitor.start();
    dying.reader.before = () => new Promise(() => {});
    await visitor.post(`${encounter.at}/turns`, { text: 'When did it start?' });

    const next = aServer({ log, node: 'next' });
    next.clock.pass(60 * 60_000);
    await next.bedside.upkeep.runDue();
    await next.bedside.upkeep.runOwed();
    await next.bedside.settled(encounter.id);
    await next.bedside.upkeep.runDue();
    const types = (await log.events(encounter.id, 0)).map((event) => event.type);
    expect(types.indexOf('patient.replied')).toBeGreaterThan(0);
    expect(types.indexOf('patient.replied')).toBeLessThan(types.indexOf('encounter.ended'));
  });

  it('gets the patient asking back when the reader fails, and plain lines when the driver does', async () => {
    const failing = {
      ...plainDriver,
      // biome-ignore lint/correctness/useYield: fails before the first sentence.
      async *speak(): AsyncGenerator<never> {
        throw new Error('the words of the student');
      },
    };
    const server = aServer({ driver: failing });
    const visitor = new AVisitor(server);
    const encounter = await visitor.start();
    server.reader.before = async () => {
      throw new Error('the words of the student');
    };
    await visitor.say(encounter, 'When did it start?');
    const events = await server.log.events(encounter.id, 0);
    expect(events.find((event) => event.type === 'patient.replied')).toMatchObject({ driver: 'plain lines' });
    expect(server.lines.join('')).not.toContain('the words of the student');
  });

  it('meets another node as a conflict and is stored all the same', async () => {
    const log = new MemoryEncounterLog();
    const one = aServer({ log, node: 'one' });
    const visitor = new AVisitor(one);
    const encounter = await visitor.start();
    const two = aServer({ log, node: 'two' });
    await visitor.say(encounter, 'When did it start?');
    // The second node keeps a copy that is out of date by now.
    const far = (text: string, key: string) =>
      two.bedside.app.request(`${encounter.at}/turns`, {
        method: 'POST',
        headers: { cookie: visitor.cookie, 'content-type': 'application/json', 'idempotency-key': key },
        body: JSON.stringify({ text }),
      });
    expect((await far('Any blood?', 'far-key-one')).status).toBe(202);
    await two.bedside.settled(encounter.id);
    await visitor.say(encounter, 'That sounds hard.');
    expect((await far('When did it start?', 'far-key-two')).status).toBe(202);
    await two.bedside.settled(encounter.id);
    const events = await log.events(encounter.id, 0);
    expect(turnsOf(events, 'candidate.spoke')).toHaveLength(4);
    expect(turnsOf(events, 'patient.replied')).toHaveLength(4);
  });
});
