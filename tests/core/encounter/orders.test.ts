import { describe, expect, it } from 'vitest';
import { aLivingCase } from '../../support/a-living-case.ts';
import { aParticipant } from '../../support/a-scenario.ts';
import { AnEncounter, does } from '../../support/an-encounter.ts';

const orders = (id: string, dose?: string) => [does('treat', { id, ...(dose === undefined ? {} : { dose }) })];
const unread = [does('unclear', { between: [] })];
const nurseSaid = (run: AnEncounter) =>
  run.of('patient.replied').flatMap((event) => (event.participant === 'kay' ? [event.spoken] : []));
const given = (run: AnEncounter) => run.of('treatment.given').map(({ id, dose }) => (dose ? `${id} ${dose}` : id));

describe('an order with a nurse in the room', () => {
  it('is said back by the name for patients’ ears, with its dose', () => {
    const run = new AnEncounter(aLivingCase()).turn(orders('morphine', '5 mg'));
    expect(nurseSaid(run)).toEqual(['Morphine IV, 5 mg. Drawing it up now.']);
  });

  it('ten times too large is questioned, and not given until it is settled', () => {
    const run = new AnEncounter(aLivingCase()).turn(orders('morphine', '50 mg'));
    expect(given(run)).toEqual([]);
    expect(run.of('body.driven')).toEqual([]);
    expect(nurseSaid(run)[0]).toContain('usually give 5 mg');
    expect(run.brief).toBeNull();
    run.turn(unread, { text: 'No, sorry, 5 mg' });
    expect(run.of('order.settled')[0]?.how).toBe('corrected');
    expect(given(run)).toEqual(['morphine 5 mg']);
    expect(run.of('body.driven')[0]?.inputs).toEqual([{ kind: 'drug', form: 'morphineIntravenous', dose: 5 }]);
    expect(run.now.state.ordersAsked).toEqual([]);
  });

  it('is given as it was when it is confirmed, and the log says so', () => {
    const run = new AnEncounter(aLivingCase()).turn(orders('morphine', '50 mg')).turn(unread, { text: 'Yes, give it' });
    expect(run.of('order.settled')[0]?.how).toBe('confirmed');
    expect(given(run)).toEqual(['morphine 50 mg']);
    expect(run.brief).toBeNull();
  });

  it('far too small is questioned too', () => {
    const run = new AnEncounter(aLivingCase()).turn(orders('morphine', '50 micrograms'));
    expect(run.of('order.questioned')[0]).toMatchObject({ because: 'dose', dose: '50 micrograms' });
  });

  it('at twice the usual dose is simply given', () => {
    expect(given(new AnEncounter(aLivingCase()).turn(orders('morphine', '10 mg')))).toEqual(['morphine 10 mg']);
  });

  it('against an allergy is challenged in the case’s words, and withdrawn when it is stopped', () => {
    const run = new AnEncounter(aLivingCase()).turn(orders('penicillin'));
    expect(nurseSaid(run)).toEqual(['His band says penicillin allergy. Do you still want it?']);
    run.turn(unread, { text: 'No, stop, leave it' });
    expect(given(run)).toEqual([]);
    expect(run.of('order.settled')[0]?.how).toBe('withdrawn');
  });

  it('pressed again on the panel is confirmed', () => {
    const run = new AnEncounter(aLivingCase()).act('treatment', 'penicillin').act('treatment', 'penicillin');
    expect(run.of('order.settled')[0]?.how).toBe('confirmed');
    expect(given(run)).toEqual(['penicillin']);
  });

  it('stays open while something else is talked about', () => {
    const run = new AnEncounter(aLivingCase())
      .turn(orders('penicillin'))
      .turn([does('ask', { topic: 'symptom.cough/onset', form: 'closed' })]);
    expect(run.now.state.ordersAsked).toHaveLength(1);
    expect(run.told).toContain('onset');
  });
});

it('with no nurse in the room the candidate does it, unasked', () => {
  const alone = aLivingCase({ patient: { participants: [aParticipant()] } });
  const run = new AnEncounter(alone).turn(orders('penicillin')).turn(orders('morphine', '50 mg'));
  expect(given(run)).toEqual(['penicillin', 'morphine 50 mg']);
});

describe('a nurse at the bedside', () => {
  const signs = (run: AnEncounter) => run.of('sign.noticed').map((event) => event.sign);

  it('says what she sees as it crosses a line, at most once a minute, and not what it means', () => {
    const run = new AnEncounter(aLivingCase()).wait(460);
    expect(signs(run)).toEqual(expect.arrayContaining(['pulse', 'breathing']));
    const times = run.of('sign.noticed').map((event) => event.atMs);
    for (const [index, atMs] of times.entries())
      if (index > 0) expect(atMs - (times[index - 1] ?? 0)).toBeGreaterThanOrEqual(60_000);
    expect(nurseSaid(run).join(' ')).not.toMatch(/bleed|shock/i);
  });

  it('knows the pressure only once the cuff has read it', () => {
    const run = new AnEncounter(aLivingCase()).wait(370);
    expect(run.now.state.vitals.systolicMmHg).toBeLessThan(75);
    expect(signs(run)).not.toContain('pressure');
    run.wait(80);
    expect(signs(run)).toContain('pressure');
  });

  it('calls out at once that there is no pulse', () => {
    const run = new AnEncounter(aLivingCase()).act('treatment', 'fibrillate').wait(6);
    expect(signs(run)).toEqual(['no pulse']);
    expect(nurseSaid(run)).toContain("I can't feel a pulse.");
  });

  it('uses her own words where the case has them', () => {
    const own = aParticipant({ id: 'kay', role: 'nurse', lines: { treated: ['Right.'], sees: ['Doctor? {a}'] } });
    const run = new AnEncounter(aLivingCase({ patient: { participants: [aParticipant(), own] } })).wait(460);
    expect(nurseSaid(run)[0]).toMatch(/^Doctor\? /);
  });
});
