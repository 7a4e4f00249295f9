import type { ActHead } from './acts/act-head.ts';
import type { Clause } from './clauses/split-clauses.ts';
import type { QuestionReader } from './topics/read-question.ts';

/** What a clause is read by and among. */
export interface ClauseSetting extends QuestionReader {
  readonly utterance: string;
  /** Says what a clause does when no rule does. */
  readonly head: ActHead;
  /** Plain words of the whole utterance. */
  readonly plainUtterance: string;
  /** The clause before it in the same utterance. */
  readonly previous: Clause | null;
  /** The clause after it. */
  readonly next: Clause | null;
  /** All clauses before it. */
  readonly earlier: readonly Clause[];
  /** Nothing follows this clause. */
  isLast(clause: Clause): boolean;
}
