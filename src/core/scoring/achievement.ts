import type { CandidateMove, MoveOf } from '../encounter/candidate-move.ts';
import type { RecordedTurn } from './encounter-record.ts';
import type { EvidenceQuote } from './score-sheet.ts';

/** One way in which one piece of an item's evidence came about, with the words or act that did it. */
export interface Achievement {
  /** Order within the encounter, finer than the turn: moves of one turn keep their order. */
  readonly place: number;
  readonly atMs: number;
  readonly turnId: string;
  readonly evidence: EvidenceQuote;
  /** False when the reader was not sure: never earns a mark, but keeps the item from being called missed. */
  readonly isSure: boolean;
  /** Earned by an empathic line: such a line counts once a turn, however many were said in it. */
  readonly isEmpathy: boolean;
  /** Came up without being asked after: a nod, a kind word or a silence let it out. */
  readonly isLetOut: boolean;
}

/** One thing an item's evidence lists, with every way it was achieved (earliest first). */
export interface EvidenceElement {
  readonly ways: readonly Achievement[];
  /** What was said towards it without achieving it. */
  readonly tried: readonly EvidenceQuote[];
  /** Why it is missing, in a plain sentence; read only when `ways` holds nothing sure. */
  readonly whyNot: string;
}

/** Below this a reading is not trusted with a mark; calibrated readers are wrong more often than right there. */
const surelyRead = 0.5;

export function achieve(
  turn: RecordedTurn,
  moveIndex: number | undefined,
  evidence: EvidenceQuote,
  how: { isSure?: boolean; isEmpathy?: boolean; isLetOut?: boolean } = {},
): Achievement {
  return {
    place: turn.seq * 1000 + (moveIndex ?? 0),
    atMs: turn.atMs,
    turnId: turn.turnId,
    evidence,
    isSure: how.isSure ?? true,
    isEmpathy: how.isEmpathy ?? false,
    isLetOut: how.isLetOut ?? false,
  };
}

export const isSurelyRead = (move: CandidateMove): boolean => move.confidence >= surelyRead;
export const isAsk = (move: CandidateMove): move is MoveOf<'ask'> => move.kind === 'ask';

export const byPlace = (ways: readonly Achievement[]): readonly Achievement[] => [...ways].sort((a, b) => a.place - b.place);
