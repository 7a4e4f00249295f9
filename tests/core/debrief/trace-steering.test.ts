import { expect, it } from 'vitest';
import { traceSteering } from '#core/debrief/trace-steering.ts';
import { readRecord } from '#core/scoring/encounter-record.ts';
import { aLivingCase } from '../../support/a-living-case.ts';
import { AnEncounter } from '../../support/an-encounter.ts';

const steered = (states: Record<string, unknown>) => {
  const run = new AnEncounter(aLivingCase({ body: { phases: { initial: 'first', states } } })).wait(90);
  return traceSteering(readRecord(run.log));
};

it('tells from when the author, not the body, set a vital sign', () => {
  const second = { heading: { heartRatePerMin: 60, gcsTotal: 8 } };
  const [only, ...more] = steered({ first: { leaves: [{ to: 'second', afterMinutes: 1 }] }, second });
  expect(only?.vitals).toEqual(['heart rate', 'coma scale']);
  expect(only?.atMs).toBeGreaterThanOrEqual(60_000);
  expect(more).toEqual([]);
});

it('says nothing where the body alone decides', () => {
  expect(steered({ first: {} })).toEqual([]);
});
