import type { Verdict } from '../encounter/encounter-event.ts';
import type { Encounter } from '../encounter/encounter-state.ts';
import { factState } from '../encounter/replay.ts';
import { holderOf, patientOf } from '../encounter/whose.ts';
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

/** Decides one fact on one occasion, for the one who speaks: the first rule of the table that holds. */
export function decideDisclosure(
  encounter: Encounter,
  fact: Fact,
  occasion: Occasion,
  gentle: boolean,
  speaker: string = holderOf(encounter.scenario, fact),
): DisclosureDecision {
  const { scenario, state } = encounter;
  const holder = holderOf(scenario, fact);
  const isPatients = holder === patientOf(scenario);
  const question: DisclosureQuestion = {
    fact,
    told: factState(state, fact.id),
    occasion,
    gentle,
    shutGate: findShutGate(encounter, fact),
    canSpeakAtLength: !isPatients || (wordsPerBreath(state.vitals) > 3 && state.vitals.gcsTotal >= 13),
    isSpeakersOwn: speaker === holder && state.present.includes(holder),
    waitsForFact: fact.after.find((id) => factState(state, id).layersHeard === 0) ?? null,
    mood: isPatients ? state.patient.mood : 'settled',
  };
  const rule = disclosureRules.find((row) => row.when(question));
  if (!rule) throw new Error('The disclosure table has no last row');
  const isGateMatter = rule.id === 'D7' || rule.id === 'D8';
  return { fact, verdict: rule.verdict, rule: rule.id, gate: isGateMatter ? question.shutGate : null };
}
