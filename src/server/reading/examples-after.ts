import type { CandidateMove } from '#core/encounter/candidate-move.ts';
import type { PendingMoves } from './acts/read-statement.ts';
import type { ClauseSetting } from './clause-setting.ts';
import { asksSomething } from './clauses/asks-something.ts';
import type { Clause } from './clauses/split-clauses.ts';

/** Nobody doing anything, after a question: what the question was meant of ("…enjoying things? telly, friends"). */
export function isExamples(clause: Clause, { previous }: ClauseSetting): boolean {
  if (previous === null || !previous.isLastOfSentence || !previous.hasQuestionMark || !asksSomething(previous)) return false;
  return !SAYS_SOMETHING.test(clause.texts.join(' '));
}

const SAYS_SOMETHING =
  /^(?:i|we|you|he|she|it|that|this|there|they|let|thank|thanks|sorry|because|please|no|yes|just|do not|take|have|some|most|many|lots|a lot|people|everyone)\b|\b(?:i|we) (?:am|are|will|would|have|can|ask|need|think)\b/;

/** Without what a few stray words may seem to do. */
export function withoutIdle(pending: PendingMoves): PendingMoves {
  const isIdle = (move: CandidateMove) =>
    move.kind === 'smallTalk' ||
    (move.kind === 'summarise' && move.claims.length === 0) ||
    ((move.kind === 'plan' || move.kind === 'explain') && move.concepts.length === 0);
  return { ...pending, finish: (vectorOf) => pending.finish(vectorOf).filter((move) => !isIdle(move)) };
}
