import type { CandidateMove } from '../encounter/candidate-move.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { RecordedTurn } from './encounter-record.ts';
import type { EvidenceQuote } from './score-sheet.ts';

/** Sentences of a text, each an exact substring of it. */
export function splitSentences(text: string): readonly string[] {
  return (text.match(/[^.!?\n]+[.!?]*/g) ?? []).map((sentence) => sentence.trim()).filter((sentence) => sentence !== '');
}

const wordsOf = (text: string): readonly string[] =>
  text
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{N}']+/gu) ?? [];

/**
 * The candidate's own words for a claimed quote: the quote itself where it stands in `text`, else the whole sentence that
 * shares most words with it. The answer is always an exact substring of `text`; nothing is ever made up.
 */
export function findVerbatim(text: string, quote: string): string {
  const wanted = quote.trim();
  if (wanted !== '') {
    const at = text.includes(wanted) ? text.indexOf(wanted) : text.toLowerCase().indexOf(wanted.toLowerCase());
    const found = text.slice(at, at + wanted.length);
    if (at >= 0 && found.toLowerCase() === wanted.toLowerCase()) return found;
  }
  const sentences = splitSentences(text);
  const claimed = new Set(wordsOf(wanted));
  let best = text.trim();
  let bestShared = 0;
  for (const sentence of sentences) {
    const shared = wordsOf(sentence).filter((word) => claimed.has(word)).length;
    if (shared > bestShared) [best, bestShared] = [sentence, shared];
  }
  return best;
}

/** The name an author gave an examination, investigation, treatment or escalation; the id when there is none. */
export function nameOfAct(scenario: Scenario, id: string): string {
  const { examination, investigations, treatments, escalations } = scenario.body;
  return [...examination, ...investigations, ...treatments, ...escalations].find((act) => act.id === id)?.name ?? id;
}

/** Evidence from a turn: its words (those of `quote` when given), its act, or its silence. */
export function quoteTurn(scenario: Scenario, turn: RecordedTurn, quote?: string): EvidenceQuote {
  const { seq, turnId, atMs } = turn;
  if (turn.text !== null) {
    const words = quote === undefined ? turn.text.trim() : findVerbatim(turn.text, quote);
    return { seq, turnId, atMs, quote: words, kind: 'words' };
  }
  const name = turn.act === null ? 'stayed silent' : nameOfAct(scenario, turn.act.id);
  return { seq, turnId, atMs, quote: name, kind: 'act' };
}

/** Evidence from the first move of one of these kinds, tried in order; the whole turn when it has none. */
export function quoteFirstOf(scenario: Scenario, turn: RecordedTurn, kinds: readonly CandidateMove['kind'][]): EvidenceQuote {
  for (const kind of kinds) {
    const move = turn.moves.find((one) => one.kind === kind);
    if (move !== undefined) return quoteTurn(scenario, turn, move.quote);
  }
  return quoteTurn(scenario, turn);
}
