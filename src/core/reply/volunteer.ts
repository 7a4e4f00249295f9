import type { Occasion } from '../disclosure/occasion.ts';
import { factState } from '../encounter/replay.ts';
import type { Fact } from '../scenario/fact.ts';
import { subjectOf } from '../topic/topic-lexicon.ts';
import { type Drafting, isPatient, offerFact, ownFacts, sayOwn } from './drafting.ts';

/** Tells the next part of the opening; false when there is none left. */
export function tellOpening(draft: Drafting, move: number | undefined): boolean {
  const { scenario, state } = draft.on.now();
  const next = scenario.patient.opening[state.openingPartsTold];
  if (!next || state.openingOver || !isPatient(draft)) return false;
  const told: string[] = [];
  for (const id of next.tells) {
    const fact = scenario.patient.facts.find((one) => one.id === id);
    if (!fact || factState(state, id).layersHeard > 0) continue;
    draft.on.record({ type: 'disclosure.decided', turnId: draft.turnId, fact: id, verdict: 'volunteer', rule: 'D12' });
    draft.factsInReply.add(id);
    told.push(id);
  }
  const from = { rule: 'D12', ...(move === undefined ? {} : { move }) };
  const [first, ...others] = told;
  sayOwn(draft, 'tell', next.says, { ...from, ...(first === undefined ? {} : { fact: first, layer: 0 }) });
  // The same words tell these facts too.
  for (const fact of others) sayOwn(draft, 'tell', '', { ...from, fact, layer: 0 });
  const partsTold = state.openingPartsTold + 1;
  draft.on.record({
    type: 'opening.advanced',
    turnId: draft.turnId,
    partsTold,
    over: partsTold >= scenario.patient.opening.length,
  });
  return true;
}

/** How near an untold fact lies to what is being talked about: smaller is nearer. */
function distance(fact: Fact, subjects: readonly string[]): number {
  const place = subjects.indexOf(subjectOf(fact.topic));
  return place < 0 ? subjects.length : place;
}

/** Volunteers up to `most` untold facts nearest to `subjects`; returns how many. */
export function volunteerNear(
  draft: Drafting,
  subjects: readonly string[],
  occasion: Occasion,
  most: number,
  move: number | undefined,
  only: (fact: Fact) => boolean = () => true,
): number {
  const { state } = draft.on.now();
  const order = subjects.map((topic) => subjectOf(topic)).reverse();
  const candidates = ownFacts(draft)
    .map((fact, index) => ({ fact, index }))
    .filter(({ fact }) => fact.tell === 'open question' || fact.tell === 'opening')
    .filter(({ fact }) => factState(state, fact.id).layersHeard === 0 && !fact.topic.startsWith('ice.') && only(fact))
    .sort((a, b) => distance(a.fact, order) - distance(b.fact, order) || a.index - b.index);
  let told = 0;
  for (const { fact } of candidates) {
    if (told >= most) break;
    if (offerFact(draft, fact, occasion, { gentle: false, move }) === 'volunteer') told += 1;
  }
  return told;
}

/** How many things an open question brings: talkativeness and trust decide, never more than two. */
export function volunteeredAtOnce(draft: Drafting): number {
  const { scenario, state } = draft.on.now();
  const talkativeness = scenario.patient.participants.find((one) => one.id === draft.participant)?.persona.talkativeness;
  if (talkativeness === 'terse') return 1;
  return talkativeness === 'talkative' || state.patient.rapport >= 1 ? 2 : 1;
}
