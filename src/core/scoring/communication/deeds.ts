import type { CandidateMove } from '../../encounter/candidate-move.ts';
import { isSurelyRead } from '../achievement.ts';
import type { EncounterRecord, RecordedTurn } from '../encounter-record.ts';
import { quoteTurn } from '../quote-evidence.ts';
import type { Deed } from './communication-sheet.ts';

/** Deeds in the order of the encounter; the same deed with the same words stands once. */
export function tidyDeeds(deeds: readonly Deed[]): Deed[] {
  const unique = new Map(deeds.map((deed) => [`${deed.quote.seq}|${deed.does}|${deed.quote.quote}`, deed]));
  return [...unique.values()].sort((a, b) => a.quote.seq - b.quote.seq);
}

export const deedOf = (record: EncounterRecord, turn: RecordedTurn, does: string, helps: boolean, words?: string): Deed => ({
  does,
  helps,
  quote: quoteTurn(record.scenario, turn, words),
});

/** Every surely read move that a description is given for. */
export function deedsByMove(
  record: EncounterRecord,
  describe: (move: CandidateMove, turn: RecordedTurn) => { does: string; helps: boolean } | null,
): Deed[] {
  const deeds = record.spoken.flatMap((turn) =>
    turn.moves.flatMap((move): Deed[] => {
      const described = isSurelyRead(move) ? describe(move, turn) : null;
      return described === null ? [] : [deedOf(record, turn, described.does, described.helps, move.quote)];
    }),
  );
  return tidyDeeds(deeds);
}

/** "a, b and c". */
export function listInWords(parts: readonly string[]): string {
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;
}

/** "Once", "twice", "5 times". */
export const timesInWords = (count: number): string => (count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`);
