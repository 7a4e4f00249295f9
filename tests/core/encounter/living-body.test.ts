import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { replay } from '#core/encounter/replay.ts';
import { plantAt } from '#core/physiology/course/plant-at.ts';
import { vitalsAt } from '#core/physiology/vitals-at.ts';
import { aLivingCase } from '../../support/a-living-case.ts';
import { AnEncounter, does } from '../../support/an-encounter.ts';
import { runs } from '../../support/runs.ts';

/** The same encounter as a stranger would load it: nothing remembered between calls. */
const asStored = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
const minutes = (run: AnEncounter) => run.now.state.atMs / 60_000;

describe('a body that lives', () => {
  it('begins at the vital signs the author gave', () => {
    const run = new AnEncounter(aLivingCase());
    const [first] = run.of('vitals.sampled');
    expect(first?.vitals.heartRatePerMin).toBeGreaterThan(104);
    expect(first?.vitals.heartRatePerMin).toBeLessThan(114);
    expect(first?.vitals.systolicMmHg).toBeGreaterThan(108);
    expect(first?.vitals).toMatchObject({ painOutOfTen: 6, gcsTotal: 15, hasPulse: true, rhythm: 'sinus' });
  });

  it('is worked out anew to the same bytes as when it is remembered, whatever is looked at in between', () => {
    const acts = fc.constantFrom('fluid', 'morphine', 'oxygen', 'pressure');
    const steps = fc.array(fc.oneof(fc.integer({ min: 1, max: 70 }), acts), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(steps, fc.array(fc.nat(480), { maxLength: 6 }), (course, looks) => {
        const run = new AnEncounter(aLivingCase());
        for (const step of course) {
          if (typeof step === 'number') run.wait(step);
          else run.act('treatment', step);
          for (const look of looks) plantAt(run.now, run.now.state.atMs + look * 250);
        }
        const at = run.now.state.atMs;
        expect(JSON.stringify(plantAt(run.now, at))).toBe(JSON.stringify(plantAt(asStored(run.now), at)));
      }),
      { numRuns: runs(20) },
    );
  });

  it('comes to the same end in one jump as in many small steps', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 12 }), (steps) => {
        const stepped = new AnEncounter(aLivingCase()).act('treatment', 'fluid');
        for (const seconds of steps) stepped.wait(seconds);
        const jumped = new AnEncounter(aLivingCase()).act('treatment', 'fluid').wait(steps.reduce((sum, one) => sum + one, 0));
        expect({ ...stepped.now.state, atMs: 0 }).toEqual({ ...jumped.now.state, atMs: 0 });
      }),
      { numRuns: runs(20) },
    );
  });

  it('is folded from its log to the same state, and stores no body', () => {
    const run = new AnEncounter(aLivingCase()).act('treatment', 'fluid').wait(200).act('treatment', 'pressure').wait(60);
    expect(JSON.stringify(replay(asStored(run.log)).state)).toBe(JSON.stringify(run.now.state));
    expect(JSON.stringify(run.now.state).length).toBeLessThan(6000);
  });

  it('worsens when nobody does anything, and the phase that watches a vital sign is entered at a sample', () => {
    const run = new AnEncounter(aLivingCase()).wait(420);
    const [entered] = run.of('phase.entered');
    expect(entered?.phase).toBe('shocked');
    expect((entered?.atMs ?? 1) % 5000).toBe(0);
    expect(vitalsAt(run.now, 420_000).systolicMmHg).toBeLessThan(90);
    expect(run.of('patient.replied').some((event) => event.spoken.startsWith('I feel'))).toBe(true);
  });

  it('holds when it is treated in time', () => {
    const run = new AnEncounter(aLivingCase()).act('treatment', 'pressure').act('treatment', 'fluid').wait(360);
    expect(run.of('phase.entered')).toEqual([]);
    expect(run.now.state.vitals.systolicMmHg).toBeGreaterThan(100);
  });

  it('is driven by the dose that was ordered, in the unit of the case', () => {
    const dosed = (detail: string) =>
      new AnEncounter(aLivingCase())
        .turn([does('treat', { id: 'morphine', dose: detail })])
        .of('body.driven')
        .at(-1)?.inputs;
    expect(dosed('2.5 mg')).toEqual([{ kind: 'drug', form: 'morphineIntravenous', dose: 2.5 }]);
    expect(dosed('10mg')).toEqual([{ kind: 'drug', form: 'morphineIntravenous', dose: 10 }]);
    expect(dosed('5000 micrograms')).toEqual([{ kind: 'drug', form: 'morphineIntravenous', dose: 5 }]);
    expect(dosed('a little')).toEqual([{ kind: 'drug', form: 'morphineIntravenous', dose: 5 }]);
    const bag = new AnEncounter(aLivingCase()).turn([does('treat', { id: 'fluid', amount: { value: 1, unit: 'litre' } })]);
    expect(bag.of('body.driven')[0]?.inputs).toEqual([{ kind: 'fluid', fluid: 'crystalloid', volumeMl: 1000, overMinutes: 5 }]);
  });
});

describe('a heart that stops', () => {
  const arrested = () => new AnEncounter(aLivingCase()).act('treatment', 'fibrillate').wait(10);

  it('takes pulse, speech and consciousness with it', () => {
    const run = arrested();
    expect(run.now.state.vitals).toMatchObject({ hasPulse: false, rhythm: 'ventricularFibrillation', gcsTotal: 3 });
    run.turn([does('ask', { topic: 'symptom.cough/onset', form: 'closed' })]);
    expect(run.said).toBe('');
    expect(run.told).toEqual([]);
  });

  it('comes back with compressions and a shock', () => {
    const run = arrested().act('treatment', 'compressions').wait(20);
    for (let shock = 0; shock < 3; shock++) run.act('treatment', 'shock').wait(20);
    expect(run.now.state.vitals.hasPulse).toBe(true);
    expect(run.now.state.pulselessSinceMs).toBeUndefined();
  });

  it('is not left to the candidate for ever: the team takes over, and the encounter has an ending', () => {
    const run = arrested().wait(400);
    expect(run.now.state.endedBecause).toBe('taken over');
    expect(run.of('participant.showed').at(-1)?.shows).toContain('takes over');
    expect(minutes(run)).toBeLessThan(7);
  });
});

describe('a phase that ends the encounter', () => {
  it('says so in the author’s words, once, and nothing happens after', () => {
    const states = {
      waiting: { leaves: [{ to: 'taken', afterMinutes: 2 }] },
      taken: { ends: 'The surgical team takes him to theatre.', says: 'Wish me luck.' },
    };
    const run = new AnEncounter(aLivingCase({ body: { phases: { initial: 'waiting', states } } })).wait(300).wait(60);
    expect(run.now.state).toMatchObject({ stage: 'ended', endedBecause: 'taken over' });
    expect(run.of('encounter.ended')).toHaveLength(1);
    expect(run.log.at(-1)?.type).toBe('encounter.ended');
  });
});

it('a phase waits for what the patient was told', () => {
  const scenario = aLivingCase({
    body: {
      phases: {
        initial: 'afraid',
        states: { afraid: { leaves: [{ to: 'calm', whenTold: ['plan'] }] }, calm: { shows: 'Breathes out.' } },
      },
    },
    patient: {
      concepts: [{ id: 'plan', name: 'The plan', phrasings: ['a plan', 'the plan', 'what next'], teachBack: 'You have a plan.' }],
    },
  });
  const run = new AnEncounter(scenario).wait(20);
  expect(run.now.state.patient.condition).toBe('afraid');
  run.turn([does('explain', { concepts: ['plan'], jargon: [] })]);
  expect(run.now.state.patient.condition).toBe('calm');
});
