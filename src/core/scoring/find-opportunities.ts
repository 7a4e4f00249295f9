import { answerWithinTurns } from '../encounter/answer-window.ts';
import type { LoggedEvent } from '../encounter/encounter-event.ts';
import { type Achievement, achieve, isSurelyRead } from './achievement.ts';
import type { EncounterRecord, RecordedTurn } from './encounter-record.ts';
import { quoteTurn } from './quote-evidence.ts';

/** The candidate's next lines after something happened: where an answer to it would be. */
function linesAfter(record: EncounterRecord, seq: number): readonly RecordedTurn[] {
  return record.spoken.filter((turn) => turn.seq > seq).slice(0, answerWithinTurns);
}

/** Facts that are ideas, concerns or expectations of the patient. */
function iceFacts(record: EncounterRecord): ReadonlySet<string> {
  const { ideas, concerns, expectations } = record.scenario.patient.ice;
  return new Set([...ideas, ...concerns, ...expectations].map((entry) => entry.fact));
}

/** Moments at which the patient opened something: a cue, an idea or a fear voiced, a tender or heavy fact told. */
export function findOpportunities(record: EncounterRecord): readonly LoggedEvent[] {
  const voiced = iceFacts(record);
  const touching = new Set(record.scenario.patient.facts.filter((fact) => fact.weight !== 'light').map((fact) => fact.id));
  return record.events.filter(
    (event) =>
      event.type === 'cue.offered' || (event.type === 'fact.disclosed' && (voiced.has(event.fact) || touching.has(event.fact))),
  );
}

/**
 * Empathic lines that answer one of these moments. A line that nobody could make out, said right after one, is listed as
 * not sure: it may have been kind.
 */
export function findEmpathyAfter(record: EncounterRecord, moments: readonly LoggedEvent[]): readonly Achievement[] {
  const { scenario } = record;
  const windows = new Set(moments.flatMap((moment) => linesAfter(record, moment.seq)));
  return [...windows].flatMap((turn) =>
    turn.moves.flatMap((move, index): Achievement[] => {
      const isPuzzle = move.kind === 'unclear' && move.between.length === 0;
      if (move.kind !== 'empathise' && !isPuzzle) return [];
      const isSure = move.kind === 'empathise' && isSurelyRead(move);
      return [achieve(turn, index, quoteTurn(scenario, turn, move.quote), { isSure, isEmpathy: true })];
    }),
  );
}
