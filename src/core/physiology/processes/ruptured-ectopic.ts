import type { ProcessRule } from './process-rule.ts';

/** A ruptured ectopic pregnancy: bleeding into the abdomen with peritoneal pain. */
export const rupturedEctopic: ProcessRule = {
  weights: { bleedMlPerMin: 70, pain: 6, anxiety: 0.5 },
  ratePerMin: 0,
  ceiling: 2,
  references: ['NICE NG126', 'ATLS classes (Crit Care 2016;20:100, table 2)'],
};
