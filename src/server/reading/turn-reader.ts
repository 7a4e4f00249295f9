import type { CandidateMove } from '#core/encounter/candidate-move.ts';
import type { Scenario } from '#core/scenario/scenario.ts';

/** What a reader may know besides the words: only what the patient himself would have in mind. */
export interface ReadingContext {
  readonly scenario: Scenario;
  /** Who is spoken to. */
  readonly addressee: string;
  /** What was said to the candidate last, '' at the start. */
  readonly lastReply: string;
  /** Topics talked about, most recent last: the subject of "and how long has that been going on?". */
  readonly lastTopics: readonly string[];
  /** Cues offered and not yet picked up, however long ago. */
  readonly openCues: readonly string[];
  /** Facts told so far, for checking a summary. */
  readonly factsTold: readonly string[];
  /** Topics a clarifying question just offered: "the pain, or the breathing?". */
  readonly justAskedBetween: readonly string[];
  /** The one spoken to is a colleague on the phone: what is said may hand a patient over. */
  readonly onCall?: boolean;
}

/**
 * Port: an utterance in, what it does out, in the order of the words.
 * Never throws for any text; an utterance it makes nothing of is one `unclear` move.
 */
export interface TurnReader {
  /** Name and version, logged with every reading. */
  readonly id: string;
  read(utterance: string, context: ReadingContext, options: { signal: AbortSignal }): Promise<readonly CandidateMove[]>;
}
