import type { CandidateMove } from '#core/encounter/candidate-move.ts';
import type { ClauseSetting } from './clause-setting.ts';
import type { Clause } from './clauses/split-clauses.ts';

/** Words that answer a cue were understood, whatever else they might have asked. */
export function orCue(moves: readonly CandidateMove[], cues: readonly CandidateMove[]): CandidateMove[] {
  return [...(cues.length > 0 ? moves.filter((move) => move.kind !== 'unclear') : moves), ...cues];
}

const CUE_FROM = { semantic: 0.62, lexical: 0.55 };

/** A question in the cue's own terms answers the cue as well. */
export function cuesPickedUp(
  clause: Clause,
  quote: string,
  { scene, context }: ClauseSetting,
  vectorOf: (text: string) => Float32Array | null,
): CandidateMove[] {
  if (context.openCues.length === 0) return [];
  const text = clause.texts.join(' ');
  const scores = scene.index.score(text, vectorOf(text));
  const best = context.openCues
    .map((cue) => ({ cue, semantic: scores.semantic.get(`&${cue}`) ?? 0, lexical: scores.lexical.get(`&${cue}`) ?? 0 }))
    .filter((one) => one.semantic >= CUE_FROM.semantic || one.lexical >= CUE_FROM.lexical)
    .sort((a, b) => b.semantic + b.lexical - a.semantic - a.lexical)[0];
  return best === undefined ? [] : [{ kind: 'pickUpCue', quote, confidence: 0.85, cue: best.cue }];
}
