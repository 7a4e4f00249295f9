import type { CandidateMove } from '#core/encounter/candidate-move.ts';
import { asksSomething, isInvertedQuestion } from '../clauses/asks-something.ts';
import { type Clause, quoteOf } from '../clauses/split-clauses.ts';
import type { ClaimReader } from './read-claims.ts';

const OPENER =
  /\b(?:to|let me|let us|can i|could i|i will|i would like to|just) (?:just |quickly |briefly )?(?:summari[sz]e|sum up|recap|go over (?:that|this|what)|run through what|play (?:that|it) back|check i have (?:got|understood|heard))|\bin summary\b|\bto recap\b|(?<!\b(?:tell|let|show|give|with) (?:\w+ ){0,3})\b(?:what you are|what you have|you are) (?:telling|told|saying|said)\b|\bwhat i am hearing\b|\bif i (?:have )?(?:understood|understand|heard|got)\b|\bfrom what you (?:have )?(?:said|told)|\bi have got (?:that|this right)\b|\bmake sure i have got\b|\b(?:have|got|get) (?:this|that|it|you) (?:straight|right|clear)\b|\bso far you have\b|\bcheck (?:that )?i have (?:got )?(?:this|that|it|understood|everything)/;
const CHECK =
  /^(?:is|have|does|did|am) (?:that|i|this|it) (?:all )?(?:right|correct|missed|sound|about right|got|left|understood|sounds? right|a fair)\b|\b(?:missed|left out|forgotten) anything\b|^(?:is that|am i) (?:right|correct)/;
const MIRROR = /^(?:so )?(?:you|it|the|your|that|this|he|she) /;
/** Without an opener, only a "so" or the patient's own doings begin a summary: "it is probably nothing" says nothing back. */
const BEGINS = /^(?:so (?:you|it|the|your|that|this) |you (?:have|had|were|are|said|got|felt|took|did|do|never|also) |your )/;
const FORETELLS = /\b(?:will|going to|might|may|should|could|probably|worry)\b/;

/** What will be done is no part of the story. */
const PLANS =
  /^(?:so |and |now |then |next )*(?:i|we) (?:would like(?! to (?:check|make sure|know|go over|run|recap))|will|am going to|are going to|want to (?:do|get|send|take|start|give|arrange|order)|need to (?:do|get|send|take|start|give|arrange|order)|plan to)\b/;

/** A stretch of clauses that says the story back. */
export interface Summary {
  readonly move: CandidateMove;
  /** Indexes of the clauses it takes up, `to` excluded. */
  readonly from: number;
  readonly to: number;
}

/**
 * The summary in an utterance: from its opener to the next real question; without an opener, at least two clauses that say the story back.
 * Claims are only those that meet a fact or a denied topic of the case.
 */
export function readSummary(
  clauses: readonly Clause[],
  utterance: string,
  claims: ClaimReader,
  factsTold: readonly string[],
): Summary | null {
  const opener = clauses.findIndex((clause) => OPENER.test(clause.texts.join(' ')));
  const start =
    opener >= 0
      ? opener
      : clauses.findIndex(
          (clause) =>
            clause.texts.length >= 4 &&
            BEGINS.test(clause.texts.join(' ')) &&
            !FORETELLS.test(clause.texts.join(' ')) &&
            !isInvertedQuestion(clause),
        );
  if (start < 0) return null;
  let to = start;
  while (to < clauses.length) {
    const clause = clauses[to];
    if (clause === undefined) break;
    const plain = clause.texts.join(' ');
    const isQuestion = to > start && asksSomething(clause) && isInvertedQuestion(clause);
    if (isQuestion && !CHECK.test(plain)) break;
    if (to > start && PLANS.test(plain)) break;
    to += 1;
  }
  const parts = clauses.slice(start, to);
  const made = parts
    .flatMap((clause) => pieces(clause))
    .flatMap((piece) => claims.read(piece.texts, quoteOf(piece.words, utterance), factsTold));
  const unique = made.filter((claim, index) => made.findIndex((one) => one.fact === claim.fact) === index);
  const saysBack = parts.every(
    (clause) => clause.texts.length >= 4 && (MIRROR.test(clause.texts.join(' ')) || CHECK.test(clause.texts.join(' '))),
  );
  if (opener < 0 && (!saysBack || unique.length < 2 || parts.length < 2 || factsTold.length === 0)) return null;
  const quote = quoteOf(
    parts.flatMap((clause) => clause.words),
    utterance,
  );
  return { move: { kind: 'summarise', quote, confidence: opener >= 0 ? 0.93 : 0.75, claims: unique }, from: start, to };
}

/** A clause of a summary may still hold several claims: "since ten to eight and goes down your arm". */
function pieces(clause: Clause): Clause[] {
  const groups: Clause['words'][number][][] = [[]];
  for (const word of clause.words) {
    if (word.isMark || word.text === 'and' || word.text === 'but') groups.push([]);
    else groups.at(-1)?.push(word);
  }
  const kept = groups.filter((words) => words.length >= 2);
  return kept.map((words) => ({ ...clause, words, texts: words.map((word) => word.text) }));
}
