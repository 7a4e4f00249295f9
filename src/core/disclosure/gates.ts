import type { Encounter } from '../encounter/encounter-state.ts';
import { factState } from '../encounter/replay.ts';
import { holderOf, isAlone } from '../encounter/whose.ts';
import { easesPain } from '../scenario/eases-pain.ts';
import type { Fact, Gate } from '../scenario/fact.ts';

type GateTest = (encounter: Encounter, fact: Fact) => boolean;

const gateTests: Record<Gate, GateTest> = {
  'privacy made': ({ state }) => state.gates.includes('privacy made'),
  'cue acknowledged': ({ state }, fact) => state.gates.includes(`cue acknowledged:${fact.id}`),
  'reason for asking given': ({ state }, fact) => state.gates.includes(`reason for asking given:${fact.id}`),
  'fear not dismissed': ({ state }) => !state.gates.includes('fear dismissed'),
  introduced: ({ state }) => state.gates.includes('introduced'),
  alone: (encounter, fact) => isAlone(encounter, holderOf(encounter.scenario, fact)),
  'asked twice gently': ({ state }, fact) => factState(state, fact.id).gentleAsks >= 2,
  'pain treated': ({ scenario, state }) =>
    state.acts.some((act) => scenario.body.treatments.some((one) => one.id === act.id && easesPain(one))),
};

/** Whether a named gate stands open for a fact. */
export function isGateOpen(encounter: Encounter, fact: Fact, gate: Gate): boolean {
  return gateTests[gate](encounter, fact);
}

/** The first of a fact's gates that is shut, in the author's order; null when all are open. */
export function findShutGate(encounter: Encounter, fact: Fact): Gate | null {
  return fact.gates.find((gate) => !isGateOpen(encounter, fact, gate)) ?? null;
}
