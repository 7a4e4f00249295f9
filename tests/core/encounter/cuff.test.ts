import { describe, expect, it } from 'vitest';
import { vitalsAt } from '#core/physiology/vitals-at.ts';
import { aLivingCase } from '../../support/a-living-case.ts';
import { aScenario } from '../../support/a-scenario.ts';
import { AnEncounter } from '../../support/an-encounter.ts';

const readings = (run: AnEncounter) => run.of('vitals.measured').map((event) => Math.round(event.atMs / 1000));

describe('the blood pressure cuff', () => {
  it('has read once when the candidate walks in, and cycles by itself', () => {
    const run = new AnEncounter(aLivingCase()).wait(420);
    expect(readings(run)).toEqual([0, 205, 385]);
  });

  it('takes twenty-five seconds when it is asked for, and asking again meanwhile starts no other', () => {
    const run = new AnEncounter(aLivingCase()).act('measurement', 'cuff');
    expect(run.now.state.cuffReadyMs).toBe(26_000);
    run.act('measurement', 'cuff').wait(24);
    expect(readings(run)).toEqual([0, 26]);
    expect(run.now.state.cuffReadyMs).toBeUndefined();
    expect(run.brief).toBeNull();
  });

  it('shows the pressure of its own moment, not of this one', () => {
    const run = new AnEncounter(aLivingCase()).wait(370);
    expect(run.now.state.cuff?.atMs).toBe(205_000);
    expect(vitalsAt(run.now, 370_000).systolicMmHg).toBeLessThan((run.now.state.cuff?.systolicMmHg ?? 0) - 20);
  });

  it('finds no pressure where there is no pulse', () => {
    const run = new AnEncounter(aLivingCase()).act('treatment', 'fibrillate').act('measurement', 'cuff').wait(30);
    expect(run.of('vitals.measured').at(-1)).toMatchObject({ systolicMmHg: null, diastolicMmHg: null });
    expect(run.now.state.cuff).toBeUndefined();
  });

  it('is not there for a patient on no monitor', () => {
    const body = aScenario().body;
    const run = new AnEncounter(aScenario({ body: { ...body, monitor: { isAttached: false } } })).wait(400);
    expect(run.of('vitals.measured')).toEqual([]);
  });
});
