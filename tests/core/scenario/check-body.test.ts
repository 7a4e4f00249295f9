import { describe, expect, it } from 'vitest';
import { checkBody } from '#core/scenario/check-body.ts';
import { indexCase } from '#core/scenario/check-index.ts';
import { checkReferences } from '#core/scenario/check-references.ts';
import { type Scenario, scenarioSchema } from '#core/scenario/scenario.ts';
import { aLivingCase } from '../../support/a-living-case.ts';

type Json = Record<string, unknown>;

/** The living case with some of its body changed. */
function bent(change: (body: Json) => void): Scenario {
  const plain = structuredClone(aLivingCase()) as Scenario & { body: Json };
  change(plain.body);
  return scenarioSchema.parse(plain);
}
const check = (scenario: Scenario): string[] =>
  [...checkBody(scenario), ...checkReferences(scenario, indexCase(scenario))].map(
    (one) => `${one.severity} ${one.file} ${one.path.join('.')}: ${one.cause}. ${one.cure}`,
  );
const first = (body: Json, list: string) => (body[list] as Json[])[0] ?? {};
const states = (body: Json) => (body['phases'] as { states: Record<string, Json> }).states;

it('has nothing to say about a sound body', () => {
  expect(check(aLivingCase())).toEqual([]);
});

describe('a body with a slip in it', () => {
  it.each<[string, (body: Json) => void, string]>([
    [
      'a gift that changes a disease nobody has',
      (body) =>
        Object.assign(first(body, 'treatments'), { dose: undefined, gives: [{ kind: 'process', id: 'bleedin', ratePerMin: 0 }] }),
      'body treatments.0.gives.0.id: no disease of this body is called "bleedin". did you mean "bleeding"?',
    ],
    [
      'a phase that drives one',
      (body) => Object.assign(states(body)['held'] ?? {}, { drives: [{ kind: 'process', id: 'fever', severity: 0.2 }] }),
      'body phases.states.held.drives.0.id: no disease of this body is called "fever"',
    ],
    [
      'a way out to nowhere',
      (body) => Object.assign(states(body)['held'] ?? {}, { leaves: [{ to: 'shoked', afterMinutes: 1 }] }),
      'body phases.states.held.leaves.0.to: no phase is called "shoked". did you mean "shocked"?',
    ],
    [
      'a way out that waits for what nobody can be told',
      (body) => Object.assign(states(body)['held'] ?? {}, { leaves: [{ to: 'shocked', whenTold: ['plann'] }] }),
      'whenTold.0: no concept is called "plann"',
    ],
    [
      'a way out that asks nothing of its vital sign',
      (body) =>
        Object.assign(states(body)['held'] ?? {}, { leaves: [{ to: 'shocked', whenVitals: [{ vital: 'spo2Percent' }] }] }),
      'nothing is asked of spo2Percent. add "below" or "above"',
    ],
    [
      'a finding in no phase',
      (body) => Object.assign(first(body, 'examination'), { findingInPhase: { shock: 'Thready.' } }),
      'findingInPhase.shock: no phase is called "shock"',
    ],
    [
      'a reading nobody can take',
      (body) => Object.assign(first(body, 'investigations'), { result: 'Lactate {lactate}.' }),
      'body investigations.0.result: nothing fills {lactate}',
    ],
    [
      'a call that never decides',
      (body) => Object.assign(first(body, 'escalations'), { decides: undefined }),
      '"surgeon" wants a handover, and never decides',
    ],
    [
      'drives without a plant',
      (body) => Object.assign(body, { plant: undefined }),
      'this drives a body, and the case has no plant. add "plant"',
    ],
  ])('%s', (_, change, says) => {
    expect(check(bent(change)).join('\n')).toContain(says);
  });
});
