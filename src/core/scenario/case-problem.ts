import type { CaseFolder } from './scenario.ts';

/** The name of a case file without its ending: `patient` stands for `patient.yaml`. */
export type CaseFile = keyof CaseFolder;

/** One thing an author has to look at, said so that a clinician knows where to look and what to write instead. */
export interface CaseProblem {
  readonly file: CaseFile;
  /** Keys and list places from the top of the file: `['facts', 3, 'topic']`. Empty for the file as a whole. */
  readonly path: readonly (string | number)[];
  /** An error keeps the case out of the library; a warning is printed and the case is played. */
  readonly severity: 'error' | 'warning';
  /** What is the matter, as a sentence without a full stop. */
  readonly cause: string;
  /** What to write instead, as a sentence without a full stop. */
  readonly cure: string;
}
