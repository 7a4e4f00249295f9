import { describe, expect, it } from 'vitest';
import { AVisitor, aServer } from '../support/a-server.ts';

async function aDrill(drill: string) {
  const server = aServer();
  const visitor = new AVisitor(server);
  const answer = await visitor.post('/api/encounters', { scenarioId: 'small-case', seed: 3, drill });
  const { encounterId } = (await answer.json()) as { encounterId: string };
  return { server, visitor, status: answer.status, encounter: { id: encounterId, at: `/api/encounters/${encounterId}` } };
}

async function debriefOf(visitor: AVisitor, at: string) {
  await visitor.post(`${at}/end`, {});
  await visitor.post(`${at}/reflection`, { answers: [] });
  await visitor.post(`${at}/conclusion`, { answers: [] });
  return (await (await visitor.get(`${at}/debrief`)).json()) as {
    drill: string;
    outOf: number;
    items: { item: string; result: string; evidence: { quote: string }[] }[];
  };
}

describe('a ninety-second drill', () => {
  it('is the case cut to one skill, marked on that alone with the own words', async () => {
    const { visitor, encounter } = await aDrill('open');
    const view = (await (await visitor.get(encounter.at)).json()) as { dueMs: number };
    expect(view.dueMs).toBe(90_000);
    await visitor.say(encounter, 'My name is Sam.');
    await visitor.say(encounter, 'What has been happening?');
    const debrief = await debriefOf(visitor, encounter.at);
    expect(debrief.drill).toBe('open');
    expect(debrief.items.every((one) => one.item.startsWith('drill-'))).toBe(true);
    expect(debrief.items.find((one) => one.item === 'drill-opens-wide')).toMatchObject({ result: 'met' });
    expect(debrief.items.find((one) => one.item === 'drill-opens-wide')?.evidence[0]?.quote).toContain('What has been happening');
    expect(debrief.outOf).toBe(debrief.items.length);
  });

  it('does not count among the attempts of the case', async () => {
    const { visitor, encounter } = await aDrill('open');
    await debriefOf(visitor, encounter.at);
    const [card] = (await (await visitor.get('/api/scenarios')).json()) as { attempts: number; best: number | null }[];
    expect(card).toMatchObject({ attempts: 0, best: null });
  });

  it('says so when the case has nothing to cut it from', async () => {
    const server = aServer();
    const visitor = new AVisitor(server);
    const answer = await visitor.post('/api/encounters', { scenarioId: 'small-case', seed: 3, drill: 'juggling' });
    expect(answer.status).toBe(422);
  });
});
