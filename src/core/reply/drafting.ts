import { decideDisclosure } from '../disclosure/decide-disclosure.ts';
import { layersOf, layerToTell } from '../disclosure/fact-layers.ts';
import { isGateOpen } from '../disclosure/gates.ts';
import type { Occasion } from '../disclosure/occasion.ts';
import type { Verdict } from '../encounter/encounter-event.ts';
import { factState } from '../encounter/replay.ts';
import type { Unfolding } from '../encounter/unfolding.ts';
import { holderOf, patientOf } from '../encounter/whose.ts';
import type { Fact } from '../scenario/fact.ts';
import type { LineKind } from '../scenario/participant.ts';
import { chooseLine, chooseWording } from './choose-line.ts';
import type { ReplyPart } from './reply-brief.ts';

/** A reply while it is being put together: parts in speaking order, looks, and what this turn has used already. */
export interface Drafting {
  readonly on: Unfolding;
  readonly turnId: string;
  readonly participant: string;
  readonly parts: ReplyPart[];
  readonly shows: string[];
  readonly factsInReply: Set<string>;
}

/** Whether it is the patient who speaks. */
export function isPatient(draft: Drafting): boolean {
  return draft.participant === patientOf(draft.on.now().scenario);
}

/** Facts of the one who speaks: nobody answers out of somebody else's head. */
export function ownFacts(draft: Drafting): readonly Fact[] {
  const { scenario } = draft.on.now();
  return scenario.patient.facts.filter((fact) => holderOf(scenario, fact) === draft.participant);
}

export function beginDraft(on: Unfolding, turnId: string, participant: string): Drafting {
  return { on, turnId, participant, parts: [], shows: [], factsInReply: new Set() };
}

/** Adds a stock line of a kind; false when the participant has none. */
export function sayLine(
  draft: Drafting,
  kind: LineKind,
  as: ReplyPart['kind'],
  values: Readonly<Record<string, string>> = {},
  extra: Partial<ReplyPart> = {},
): boolean {
  const taken = draft.parts.flatMap((part) => part.line ?? []);
  const chosen = chooseLine(draft.on.now(), draft.participant, kind, values, taken);
  if (!chosen) return false;
  draft.parts.push({ kind: as, says: chosen.says, line: chosen.line, ...extra });
  return true;
}

/** Adds one of a case's own wordings: not one used lately while others are left. */
export function sayOneOf(
  draft: Drafting,
  name: string,
  as: ReplyPart['kind'],
  wordings: readonly string[],
  extra: Partial<ReplyPart> = {},
): boolean {
  const taken = draft.parts.flatMap((part) => part.line ?? []);
  const chosen = chooseWording(draft.on.now(), `${draft.participant}:${name}`, wordings, taken);
  if (chosen) draft.parts.push({ kind: as, says: chosen.says, line: chosen.line, ...extra });
  return chosen !== null;
}

/** Adds a case's own sentence. */
export function sayOwn(draft: Drafting, as: ReplyPart['kind'], says: string, extra: Partial<ReplyPart> = {}): void {
  draft.parts.push({ kind: as, says, ...extra });
}

/**
 * Puts one fact before the disclosure table, records the decision, and adds what it allows.
 * A fact is never in one reply twice.
 */
export function offerFact(
  draft: Drafting,
  fact: Fact,
  occasion: Occasion,
  { gentle, move, topic }: { gentle: boolean; move: number | undefined; topic?: string | undefined },
): Verdict {
  if (draft.factsInReply.has(fact.id)) return 'withhold';
  const encounter = draft.on.now();
  const told = factState(encounter.state, fact.id);
  const decision = decideDisclosure(encounter, fact, occasion, gentle, draft.participant);
  draft.on.record({
    type: 'disclosure.decided',
    turnId: draft.turnId,
    fact: fact.id,
    verdict: decision.verdict,
    rule: decision.rule,
    ...(decision.gate === null ? {} : { gate: decision.gate }),
  });
  const from = { fact: fact.id, rule: decision.rule, ...(move === undefined ? {} : { move }), ...(topic ? { topic } : {}) };
  if (decision.verdict === 'withhold') return 'withhold';
  draft.factsInReply.add(fact.id);
  if (decision.verdict === 'hint') {
    if (fact.hint?.shows) draft.shows.push(fact.hint.shows);
    const { fact: _hinted, ...rest } = from;
    const isOverheard = occasion === 'direct question' && fact.gates.includes('alone') && !isGateOpen(encounter, fact, 'alone');
    if (fact.inCompany !== undefined && isOverheard) sayOwn(draft, 'hint', fact.inCompany, rest);
    else if (fact.hint?.says) sayOwn(draft, 'hint', fact.hint.says, rest);
    else if (!fact.hint?.shows) draft.shows.push('Looks away for a moment.');
    return 'hint';
  }
  const layers = layersOf(fact);
  const isShort = encounter.state.patient.mood === 'withdrawn' && isPatient(draft);
  const layer = layerToTell(fact, told, occasion, { gentle, isShort });
  const isRepeat = told.timesTold > 0 && layer < told.layersHeard;
  if (fact.shows && !isRepeat) draft.shows.push(fact.shows);
  const says = layers[layer] ?? layers[0] ?? '';
  // How it is now may be asked again and again.
  const isAboutNow = [fact.topic, ...fact.also].includes('story.current-state');
  if (isRepeat && !isAboutNow && draft.parts.every((part) => part.kind !== 'alreadyTold'))
    sayLine(draft, 'alreadyTold', 'alreadyTold');
  sayOwn(draft, 'tell', says, { ...from, layer });
  return decision.verdict;
}
