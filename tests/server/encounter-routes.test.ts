import { describe, expect, it } from 'vitest';
import { debriefViewSchema } from '#protocol/debrief-view.ts';
import { acceptedTurnSchema, doorNoteSchema, encounterViewSchema, libraryCardSchema } from '#protocol/views.ts';
import { AVisitor, aServer } from '../support/a-server.ts';

describe('one candidate, from the library to the debrief', () => {
  it('walks the whole way, and every answer is as published', async () => {
    const server = aServer();
    const visitor = new AVisitor(server);
    const [card] = (await (await visitor.get('/api/scenarios')).json()) as unknown[];
    expect(libraryCardSchema.parse(card)).toMatchObject({ scenarioId: 'small-case', attempts: 0, best: null, last: null });
    doorNoteSchema.parse(await (await visitor.get('/api/scenarios/small-case')).json());

    const encounter = await visitor.start();
    const accepted = await visitor.say(encounter, 'When did it start?');
    expect(accepted.status).toBe(202);
    acceptedTurnSchema.parse(await accepted.json());
    const view = encounterViewSchema.parse(await (await visitor.get(encounter.at)).json());
    expect(view).toMatchObject({ stage: 'running', reflected: false, concluded: false, conclusionPrompts: [] });
    expect(view.choices.examination).toEqual([
      { id: 'chest', name: 'Listen to the chest', needs: ['consent'], takesSeconds: 20, dose: null },
    ]);

    expect((await visitor.get(`${encounter.at}/debrief`)).status).toBe(409);
    const ended = await visitor.post(`${encounter.at}/end`, {});
    expect(encounterViewSchema.parse(await ended.json())).toMatchObject({
      stage: 'ended',
      conclusionPrompts: ['Your differential?'],
    });
    expect((await visitor.get(`${encounter.at}/debrief`)).status).toBe(409);
    await visitor.post(`${encounter.at}/reflection`, { answers: [{ prompt: 'What went well?', text: 'I asked.' }] });
    expect((await visitor.get(`${encounter.at}/debrief`)).status).toBe(409);
    const concluded = await visitor.post(`${encounter.at}/conclusion`, { answers: [] });
    expect(await concluded.json()).toMatchObject({ reflected: true, concluded: true });

    const debrief = debriefViewSchema.parse(await (await visitor.get(`${encounter.at}/debrief`)).json());
    expect(debrief.reflection).toEqual([{ prompt: 'What went well?', text: 'I asked.' }]);
    expect(debrief.items[0]).toMatchObject({
      item: 'asks-onset',
      result: 'met',
      evidence: [{ quote: expect.stringContaining('') }],
    });
    const [after] = (await (await visitor.get('/api/scenarios')).json()) as unknown[];
    expect(after).toMatchObject({ attempts: 1, best: debrief.percent, last: debrief.percent });
    const [mine] = (await (await visitor.get('/api/encounters')).json()) as unknown[];
    expect(mine).toMatchObject({ encounterId: encounter.id, stage: 'scored', title: 'A small case', percent: debrief.percent });
  });

  it('marks once, however often the debrief is read', async () => {
    const server = aServer();
    const visitor = new AVisitor(server);
    const encounter = await visitor.start();
    await visitor.post(`${encounter.at}/end`, {});
    await visitor.post(`${encounter.at}/reflection`, { answers: [] });
    await visitor.post(`${encounter.at}/conclusion`, { answers: [] });
    const [first, second] = await Promise.all([visitor.get(`${encounter.at}/debrief`), visitor.get(`${encounter.at}/debrief`)]);
    expect(await first.text()).toBe(await second.text());
    const events = await server.log.events(encounter.id, 0);
    expect(events.filter((event) => event.type === 'sheet.scored')).toHaveLength(1);
  });

  it('opens the debrief at once for a candidate who needed to stop', async () => {
    const visitor = new AVisitor(aServer());
    const encounter = await visitor.start();
    await visitor.post(`${encounter.at}/end`, { because: 'candidate stopped' });
    expect((await visitor.get(`${encounter.at}/debrief`)).status).toBe(200);
  });

  it('takes the first reflection and leaves it when another comes', async () => {
    const server = aServer();
    const visitor = new AVisitor(server);
    const encounter = await visitor.start();
    expect((await visitor.post(`${encounter.at}/reflection`, { answers: [] })).status).toBe(409);
    await visitor.post(`${encounter.at}/end`, {});
    await visitor.post(`${encounter.at}/end`, {});
    await visitor.post(`${encounter.at}/reflection`, { answers: [{ prompt: 'a', text: 'first' }] });
    expect((await visitor.post(`${encounter.at}/reflection`, { answers: [] })).status).toBe(200);
    const events = await server.log.events(encounter.id, 0);
    expect(events.filter((event) => event.type === 'reflection.written')).toHaveLength(1);
    expect(events.filter((event) => event.type === 'encounter.ended')).toHaveLength(1);
  });

  it('keeps notes and gives the conversation to take away', async () => {
    const visitor = new AVisitor(aServer());
    const encounter = await visitor.start();
    await visitor.say(encounter, 'When did it start?');
    await visitor.send('PUT', `${encounter.at}/notes`, { text: 'cough\nsince May' });
    expect(await (await visitor.get(`${encounter.at}/notes`)).json()).toEqual({ text: 'cough\nsince May' });
    expect(await (await visitor.get(encounter.at)).json()).toMatchObject({ notes: 'cough\nsince May' });
    const transcript = (await (await visitor.get(`${encounter.at}/transcript`)).json()) as { events: { type: string }[] };
    expect(transcript.events.map((event) => event.type)).toEqual(['candidate.spoke', 'patient.replied']);
  });

  it('examines, orders and treats through the same door', async () => {
    const server = aServer();
    const visitor = new AVisitor(server);
    const encounter = await visitor.start();
    const act = async (body: object) => {
      expect((await visitor.post(`${encounter.at}/acts`, body)).status).toBe(202);
      await server.bedside.settled(encounter.id);
    };
    await act({ act: 'examination', id: 'chest' });
    await act({ act: 'examination', id: 'chest', consentSought: true, explained: true });
    await act({ act: 'investigation', id: 'xray' });
    await act({ act: 'treatment', id: 'oxygen', detail: '15 L' });
    expect((await visitor.post(`${encounter.at}/acts`, { act: 'treatment', id: 'xray' })).status).toBe(422);
    expect((await visitor.post(`${encounter.at}/silences`, { silenceMs: 4000 })).status).toBe(202);
    await server.bedside.settled(encounter.id);
    const { events } = (await (await visitor.get(`${encounter.at}/transcript`)).json()) as {
      events: { type: string; finding?: string }[];
    };
    const findings = events.filter((event) => event.type === 'examination.finding').map((event) => event.finding);
    expect(findings).toEqual(['', 'Crackles at the right base.']);
    expect(events).toContainEqual(expect.objectContaining({ type: 'treatment.given', name: 'Oxygen by mask, 15 L' }));
    server.clock.pass(130_000);
    await server.bedside.upkeep.runDue();
    expect((await server.log.events(encounter.id, 0)).some((event) => event.type === 'investigation.resulted')).toBe(true);
  });
});

describe('time', () => {
  it('rings the bell, keeps a last sentence, and ends by itself', async () => {
    const server = aServer();
    const visitor = new AVisitor(server);
    const encounter = await visitor.start();
    server.clock.pass(8 * 60_000 + 1_000);
    await server.bedside.upkeep.runDue();
    expect(await (await visitor.get(encounter.at)).json()).toMatchObject({ stage: 'timeCalled' });
    expect((await visitor.say(encounter, 'When did it start?')).status).toBe(202);
    server.clock.pass(60_000);
    await server.bedside.upkeep.runDue();
    expect(await (await visitor.get(encounter.at)).json()).toMatchObject({ stage: 'ended' });
    const late = await visitor.say(encounter, 'One more thing');
    expect(late.status).toBe(409);
    await server.bedside.upkeep.runDue();
  });

  it('ends while nobody looked, and says so to a late sentence', async () => {
    const server = aServer();
    const visitor = new AVisitor(server);
    const encounter = await visitor.start();
    server.clock.pass(60 * 60_000);
    expect((await visitor.say(encounter, 'When did it start?')).status).toBe(409);
    const events = await server.log.events(encounter.id, 0);
    expect(events.at(-1)?.type).toBe('encounter.ended');
    expect(events.some((event) => event.type === 'candidate.spoke')).toBe(false);
  });
});
