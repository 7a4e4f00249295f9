import type { EncounterRecord } from '../encounter-record.ts';
import type { Deed } from './communication-sheet.ts';
import { deedOf, deedsByMove, tidyDeeds } from './deeds.ts';
import type { DimensionFindings } from './opening-deeds.ts';

/** More questions than this in one turn cannot be answered in one reply. */
const mostQuestionsAtOnce = 2;

/** The form of the questions: open, leading, stacked; and words that keep the patient talking. */
export function findListening(record: EncounterRecord): DimensionFindings {
  const questions = record.spoken.flatMap((turn) =>
    turn.moves.flatMap((move) => (move.kind === 'ask' || (move.kind === 'unclear' && move.form !== undefined) ? [move] : [])),
  );
  const open = questions.filter((move) => move.form === 'open').length;
  const leading = questions.filter((move) => move.form === 'leading').length;
  const stacked = record.spoken.filter(
    (turn) => new Set(turn.moves.flatMap((move) => (move.kind === 'ask' ? [move.topic] : []))).size > mostQuestionsAtOnce,
  );
  const evidence: Deed[] = [
    ...deedsByMove(record, (move) => {
      if (move.kind === 'ask' && move.form === 'open') return { does: 'asked an open question', helps: true };
      if (move.kind === 'ask' && move.form === 'leading') return { does: 'asked with the answer in the question', helps: false };
      return move.kind === 'facilitate' ? { does: 'let the patient go on', helps: true } : null;
    }),
    ...stacked.map((turn) => deedOf(record, turn, 'asked several things at once', false)),
  ];
  if (questions.length === 0) return { says: 'No questions were heard.', evidence };
  const counted = `Of ${questions.length} questions, ${open} ${open === 1 ? 'was' : 'were'} open`;
  const leadingPart = leading === 0 ? '' : ` and ${leading} carried the answer in ${leading === 1 ? 'it' : 'them'}`;
  const stackedPart =
    stacked.length === 0 ? '' : ` ${stacked.length} ${stacked.length === 1 ? 'turn' : 'turns'} asked several things at once.`;
  return { says: `${counted}${leadingPart}.${stackedPart}`, evidence: tidyDeeds(evidence) };
}
