import type { CandidateMove } from '#core/encounter/candidate-move.ts';

/** Acts that go on over several clauses: one move with a longer quote. */
const GROWING: ReadonlySet<CandidateMove['kind']> = new Set([
  'explain',
  'plan',
  'safetyNet',
  'signpost',
  'giveNews',
  'warn',
  'close',
  'thank',
  'facilitate',
  'smallTalk',
  'reassure',
  'dismiss',
  'beRude',
  'apologise',
  'offTopic',
  'askToLeave',
]);
const NODS: ReadonlySet<CandidateMove['kind']> = new Set(['facilitate']);

/**
 * The moves as one reading: doubles dropped, neighbouring clauses of one act joined, a nod dropped when more was said,
 * and never nothing for words that were there.
 */
export function tidyMoves(moves: readonly CandidateMove[], utterance: string): CandidateMove[] {
  const joined: CandidateMove[] = [];
  for (const move of moves) {
    const before = joined.at(-1);
    const grown = before === undefined ? null : join(before, move, utterance);
    if (grown !== null) joined[joined.length - 1] = grown;
    else if (!joined.some((one) => isSame(one, move))) joined.push(move);
  }
  const telling = joined.some((move) => !NODS.has(move.kind)) ? joined.filter((move) => !NODS.has(move.kind)) : joined;
  const settled = telling.some((move) => move.kind !== 'unclear' || move.between.length > 0)
    ? telling.filter((move) => move.kind !== 'unclear' || move.between.length > 0 || move.confidence > 0)
    : telling;
  if (settled.length > 0) return settled;
  const quote = utterance.trim().slice(0, 400);
  return [{ kind: 'unclear', quote, confidence: 0, between: [] }];
}

function join(before: CandidateMove, next: CandidateMove, utterance: string): CandidateMove | null {
  if (before.kind !== next.kind || !GROWING.has(next.kind)) return null;
  const from = utterance.indexOf(before.quote);
  const nextAt = utterance.indexOf(next.quote, Math.max(0, from));
  if (from < 0 || nextAt < 0) return null;
  const quote = utterance.slice(from, Math.max(from + before.quote.length, nextAt + next.quote.length));
  const confidence = Math.max(before.confidence, next.confidence);
  if (before.kind === 'explain' && next.kind === 'explain') {
    return {
      ...before,
      quote,
      confidence,
      concepts: [...new Set([...before.concepts, ...next.concepts])],
      jargon: [...new Set([...before.jargon, ...next.jargon])],
    };
  }
  if (before.kind === 'plan' && next.kind === 'plan' && before.form !== next.form) return null;
  if ((before.kind === 'giveNews' || before.kind === 'plan') && (next.kind === 'giveNews' || next.kind === 'plan')) {
    return { ...before, quote, confidence, concepts: [...new Set([...before.concepts, ...next.concepts])] };
  }
  if (before.kind === 'signpost' && next.kind === 'signpost')
    return { ...before, quote, confidence, reason: before.reason || next.reason };
  if (before.kind === 'askToLeave' && next.kind === 'askToLeave') {
    if (before.participant !== next.participant) return null;
    const kindly = before.kindly === true || next.kindly === true;
    return { ...before, quote, confidence, kindly, reason: before.reason === true || next.reason === true };
  }
  if (before.kind === 'reassure' && next.kind === 'reassure')
    return { ...before, quote, confidence, premature: before.premature || next.premature };
  return { ...before, quote, confidence };
}

function isSame(a: CandidateMove, b: CandidateMove): boolean {
  if (a.kind !== b.kind) return false;
  if (a.kind === 'ask' && b.kind === 'ask') return a.topic === b.topic;
  const strip = ({ quote: _quote, confidence: _confidence, ...rest }: CandidateMove) => JSON.stringify(rest);
  return strip(a) === strip(b);
}
