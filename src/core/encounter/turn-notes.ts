import type { Departure } from '../scenario/company.ts';
import type { Concept } from '../scenario/concept.ts';
import type { Gate } from '../scenario/fact.ts';
import type { Cue, PatientQuestion } from '../scenario/patient.ts';
import type { CandidateMove } from './candidate-move.ts';

/** A candidate's turn as the core takes it. */
export interface Turn {
  readonly turnId: string;
  /** Redacted words, '' for an act or a silence. */
  readonly said: string;
  readonly moves: readonly CandidateMove[];
  readonly reader: string;
  readonly atMs: number;
  /** Who is spoken to; the patient when absent. */
  readonly addressee?: string | undefined;
}

/** What earlier steps of a turn noticed, for the reply to react to. Filled once each, read by `reactTo`. */
export interface TurnNotes {
  introducedFirst: boolean;
  cuePickedUp: { cue: Cue; move: number } | null;
  cueDismissed: Cue | null;
  concernMet: string | null;
  concernDismissed: string | null;
  questionSettled: { question: PatientQuestion; how: 'answered' | 'brushed off' } | null;
  understood: Concept[];
  overloaded: boolean;
  jargon: string | null;
  gatesOpened: Gate[];
  /** Facts hinted at before whose reason has now been given. */
  reasonsGivenFor: string[];
  walksOut: boolean;
  /** Hurt into silence: says that one more will be the last. */
  warnsOfLeaving: boolean;
  /** News that went in this turn, the first of it. */
  news: { concept: Concept; warned: boolean } | null;
  /** Concepts put to the patient this turn, taken in or not. */
  put: Concept[];
  /** Somebody was asked to leave or come back and has answered. */
  companyChanged: 'left' | 'objected' | 'returned' | null;
  /** What the patient does once somebody has gone out. */
  aloneAtLast: Departure | null;
  actsDone: { kind: 'examine' | 'investigate' | 'treat' | 'escalate'; patientSays: string | null; refused: boolean }[];
}

export function blankNotes(): TurnNotes {
  return {
    introducedFirst: false,
    cuePickedUp: null,
    cueDismissed: null,
    concernMet: null,
    concernDismissed: null,
    questionSettled: null,
    understood: [],
    overloaded: false,
    jargon: null,
    gatesOpened: [],
    reasonsGivenFor: [],
    walksOut: false,
    warnsOfLeaving: false,
    news: null,
    put: [],
    companyChanged: null,
    aloneAtLast: null,
    actsDone: [],
  };
}

/** Index and move of the first move of a kind, or null. */
export function findMove<K extends CandidateMove['kind']>(
  moves: readonly CandidateMove[],
  kind: K,
): { move: Extract<CandidateMove, { kind: K }>; index: number } | null {
  const index = moves.findIndex((move) => move.kind === kind);
  return index < 0 ? null : { move: moves[index] as Extract<CandidateMove, { kind: K }>, index };
}
