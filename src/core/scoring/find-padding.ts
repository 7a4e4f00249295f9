import type { CandidateMove } from '../encounter/candidate-move.ts';
import type { RecordedTurn } from './encounter-record.ts';

/** Kind lines in a row that count; what follows them without anything asked, told or done in between is padding. */
const mostKindLinesInARow = 2;
/** A kind sentence of at least this many words, said again as it was, is a formula; "I'm sorry" may be said twice. */
const fewestWordsOfAFormula = 4;

const kindOnly: ReadonlySet<CandidateMove['kind']> = new Set([
  'empathise',
  'apologise',
  'thank',
  'reassure',
  'pickUpCue',
  'smallTalk',
]);

/** Turns that only add to a row of kind lines, and kind lines said before in the same words. */
export function findPadding(spoken: readonly RecordedTurn[]): ReadonlySet<string> {
  const padding = new Set<string>();
  const said = new Set<string>();
  let row = 0;
  for (const turn of spoken) {
    const isKind = turn.moves.some((move) => move.kind === 'empathise') && turn.moves.every((move) => kindOnly.has(move.kind));
    row = isKind ? row + 1 : 0;
    const words = (turn.text ?? '').toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
    const isFormula = isKind && words.length >= fewestWordsOfAFormula && said.has(words.join(' '));
    if (isFormula || row > mostKindLinesInARow) padding.add(turn.turnId);
    if (isKind) said.add(words.join(' '));
  }
  return padding;
}
