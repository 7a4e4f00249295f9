import { describe, expect, it } from 'vitest';
import { aLivingCase } from '../../support/a-living-case.ts';
import { AnEncounter, does } from '../../support/an-encounter.ts';

const onPhone = (run: AnEncounter) =>
  run.of('patient.replied').flatMap((event) => (event.participant === 'phone' ? [event.spoken] : []));
const tells = (...parts: string[]) => [does('handover', { parts })];
const phone = { to: 'phone' };

describe('a call to somebody who wants a handover', () => {
  it('stays open, is answered by name, and asks for one missing thing at a time', () => {
    const run = new AnEncounter(aLivingCase()).act('escalation', 'surgeon');
    expect(run.now.state.call).toMatchObject({ id: 'surgeon', heard: [] });
    expect(run.of('escalation.made')[0]).toMatchObject({ id: 'surgeon', heard: [] });
    run.turn(tells('situation'), phone);
    expect(onPhone(run)).toEqual(['Surgical registrar. Go ahead.', 'Who is calling?']);
    run.turn(tells('identity'), phone);
    expect(onPhone(run).at(-1)).toBe('What do you want from me?');
    run.turn(tells('recommendation'), phone);
    expect(onPhone(run).at(-1)).toBe('I am on my way.');
    expect(run.of('call.ended')[0]).toMatchObject({ heard: ['situation', 'identity', 'recommendation'], because: 'decided' });
    expect(run.now.state.call).toBeUndefined();
  });

  it('decides at once when everything was said', () => {
    const run = new AnEncounter(aLivingCase())
      .act('escalation', 'surgeon')
      .turn(tells('identity', 'situation', 'recommendation'), phone);
    expect(run.of('call.asked')).toEqual([]);
    expect(run.of('call.ended')).toHaveLength(1);
  });

  it('asks back three times at most, and decides on what it heard', () => {
    const run = new AnEncounter(aLivingCase()).act('escalation', 'surgeon');
    for (let turn = 0; turn < 4; turn++) run.turn([does('unclear', { between: [] })], phone);
    expect(run.of('call.asked').map((event) => event.part)).toEqual(['identity', 'situation', 'recommendation']);
    expect(run.of('call.ended')[0]).toMatchObject({ heard: [], because: 'decided' });
  });

  it('is nothing the patient answers, and its words are not for him', () => {
    const run = new AnEncounter(aLivingCase()).act('escalation', 'surgeon').turn(tells('situation'), phone);
    expect(run.brief).toBeNull();
    expect(run.of('candidate.spoke')[0]?.addressee).toBe('phone');
  });

  it('can be hung up, and then nobody comes', () => {
    const run = new AnEncounter(aLivingCase()).act('escalation', 'surgeon').act('escalation', 'hang-up').wait(200);
    expect(run.of('call.ended')[0]?.because).toBe('hung up');
    expect(run.of('help.arrived')).toEqual([]);
  });

  it('brings help though it was hung up, once it is known what is wrong and what is wanted', () => {
    const run = new AnEncounter(aLivingCase())
      .act('escalation', 'surgeon')
      .turn(tells('situation', 'recommendation'), phone)
      .act('escalation', 'hang-up')
      .wait(200);
    expect(run.of('call.ended')[0]?.because).toBe('hung up');
    expect(run.of('help.arrived')).toHaveLength(1);
  });

  it('brings help that comes in its time, says so and does what it came for', () => {
    const run = new AnEncounter(aLivingCase())
      .act('escalation', 'surgeon')
      .turn(tells('identity', 'situation', 'recommendation'), phone)
      .wait(115);
    expect(run.of('help.arrived')).toEqual([]);
    run.wait(10);
    expect(run.of('patient.replied').at(-1)).toMatchObject({
      name: 'Surgical registrar',
      spoken: 'I am here. I have stopped it.',
    });
    expect(run.of('body.driven').at(-1)?.inputs).toEqual([{ kind: 'controlBleeding', left: 0 }]);
    const before = run.now.state.vitals.systolicMmHg;
    run.wait(200);
    expect(run.now.state.vitals.systolicMmHg).toBeGreaterThan(before - 8);
  });
});

it('picking up the phone is nothing the patient answers', () => {
  const run = new AnEncounter(aLivingCase()).turn([does('escalate', { id: 'surgeon' })]);
  expect(run.brief).toBeNull();
  expect(run.now.state.call?.id).toBe('surgeon');
});

it('a call without wants is answered in one go, as ever', () => {
  const run = new AnEncounter(aLivingCase()).act('escalation', 'ward');
  expect(run.of('escalation.made')[0]?.answers).toBe('Busy. How is he?');
  expect(run.of('call.opened')).toEqual([]);
});

it('words to the phone with no call open are for the patient', () => {
  const run = new AnEncounter(aLivingCase()).turn([does('greet')], phone);
  expect(run.of('candidate.spoke')[0]?.addressee).toBe('sam');
});
