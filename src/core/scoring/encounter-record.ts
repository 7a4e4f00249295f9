import type { CandidateMove } from '../encounter/candidate-move.ts';
import type { EncounterEvent, LoggedEvent, LoggedOf } from '../encounter/encounter-event.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { findPadding } from './find-padding.ts';

/** One thing the candidate contributed: words, a silence or an act, with the moves read from it in order. */
export interface RecordedTurn {
  readonly turnId: string;
  readonly seq: number;
  readonly atMs: number;
  /** The stored words; null for a silence or a panel act. */
  readonly text: string | null;
  readonly act: { readonly kind: LoggedOf<'candidate.acted'>['act']; readonly id: string } | null;
  readonly moves: readonly CandidateMove[];
}

/** A log read once for scoring: the case it was played with and the candidate's turns in order. */
export interface EncounterRecord {
  readonly scenario: Scenario;
  readonly started: LoggedOf<'encounter.started'>;
  readonly events: readonly LoggedEvent[];
  readonly turns: readonly RecordedTurn[];
  /** The turns that hold words. */
  readonly spoken: readonly RecordedTurn[];
  readonly turnById: ReadonlyMap<string, RecordedTurn>;
  /** Turns that only add to a row of kind lines. */
  readonly padding: ReadonlySet<string>;
}

/** Throws when the log does not begin with `encounter.started`: such a log is a bug, not a weak performance. */
export function readRecord(events: readonly LoggedEvent[]): EncounterRecord {
  const started = events.find((event) => event.type === 'encounter.started');
  if (started === undefined) throw new Error('This log has no encounter.started event, so there is no case to score against.');
  const moves = new Map<string, readonly CandidateMove[]>();
  for (const event of events) if (event.type === 'moves.read') moves.set(event.turnId, event.moves);
  const turns = events.flatMap((event): RecordedTurn[] => {
    if (event.type !== 'candidate.spoke' && event.type !== 'candidate.fellSilent' && event.type !== 'candidate.acted') return [];
    return [
      {
        turnId: event.turnId,
        seq: event.seq,
        atMs: event.atMs,
        text: event.type === 'candidate.spoke' ? event.text : null,
        act: event.type === 'candidate.acted' ? { kind: event.act, id: event.id } : null,
        moves: moves.get(event.turnId) ?? [],
      },
    ];
  });
  const spoken = turns.filter((turn) => turn.text !== null);
  return {
    scenario: started.scenario,
    started,
    events,
    turns,
    spoken,
    turnById: new Map(turns.map((turn) => [turn.turnId, turn])),
    padding: findPadding(spoken),
  };
}

/** Events of one type, in order. */
export function eventsOf<T extends EncounterEvent['type']>(record: EncounterRecord, type: T): readonly LoggedOf<T>[] {
  return record.events.filter((event): event is LoggedOf<T> => event.type === type);
}
