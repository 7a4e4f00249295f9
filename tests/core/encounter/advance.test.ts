import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { vitalsAt } from '#core/physiology/vitals-at.ts';
import { AnEncounter } from '../../support/an-encounter.ts';
import { runs } from '../../support/runs.ts';

describe('virtual time', () => {
  it('one jump and any small steps end in the same state', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 20 }), (steps) => {
        const stepped = new AnEncounter();
        for (const seconds of steps) stepped.wait(seconds);
        const jumped = new AnEncounter().wait(steps.reduce((sum, one) => sum + one, 0));
        expect({ ...stepped.now.state, atMs: 0 }).toEqual({ ...jumped.now.state, atMs: 0 });
      }),
      { numRuns: runs(100) },
    );
  });

  it('deteriorates untreated, through every phase', () => {
    const run = new AnEncounter().wait(400);
    expect(run.of('phase.entered').map((event) => event.phase)).toEqual(['worse', 'critical']);
    expect(vitalsAt(run.now, 400_000).spo2Percent).toBeLessThan(87);
  });

  it('stays well when treated in time', () => {
    const run = new AnEncounter().act('treatment', 'oxygen').wait(300);
    expect(run.of('phase.entered')).toEqual([]);
  });

  it('recovers when treated late', () => {
    const run = new AnEncounter().wait(240).act('treatment', 'oxygen').wait(120);
    expect(run.now.state.patient.condition).toBe('better');
    expect(run.now.state.vitals.spo2Percent).toBeGreaterThanOrEqual(95);
  });

  it('rings the bell once and ends by itself after the grace', () => {
    const run = new AnEncounter().wait(3600);
    expect(run.of('station.timeCalled')).toHaveLength(1);
    expect(run.now.state.endedBecause).toBe('time called');
    expect(run.wait(1000).of('encounter.ended')).toHaveLength(1);
  });
});
