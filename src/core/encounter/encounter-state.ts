import type { SampledVitals, Vitals } from '../scenario/body.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Tracing } from './acute-events.ts';
import type { HandoverPart } from './candidate-move.ts';
import type { PatientState, PlacedInput, Timer } from './encounter-event.ts';

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

export interface CuffReading {
  readonly systolicMmHg: number;
  readonly diastolicMmHg: number;
  readonly meanArterialMmHg: number;
  readonly atMs: number;
}

export interface QuestionedOrder {
  readonly id: string;
  readonly dose?: string | undefined;
  readonly because: 'dose' | 'challenge';
}

export interface OpenCall {
  readonly id: string;
  readonly heard: readonly HandoverPart[];
  readonly asked: readonly HandoverPart[];
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
  readonly vitals: SampledVitals;
  readonly phaseEnteredMs: number;
  readonly vitalsAtPhase: Vitals;
  readonly acts: readonly { readonly act: string; readonly id: string; readonly atMs: number }[];
  readonly resultsPending: readonly {
    readonly id: string;
    readonly dueMs: number;
    readonly result?: string | undefined;
    readonly tracing?: Tracing | undefined;
  }[];
  readonly turns: number;
  /** Subject and topic last talked about, for follow-ups. */
  readonly lastTopics: readonly string[];
  readonly lastReply: string;
  readonly lastTurnAtMs: number;
  /** Ninety seconds of one skill; absent for a whole case. */
  readonly drill?: 'open' | 'cue' | 'close';
  /** The encounter this one tries again from; absent for a first try. */
  readonly forkedFrom?: string;
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
  /** What has driven the body, where the case has one that lives. */
  readonly bodyInputs?: readonly PlacedInput[];
  /** Since when no pulse has been there. */
  readonly pulselessSinceMs?: number;
  /** The last reading of the cuff, and when the one under way is ready. */
  readonly cuff?: CuffReading;
  readonly cuffReadyMs?: number;
  /** When it last started or read. */
  readonly cuffLastMs?: number;
  /** Orders that a nurse has questioned and not yet given. */
  readonly ordersAsked?: readonly QuestionedOrder[];
  /** Signs spoken up about, and when each was last. */
  readonly noticed?: Readonly<Record<string, number>>;
  /** The telephone call under way. */
  readonly call?: OpenCall;
  /** Help on its way. */
  readonly arrivals?: readonly { readonly id: string; readonly dueMs: number }[];
}

export interface Encounter {
  readonly scenario: Scenario;
  readonly state: EncounterState;
}
