import { describe, expect, it } from 'vitest';
import type { DebriefView } from '#protocol/debrief-view.ts';
import { AVisitor, aServer } from '../support/a-server.ts';

const expertRun = {
  format: 1 as const,
  by: 'A clinician educator',
  runs: [
    {
      variant: 'as-written',
      steps: [
        { say: 'My name is Sam.' },
        { say: 'What has been happening?' },
        { say: 'When did it start?' },
        { silenceSeconds: 5 },
        { say: 'Any blood?' },
      ],
      conclusion: [],
    },
  ],
};

async function atTheDebrief(server = aServer({ expertRun })) {
  const visitor = new AVisitor(server);
  const encounter = await visitor.start();
  await visitor.say(encounter, 'What has been happening?');
  return { server, visitor, encounter };
}

async function finish({ visitor, encounter }: Awaited<ReturnType<typeof atTheDebrief>>): Promise<DebriefView> {
  await visitor.post(`${encounter.at}/end`, {});
  await visitor.post(`${encounter.at}/reflection`, { answers: [] });
  await visitor.post(`${encounter.at}/conclusion`, { answers: [] });
  return (await (await visitor.get(`${encounter.at}/debrief`)).json()) as DebriefView;
}

describe('an expert’s run of the same case', () => {
  it('is played through the same patient and marked by the same scheme', async () => {
    const run = await atTheDebrief();
    const mine = await finish(run);
    expect(mine.hasExpertRun).toBe(true);
    const theirs = (await (await run.visitor.get(`${run.encounter.at}/expert-run`)).json()) as DebriefView;
    expect(theirs.items.map((one) => one.item)).toEqual(mine.items.map((one) => one.item));
    const said = theirs.timeline.filter((one) => one.kind === 'candidate').map((one) => one.text);
    expect(said).toEqual(expect.arrayContaining(['My name is Sam.', 'When did it start?', 'Any blood?']));
    expect(theirs.facts.filter((one) => one.state === 'reached').length).toBeGreaterThan(
      mine.facts.filter((one) => one.state === 'reached').length,
    );
  });

  it('is told to nobody before their own debrief', async () => {
    const run = await atTheDebrief();
    expect((await run.visitor.get(`${run.encounter.at}/expert-run`)).status).toBe(409);
  });

  it('is said to be missing where nobody wrote one', async () => {
    const run = await atTheDebrief(aServer());
    expect((await finish(run)).hasExpertRun).toBe(false);
    expect((await run.visitor.get(`${run.encounter.at}/expert-run`)).status).toBe(404);
  });
});
