import { beforeEach, describe, expect, it } from 'vitest';
import type { CaseFolder } from '#core/scenario/scenario.ts';
import type { EncounterView } from '#protocol/views.ts';
import { aLivingCase } from '../support/a-living-case.ts';
import { type AServer, AVisitor, aServer } from '../support/a-server.ts';

const folder: CaseFolder = {
  ...aLivingCase(),
  variants: { format: 1, variants: [] },
  'worked-turns': { format: 1, turns: [] },
};
const library = {
  list: () => [folder],
  find: (id: string) => (id === 'small-case' ? { folder, caseHash: 'hash' } : null),
  refused: [],
};

let server: AServer;
let visitor: AVisitor;
let encounter: { id: string; at: string };
beforeEach(async () => {
  server = aServer({ library });
  visitor = new AVisitor(server);
  encounter = await visitor.start();
});

const act = async (body: object): Promise<number> => {
  const { status } = await visitor.post(`${encounter.at}/acts`, body);
  await server.bedside.settled(encounter.id);
  return status;
};
const view = async () => (await (await visitor.get(encounter.at)).json()) as EncounterView;
const said = async (to: string, text: string) => {
  await visitor.post(`${encounter.at}/turns`, { text, addressee: to });
  await server.bedside.settled(encounter.id);
};
const events = () => server.log.events(encounter.id, 1);

describe('acute care over HTTP', () => {
  it('a call names who is on the line until it ends, and its colleague speaks by name', async () => {
    expect((await view()).call).toBeNull();
    await act({ act: 'escalation', id: 'surgeon' });
    expect((await view()).call).toEqual({ name: 'Surgical registrar' });
    for (let turn = 0; turn < 4; turn++) await said('phone', 'He is bleeding, please come');
    expect((await view()).call).toBeNull();
    const lines = (await events()).filter((event) => event.type === 'patient.replied' && event.participant === 'phone');
    expect(lines).toHaveLength(5);
  });

  it('only an open call can be hung up', async () => {
    expect(await act({ act: 'escalation', id: 'hang-up' })).toBe(422);
    await act({ act: 'escalation', id: 'surgeon' });
    expect(await act({ act: 'escalation', id: 'hang-up' })).toBe(202);
    expect((await view()).call).toBeNull();
  });

  it('the cuff is pressed, and reads after its time', async () => {
    expect(await act({ act: 'measurement', id: 'cuff' })).toBe(202);
    server.clock.pass(30_000);
    await act({ act: 'measurement', id: 'cuff' });
    expect((await events()).filter((event) => event.type === 'vitals.measured')).toHaveLength(2);
  });

  it('a dose goes with the order, and the usual one is offered', async () => {
    const { choices } = await view();
    expect(choices.treatment.find((one) => one.id === 'morphine')?.dose).toEqual({ usual: 5, unit: 'mg' });
    await act({ act: 'treatment', id: 'morphine', detail: '2.5 mg' });
    const driven = (await events()).find((event) => event.type === 'body.driven');
    expect(driven).toMatchObject({ inputs: [{ kind: 'drug', form: 'morphineIntravenous', dose: 2.5 }] });
  });

  it('a body that lives is looked after when nobody is watching: it wakes every five seconds', async () => {
    server.clock.pass(6_000);
    expect(await server.log.due(server.clock.nowMs(), 10)).toEqual([encounter.id]);
  });
});
