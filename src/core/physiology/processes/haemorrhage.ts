import type { ProcessRule } from './process-rule.ts';

/** Bleeding from a vessel: at severity 1 some 150 mL/min at a normal pressure, less as pressure falls. */
export const haemorrhage: ProcessRule = {
  weights: { bleedMlPerMin: 150 },
  ratePerMin: 0,
  ceiling: 8,
  references: ['ATLS classes (Crit Care 2016;20:100, table 2)', 'Pulse 4.2 haemorrhage runs'],
};
