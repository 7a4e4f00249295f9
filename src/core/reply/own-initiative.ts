import { factState } from '../encounter/replay.ts';
import { findMove, type Turn } from '../encounter/turn-notes.ts';
import { resolveTopic } from '../topic/resolve-topic.ts';
import { canonicalTopic } from '../topic/topic-lexicon.ts';
import { type Drafting, sayOwn } from './drafting.ts';

const minuteMs = 60_000;

/** Lets a cue slip out beside what was just told or touched: one a turn, each once, never while closed off. */
export function offerCue(draft: Drafting, turn: Turn): void {
  const { scenario, state } = draft.on.now();
  if (state.patient.mood === 'angry' || state.patient.mood === 'withdrawn') return;
  const asked = turn.moves.flatMap((move) => (move.kind === 'ask' ? [canonicalTopic(resolveTopic(scenario, move.topic))] : []));
  const cue = scenario.patient.cues.find((one) => {
    if (state.cues[one.id]) return false;
    const { withFacts, onTopics, fromMinute } = one.offered;
    return (
      withFacts.some((fact) => draft.factsInReply.has(fact)) ||
      onTopics.some((topic) => asked.includes(canonicalTopic(topic))) ||
      (fromMinute !== undefined && draft.on.atMs() >= fromMinute * minuteMs)
    );
  });
  if (!cue) return;
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
  const invited = isInvited(turn);
  const spoken = draft.parts.filter((part) => part.says !== '').length;
  if (
    !invited &&
    (spoken > 1 || draft.parts.some((part) => part.kind === 'cue' || part.kind === 'hint' || part.kind === 'clarify'))
  )
    return;
  const told = state.told.map((one) => one.concept);
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
  if (!findMove(turn.moves, 'close')) return false;
  const { scenario, state } = draft.on.now();
  const { concerns, expectations } = scenario.patient.ice;
  const unmet = [...concerns, ...expectations].find(
    (entry) => state.concerns[entry.fact] !== 'met' && !state.linesUsed.includes(`door:${entry.fact}`),
  );
  if (!unmet) return false;
  sayOwn(draft, 'react', unmet.ifIgnored, { line: `door:${unmet.fact}` });
  return true;
}
