/** What a clause does, told by its plain words alone. Ids are those of `scenarios/topics/acts.yaml`. */
export interface ActRule {
  readonly act: string;
  readonly when: RegExp;
  /** Only for clauses that ask, or only for those that do not. */
  readonly only?: 'question' | 'statement';
  /** Something else may be done by the same clause. */
  readonly goesOn?: boolean;
  /** Only when no rule above it fits. */
  readonly isLastResort?: boolean;
}
