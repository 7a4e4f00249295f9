import type { EvidenceQuote, ScoreSheet } from '../scoring/score-sheet.ts';

/** One line of a debrief with what it rests on. */
export interface FeedbackPoint {
  readonly id: string;
  readonly kind: 'strength' | 'priority';
  readonly says: string;
  readonly evidence: readonly EvidenceQuote[];
  /** For a priority: what the patient might have needed, and words that could have met it. */
  readonly patientNeeded?: string;
  readonly exampleWords?: string;
}

/** A turn at which something changed for the patient, with the line he did not say aloud. */
export interface TurningPoint {
  readonly turnId: string;
  readonly atMs: number;
  readonly rule: string;
  readonly candidateSaid: string;
  readonly innerLine: string;
  readonly better: boolean;
}

export interface DebriefFact {
  readonly fact: string;
  readonly says: string;
  readonly state: 'reached' | 'donated' | 'missed';
  readonly critical: boolean;
  readonly turnId?: string;
  /** For a missed fact: the way to it, in words. */
  readonly wayIn: string;
}

export interface TimelineEntry {
  readonly seq: number;
  readonly atMs: number;
  readonly turnId?: string;
  readonly kind: 'candidate' | 'patient' | 'showed' | 'act' | 'result' | 'cue' | 'bell';
  readonly speaker?: string;
  readonly text: string;
}

/** The conversation after the station, as data. */
export interface Debrief {
  readonly leftSaying: string;
  readonly sheet: ScoreSheet;
  readonly strengths: readonly FeedbackPoint[];
  readonly priorities: readonly FeedbackPoint[];
  readonly tryNext: string;
  readonly turningPoints: readonly TurningPoint[];
  readonly facts: readonly DebriefFact[];
  readonly cues: readonly { cue: string; state: 'not offered' | 'picked up' | 'missed'; needs: string; turnId?: string }[];
  readonly concerns: readonly { says: string; state: 'met' | 'ignored' | 'dismissed' | 'unheard' }[];
  readonly timeline: readonly TimelineEntry[];
  readonly vitals: readonly {
    atMs: number;
    heartRatePerMin: number;
    systolicMmHg: number;
    spo2Percent: number;
    rapport: number;
  }[];
  /** Vital signs that the case's author set from a moment on, in words: not the body's own. */
  readonly steered: readonly { readonly atMs: number; readonly vitals: readonly string[] }[];
  readonly epilogue: string;
  readonly variant: string;
  readonly justPassing: string;
}
