import type { Vitals } from '../scenario/body.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { PatientState, Timer } from './encounter-event.ts';

/** What became of one fact so far. */
export interface FactState {
  /** Layers heard, 0 for not told. */
  readonly layersHeard: number;
  readonly credit: 'elicited' | 'donated' | null;
  readonly hints: number;
  /** Times asked kindly while its gate was shut. */
  readonly gentleAsks: number;
  readonly timesTold: number;
}

/** The fold of an encounter's events: small, plain JSON, the same bytes for the same log. */
export interface EncounterState {
  readonly encounterId: string;
  readonly owner: string;
  readonly mode: 'practice' | 'summative';
  readonly seed: number;
  readonly variant: string;
  readonly rulesVersion: string;
  readonly caseHash: string;
  readonly startedAt: string;
  readonly dueMs: number;
  readonly seq: number;
  readonly atMs: number;
  /** Virtual ms that acts cost on top of the wall clock. */
  readonly spentMs: number;
  readonly stage: 'running' | 'timeCalled' | 'ended' | 'scored';
  readonly endedBecause: string | null;
  readonly patient: PatientState;
  readonly timers: readonly Timer[];
  readonly openingPartsTold: number;
  readonly openingOver: boolean;
  readonly facts: Readonly<Record<string, FactState>>;
  /** Open gates: `introduced`, or `cue acknowledged:fact-id`. A shut `fear not dismissed` is stored as `fear dismissed`. */
  readonly gates: readonly string[];
  readonly cues: Readonly<
    Record<string, { readonly state: 'offered' | 'pickedUp' | 'missed'; readonly atMs: number; readonly turn: number }>
  >;
  readonly concerns: Readonly<Record<string, 'met' | 'dismissed'>>;
  readonly questions: Readonly<Record<string, 'asked' | 'answered' | 'brushed off'>>;
  readonly told: readonly { readonly concept: string; readonly understood: boolean; readonly atMs: number }[];
  readonly topicsAnswered: Readonly<Record<string, number>>;
  readonly clarified: readonly string[];
  /** Lines used, most recent last, so that wordings rotate. */
  readonly linesUsed: readonly string[];
  readonly present: readonly string[];
  readonly left: string | null;
  readonly vitals: Vitals;
  readonly phaseEnteredMs: number;
  readonly vitalsAtPhase: Vitals;
  readonly acts: readonly { readonly act: string; readonly id: string; readonly atMs: number }[];
  readonly resultsPending: readonly { readonly id: string; readonly dueMs: number }[];
  readonly turns: number;
  /** Subject and topic last talked about, for follow-ups. */
  readonly lastTopics: readonly string[];
  readonly lastReply: string;
  readonly lastTurnAtMs: number;
  /** Interruptions that have happened. Absent until one has, like the fields below: an older log folds to the same bytes. */
  readonly interrupted?: readonly string[];
  /** Participants who were asked to leave and stayed. */
  readonly objected?: readonly string[];
  /** A warning shot was given. */
  readonly isWarned?: true;
  /** The latest news taken in, and the turn it came in. */
  readonly news?: { readonly concept: string; readonly turn: number };
  /** How the patient takes plans and options, by concept. */
  readonly stances?: Readonly<Record<string, 'agrees' | 'hesitates' | 'declines'>>;
}

export interface Encounter {
  readonly scenario: Scenario;
  readonly state: EncounterState;
}
