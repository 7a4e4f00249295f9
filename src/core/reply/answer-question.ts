import { findShutGate } from '../disclosure/gates.ts';
import type { MoveOf } from '../encounter/candidate-move.ts';
import { factState } from '../encounter/replay.ts';
import type { Fact, Gate } from '../scenario/fact.ts';
import { kinOf } from '../topic/kin-topics.ts';
import { resolveTopic } from '../topic/resolve-topic.ts';
import { attributeOf, branchOf, canonicalTopic, subjectOf, type TopicLexicon } from '../topic/topic-lexicon.ts';
import { sayWhileWithdrawn } from './close-down.ts';
import { type Drafting, isPatient, offerFact, ownFacts, sayLine, sayOwn } from './drafting.ts';
import { findWell } from './find-well.ts';
import { identityAnswer } from './identity-answer.ts';
import { tellOpening, volunteeredAtOnce, volunteerNear } from './volunteer.ts';

/** Questions that ask for the story rather than an item of it. */
const storyTopics = new Set(['story.presenting', 'story.more', 'story.timeline', 'story.anything-else', 'story.kept-back']);
/** What was not said while others could hear. */
const keptBack = 'story.kept-back';

/** What anybody could say where a case says nothing. */
const ordinaryAnswers: Readonly<Record<string, string>> = {
  'identity.phone': "The number you've got there is fine.",
  'life.availability': "Nothing I couldn't move.",
};

/** Gates that stand open only once the candidate has done something for it. */
const earnedGates: ReadonlySet<Gate> = new Set(['cue acknowledged', 'alone', 'asked twice gently', 'reason for asking given']);

/** Attributes that a plain description of the symptom answers well enough. */
const describing = new Set(['onset', 'severity', 'character', 'timing', 'duration', 'setting', 'course-today', 'amount']);

/** Answers one question. Returns false only when nothing at all could be said, which the caller turns into asking back. */
export function answerQuestion(draft: Drafting, ask: MoveOf<'ask'>, move: number, lexicon: TopicLexicon): boolean {
  const { scenario, state } = draft.on.now();
  const topic = resolveTopic(scenario, ask.topic);
  if (topic === keptBack && tellWhatWasKeptBack(draft, move)) return true;
  if (storyTopics.has(topic) && tellStory(draft, topic, move)) return true;
  endOpening(draft, ask);
  const answered =
    answerFromFacts(draft, topic, ask, move) ||
    answerFromWhatIsNot(draft, topic, move, lexicon) ||
    tellWhatIsKnownOfIt(draft, topic, { gentle: ask.gentle === true, move });
  if (answered) return true;
  if (kinOf(topic).some((kin) => answerFromFacts(draft, resolveTopic(scenario, kin), ask, move))) return true;
  const own = scenario.patient.participants.find((one) => one.id === draft.participant);
  const story = own?.biography.find((one) => canonicalTopic(one.topic) === canonicalTopic(topic));
  if (story) {
    const says = story.says[Math.min(story.says.length - 1, state.topicsAnswered[topic] ?? 0)] ?? story.says[0];
    sayOwn(draft, 'social', says ?? '', { topic, move });
    return true;
  }
  const identity = own ? (identityAnswer(own, topic) ?? ordinaryAnswers[topic] ?? null) : null;
  if (identity) {
    sayOwn(draft, 'social', identity, { topic, move });
    return true;
  }
  // A man asked about his periods takes it for a slip, not for a question he cannot answer.
  const isNotHis = own?.pronouns === 'he/him' && ['menstrual', 'obstetric'].includes(branchOf(topic));
  if (isNotHis && sayLine(draft, 'offTopic', 'social', {}, { move })) return true;
  return sayLine(draft, 'doNotKnow', 'doNotKnow', {}, { topic, move });
}

/** A closed question ends the opening: what was not told yet has to be asked for. */
function endOpening(draft: Drafting, ask: MoveOf<'ask'>): void {
  const { state, scenario } = draft.on.now();
  const isCourtesy = ['identity', 'life', 'ice'].includes(branchOf(ask.topic));
  if (state.openingOver || isCourtesy || ask.form === 'open' || !isPatient(draft)) return;
  if (state.openingPartsTold === 0 && scenario.patient.opening.length > 0) return;
  draft.on.record({ type: 'opening.advanced', turnId: draft.turnId, partsTold: state.openingPartsTold, over: true });
}

function tellStory(draft: Drafting, topic: string, move: number): boolean {
  const { state } = draft.on.now();
  if (sayWhileWithdrawn(draft, { topic, move })) return true;
  const isRest = topic === 'story.anything-else' || topic === keptBack;
  if (!isRest && tellOpening(draft, move)) {
    tellOfComplaint(draft, state.openingPartsTold, move);
    return true;
  }
  const near = isRest ? [] : state.lastTopics;
  const own = ownFacts(draft).filter((fact) => fact.topic === topic);
  for (const fact of own)
    if (
      factState(state, fact.id).timesTold === 0 &&
      offerFact(draft, fact, 'open question', { gentle: false, move, topic }) !== 'withhold'
    )
      return true;
  if (volunteerNear(draft, near, 'open question', volunteeredAtOnce(draft), move) > 0) return true;
  return sayLine(draft, 'nothingMore', 'social', {}, { topic, move });
}

/** Asked for the story once more, he says what he came with beside the next part of his opening. */
function tellOfComplaint(draft: Drafting, partsToldBefore: number, move: number): void {
  const { scenario, state } = draft.on.now();
  const { presentingSubject } = scenario.station;
  const isTold = (fact: Fact) => draft.factsInReply.has(fact.id) || factState(state, fact.id).timesTold > 0;
  const ofComplaint = ownFacts(draft).filter((fact) => subjectOf(fact.topic) === presentingSubject);
  if (partsToldBefore === 0 || ofComplaint.some(isTold)) return;
  volunteerNear(draft, [presentingSubject], 'open question', 1, move, (fact) => ofComplaint.includes(fact));
}

/** Asked alone for what could not be said before others: the gravest of what was kept for that, or a hint at it. */
function tellWhatWasKeptBack(draft: Drafting, move: number): boolean {
  const { scenario, state } = draft.on.now();
  const kept = ownFacts(draft)
    .filter((fact) => fact.gates.some((gate) => gate === 'alone' || gate === 'privacy made'))
    .filter((fact) => fact.tell !== 'risk' && factState(state, fact.id).timesTold === 0)
    .sort((a, b) => Number(b.critical === true) - Number(a.critical === true));
  const open = kept.find((fact) => findShutGate({ scenario, state }, fact) === null) ?? kept[0];
  if (open !== undefined) return answerDirectly(draft, [open], { gentle: true, move, topic: keptBack });
  // What is still kept for another moment is not denied.
  const isKeeping = ownFacts(draft).some((fact) => fact.gates.length > 0 && factState(state, fact.id).timesTold === 0);
  return isKeeping && sayLine(draft, 'silenceShort', 'hint', {}, { topic: keptBack, move });
}

/** From what the patient knows: the facts under the topic, the exact ones first. */
function answerFromFacts(draft: Drafting, topic: string, ask: MoveOf<'ask'>, move: number): boolean {
  const { scenario, state } = draft.on.now();
  const wanted = canonicalTopic(topic);
  const isSubjectAsked = attributeOf(wanted) === undefined;
  const facts = ownFacts(draft);
  const direct = facts.filter((fact) => canonicalTopic(fact.topic) === wanted);
  const also = facts.filter((fact) => !direct.includes(fact) && fact.also.some((one) => canonicalTopic(one) === wanted));
  const under = facts.filter((fact) => subjectOf(fact.topic) === wanted && canonicalTopic(fact.topic) !== wanted);
  const others = scenario.patient.facts.filter((fact) => !facts.includes(fact) && canonicalTopic(fact.topic) === wanted);
  const gentle = ask.gentle === true || state.patient.mood === 'openingUp' || state.patient.mood === 'distressed';

  if (isSubjectAsked && ask.form === 'open' && under.length > 0) {
    const brought = volunteerNear(
      draft,
      [wanted],
      'open question',
      volunteeredAtOnce(draft),
      move,
      (fact) => subjectOf(fact.topic) === wanted,
    );
    if (brought > 0) return true;
  }
  if (direct.length > 0 && answerDirectly(draft, direct, { gentle, move, topic })) return true;
  if (also.length > 0 && answerDirectly(draft, also, { gentle, move, topic })) return true;
  if (direct.length === 0 && also.length === 0) answerDirectly(draft, others, { gentle, move, topic });
  const isDenied = scenario.patient.negatives.some((negative) => canonicalTopic(negative.topic) === wanted);
  if (isSubjectAsked && !isDenied && under.length > 0) return answerDirectly(draft, under.slice(0, 1), { gentle, move, topic });
  return false;
}

/** Asked how or since when about a symptom of which only its presence is known, he tells that much, once. */
function tellWhatIsKnownOfIt(draft: Drafting, topic: string, how: { gentle: boolean; move: number }): boolean {
  const { state } = draft.on.now();
  if (!describing.has(attributeOf(topic) ?? '')) return false;
  const presence = ownFacts(draft).find((fact) => canonicalTopic(fact.topic) === subjectOf(topic));
  if (!presence || factState(state, presence.id).timesTold > 0) return false;
  return answerDirectly(draft, [presence], { ...how, topic });
}

/** Tells what may be told, untold things first: two at the most, and a hint where a gate is shut. */
function answerDirectly(draft: Drafting, facts: readonly Fact[], how: { gentle: boolean; move: number; topic: string }): boolean {
  const { state } = draft.on.now();
  // A smaller first version still owes the truth: asked again, that comes before anything new.
  const owed = facts.filter((fact) => fact.saysFirst !== undefined && factState(state, fact.id).layersHeard === 1);
  const fresh = facts.filter((fact) => factState(state, fact.id).timesTold === 0);
  const isEarned = (fact: Fact) =>
    fact.gates.some((gate) => earnedGates.has(gate)) && findShutGate(draft.on.now(), fact) === null;
  // What has been earned comes before what anybody would be told.
  const untold = [...owed, ...fresh.filter(isEarned), ...fresh.filter((fact) => !isEarned(fact))];
  const told = facts.filter((fact) => !untold.includes(fact));
  let said = 0;
  let hinted = false;
  for (const fact of untold) {
    if (said >= 2 || hinted) break;
    const verdict = offerFact(draft, fact, 'direct question', how);
    if (verdict === 'disclose') said += 1;
    if (verdict === 'hint') hinted = true;
  }
  if (said === 0 && !hinted) {
    for (const fact of told.slice(0, 1)) {
      if (offerFact(draft, fact, 'direct question', how) === 'disclose') said += 1;
    }
  }
  return said > 0 || hinted;
}

/** From what is known not to be there, or not known. Outside these nothing is ever denied. */
function answerFromWhatIsNot(draft: Drafting, topic: string, move: number, lexicon: TopicLexicon): boolean {
  // What the patient does not have is the patient's to say.
  if (!isPatient(draft)) return false;
  const { scenario, state } = draft.on.now();
  const times = state.topicsAnswered[topic] ?? 0;
  const unknown = scenario.patient.unknowns.find((one) => canonicalTopic(one.topic) === canonicalTopic(topic));
  if (unknown) {
    sayOwn(draft, 'doNotKnow', unknown.says[times % unknown.says.length] ?? '', { topic, move });
    return true;
  }
  const negative =
    scenario.patient.negatives.find((one) => canonicalTopic(one.topic) === canonicalTopic(topic)) ??
    scenario.patient.negatives.find((one) => canonicalTopic(one.topic) === subjectOf(topic));
  if (negative) {
    const says = negative.says[times % Math.max(1, negative.says.length)];
    if (says) sayOwn(draft, 'deny', says, { topic, move });
    else sayLine(draft, 'deny', 'deny', {}, { topic, move });
    return true;
  }
  const hasFactsThere = scenario.patient.facts.some((fact) => subjectOf(fact.topic) === subjectOf(topic));
  const well = hasFactsThere || scenario.patient.knowsOnly ? null : findWell(scenario, topic, lexicon, state.seed + times);
  if (well) {
    sayOwn(draft, 'deny', well, { topic, move });
    return true;
  }
  return false;
}
