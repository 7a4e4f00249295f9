import { isGateOpen } from '../disclosure/gates.ts';
import { factState } from '../encounter/replay.ts';
import { findMove, type Turn } from '../encounter/turn-notes.ts';
import { patientOf } from '../encounter/whose.ts';
import type { Cue } from '../scenario/patient.ts';
import { resolveTopic } from '../topic/resolve-topic.ts';
import { canonicalTopic } from '../topic/topic-lexicon.ts';
import { type Drafting, isPatient, sayOwn } from './drafting.ts';

const minuteMs = 60_000;

/** Lets a cue slip out beside what was just told or touched: one a turn, each once, never while closed off. */
export function offerCue(draft: Drafting, turn: Turn): void {
  const { scenario, state } = draft.on.now();
  if (state.patient.mood === 'angry' || state.patient.mood === 'withdrawn') return;
  const asked = turn.moves.flatMap((move) => (move.kind === 'ask' ? [canonicalTopic(resolveTopic(scenario, move.topic))] : []));
  if (draft.parts.some((part) => part.kind === 'cue')) return;
  const cue = scenario.patient.cues.find((one) => {
    if (state.cues[one.id] || (one.participant ?? patientOf(scenario)) !== draft.participant) return false;
    const { withFacts, onTopics, fromMinute } = one.offered;
    return (
      withFacts.some((fact) => draft.factsInReply.has(fact)) ||
      onTopics.some((topic) => asked.includes(canonicalTopic(topic))) ||
      (fromMinute !== undefined && draft.on.atMs() >= fromMinute * minuteMs)
    );
  });
  if (cue) showCue(draft, cue);
}

/** Says and shows a cue. */
export function showCue(draft: Drafting, cue: Cue): void {
  const { state } = draft.on.now();
  // One look at a time: what the cue shows says more than what went with the fact.
  if (cue.shows) draft.shows.splice(0, draft.shows.length, cue.shows);
  const says = cue.says[state.seed % Math.max(1, cue.says.length)];
  if (says) sayOwn(draft, 'cue', says, { cue: cue.id });
  else sayOwn(draft, 'cue', '', { cue: cue.id });
}

/** Whether the candidate asked for questions. */
export function isInvited(turn: Turn): boolean {
  return turn.moves.some(
    (move) => move.kind === 'inviteQuestions' || (move.kind === 'ask' && move.topic === 'understanding.questions'),
  );
}

/** The patient's own question, when something has prompted it and there is room for it. */
export function askOwnQuestion(draft: Drafting, turn: Turn): void {
  const { scenario, state } = draft.on.now();
  if (!isPatient(draft) || draft.parts.some((part) => part.question)) return;
  const invited = isInvited(turn);
  const spoken = draft.parts.filter((part) => part.says !== '').length;
  if (
    !invited &&
    (spoken > 1 || draft.parts.some((part) => part.kind === 'cue' || part.kind === 'hint' || part.kind === 'clarify'))
  )
    return;
  const told = state.told.filter((one) => one.understood).map((one) => one.concept);
  const done = state.acts.map((act) => act.id);
  const next = scenario.patient.questions.find((one) => {
    if (state.questions[one.id]) return false;
    const { afterFacts, afterConcepts, afterActs, latestMinute } = one.trigger;
    return (
      invited ||
      afterFacts.some((fact) => factState(state, fact).layersHeard > 0) ||
      afterConcepts.some((concept) => told.includes(concept)) ||
      afterActs.some((act) => done.includes(act)) ||
      (latestMinute !== undefined && draft.on.atMs() >= latestMinute * minuteMs)
    );
  });
  if (next) sayOwn(draft, 'ask', next.asks, { question: next.id });
}

/** At the door an unmet worry comes back: "while I'm here…". Returns whether one did. */
export function returnAtTheDoor(draft: Drafting, turn: Turn): boolean {
  if (!findMove(turn.moves, 'close') || !isPatient(draft)) return false;
  const { scenario, state } = draft.on.now();
  // What is only told alone is not asked about before others either.
  const isOverheard = (id: string) => {
    const fact = scenario.patient.facts.find((one) => one.id === id);
    return fact?.gates.includes('alone') === true && !isGateOpen(draft.on.now(), fact, 'alone');
  };
  const { concerns, expectations } = scenario.patient.ice;
  const unmet = [...concerns, ...expectations].find(
    (entry) =>
      !isOverheard(entry.fact) && state.concerns[entry.fact] !== 'met' && !state.linesUsed.includes(`door:${entry.fact}`),
  );
  if (!unmet) return false;
  sayOwn(draft, 'react', unmet.ifIgnored, { line: `door:${unmet.fact}` });
  return true;
}
