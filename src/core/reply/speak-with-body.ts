import type { MoveOf } from '../encounter/candidate-move.ts';
import type { Turn } from '../encounter/turn-notes.ts';
import { awarenessOf, canBeTalkedTo } from '../patient/awareness.ts';
import { wordsPerBreath } from '../physiology/words-per-breath.ts';
import { chance, pick } from '../random.ts';
import type { SampledVitals } from '../scenario/body.ts';
import { type Drafting, isPatient, sayLine } from './drafting.ts';

/** Severe pain and a clouded mind shorten what is said, in words. */
const wordsInPain = 5;
const severePain = 8;
const wordsConfused = 8;
/** How often somebody confused wanders off instead of answering, by coma scale. */
const driftsAt: Readonly<Record<number, number>> = { 14: 0.2, 13: 0.4 };

const stillness = ['Does not answer.', 'Lies still.', 'No answer; the eyes stay shut.'];

/** Longest phrase the body allows, in words: breath, pain and a clear head all tell. */
export function wordsTheBodyAllows(vitals: SampledVitals): number {
  return Math.min(
    wordsPerBreath(vitals),
    vitals.painOutOfTen >= severePain ? wordsInPain : 99,
    awarenessOf(vitals) === 'confused' ? wordsConfused : 99,
  );
}

/** Moans, or does not answer: nothing of the case is said by somebody who is not there to say it. Returns whether that is so. */
export function answerFromFarOff(draft: Drafting, turn: Turn): boolean {
  const { state } = draft.on.now();
  if (!isPatient(draft) || canBeTalkedTo(state.vitals)) return false;
  deferAll(draft, turn);
  if (awarenessOf(state.vitals) === 'drowsy') sayLine(draft, 'moans', 'social');
  else draft.shows.push(pick(state.seed, `stillness:${state.turns}`, stillness) ?? 'Does not answer.');
  return true;
}

function deferAll(draft: Drafting, turn: Turn): void {
  for (const move of turn.moves)
    if (move.kind === 'ask') draft.on.record({ type: 'topic.deferred', turnId: draft.turnId, topic: move.topic });
}

const cannotBreathe = ({ spo2Percent, respiratoryRatePerMin }: SampledVitals): boolean =>
  spo2Percent < 82 || respiratoryRatePerMin >= 40;

/** Near to dying, and still awake. */
function isNearDeath(vitals: SampledVitals): boolean {
  return cannotBreathe(vitals) || vitals.systolicMmHg < 75 || vitals.respiratoryRatePerMin <= 6;
}

/**
 * Somebody near death has one thing to say, and no chit-chat. Returns the question that is still answered after it, the first
 * short one; null when nothing more is said; undefined when the body leaves room for talk.
 */
export function cryForHelp(draft: Drafting, turn: Turn): { move: MoveOf<'ask'>; index: number } | null | undefined {
  const { vitals } = draft.on.now().state;
  if (!isPatient(draft) || !isNearDeath(vitals)) return undefined;
  sayLine(draft, cannotBreathe(vitals) ? 'tooBreathless' : 'sinking', 'breathless');
  const index = turn.moves.findIndex((move) => move.kind === 'ask' && move.form === 'closed');
  const move = turn.moves[index];
  const rest = turn.moves.filter((_, at) => at !== index);
  deferAll(draft, { ...turn, moves: rest });
  return move?.kind === 'ask' ? { move, index } : null;
}

/** Somebody confused wanders off now and then, and answers something else. Returns whether the question was lost. */
export function driftAway(draft: Drafting, topic: string): boolean {
  const { state } = draft.on.now();
  if (!isPatient(draft)) return false;
  const often = driftsAt[state.vitals.gcsTotal] ?? 0;
  if (often === 0 || chance(state.seed, `drift:${draft.turnId}:${topic}`) >= often) return false;
  if (draft.parts.every((part) => part.line?.includes(':drifts#') !== true)) sayLine(draft, 'drifts', 'social');
  draft.on.record({ type: 'topic.deferred', turnId: draft.turnId, topic });
  return true;
}
