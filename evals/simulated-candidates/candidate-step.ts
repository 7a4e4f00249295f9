/** One thing a candidate does: says something, keeps silent, or acts through the panel. */
export type CandidateStep =
  | { readonly kind: 'say'; readonly text: string }
  | { readonly kind: 'silence'; readonly ms: number }
  | {
      readonly kind: 'act';
      readonly act: 'examination' | 'investigation' | 'treatment' | 'escalation';
      readonly id: string;
      /** Explained and asked for before, with a chaperone offered. */
      readonly politely: boolean;
    };

/** What came back, as the page would show it: nothing here that a student could not see or hear. */
export interface Heard {
  readonly spoken: readonly { readonly who: string; readonly text: string }[];
  readonly shows: readonly string[];
  /** Findings, results and answers to calls, in words. */
  readonly findings: readonly string[];
  /** Virtual ms since the encounter began. */
  readonly atMs: number;
  /** No further step is taken: time is up, or somebody left. */
  readonly isOver: boolean;
}

export interface ConclusionAnswer {
  readonly prompt: string;
  readonly text: string;
}

/** Somebody who can sit an encounter. Stateful: asked once after each reply, with what came back. */
export interface Candidate {
  readonly name: string;
  /** The next step, or null when the candidate has finished. */
  next(heard: Heard | null): CandidateStep | null;
  /** What is written in the conclusion. */
  conclude(): readonly ConclusionAnswer[];
}
