import type { CandidateMove } from '#core/encounter/candidate-move.ts';
import type { Scenario } from '#core/scenario/scenario.ts';
import type { ReadingContext } from '../turn-reader.ts';

/** What the server asks of the reader's thread. A case is sent once and named by its number afterwards. */
export type ReaderRequest =
  | { readonly kind: 'open'; readonly topicsFolder: string; readonly vectorsFolder: string }
  | { readonly kind: 'case'; readonly caseNumber: number; readonly scenario: Scenario }
  | { readonly kind: 'forget'; readonly caseNumber: number }
  | { readonly kind: 'prepare'; readonly id: number; readonly caseNumber: number }
  | {
      readonly kind: 'read';
      readonly id: number;
      readonly caseNumber: number;
      readonly utterance: string;
      readonly context: Omit<ReadingContext, 'scenario'>;
    };

export type ReaderReply =
  | { readonly id: number; readonly ok: true; readonly moves: readonly CandidateMove[] }
  | { readonly id: number; readonly ok: false; readonly problem: string };
