import type { Verdict } from '../encounter/encounter-event.ts';
import type { Encounter } from '../encounter/encounter-state.ts';
import { factState } from '../encounter/replay.ts';
import { wordsPerBreath } from '../physiology/words-per-breath.ts';
import type { Fact, Gate } from '../scenario/fact.ts';
import { findShutGate } from './gates.ts';
import type { DisclosureQuestion, Occasion } from './occasion.ts';
import { disclosureRules } from './rules.ts';

export interface DisclosureDecision {
  readonly fact: Fact;
  readonly verdict: Verdict;
  readonly rule: string;
  readonly gate: Gate | null;
}

/** Decides one fact on one occasion: the first rule of the table that holds. */
export function decideDisclosure(encounter: Encounter, fact: Fact, occasion: Occasion, gentle: boolean): DisclosureDecision {
  const { scenario, state } = encounter;
  const holder = fact.participant ?? scenario.patient.participants[0]?.id ?? '';
  const question: DisclosureQuestion = {
    fact,
    told: factState(state, fact.id),
    occasion,
    gentle,
    shutGate: findShutGate(encounter, fact),
    canSpeakAtLength: wordsPerBreath(state.vitals) > 3 && state.vitals.gcsTotal >= 13,
    holderPresent: state.present.includes(holder),
    waitsForFact: fact.after.find((id) => factState(state, id).layersHeard === 0) ?? null,
    mood: state.patient.mood,
  };
  const rule = disclosureRules.find((row) => row.when(question));
  if (!rule) throw new Error('The disclosure table has no last row');
  const isGateMatter = rule.id === 'D7' || rule.id === 'D8';
  return { fact, verdict: rule.verdict, rule: rule.id, gate: isGateMatter ? question.shutGate : null };
}
