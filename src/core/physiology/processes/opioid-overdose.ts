import type { ProcessRule } from './process-rule.ts';

/** Too much opioid: no lever of its own, the drug does it, and outlasts naloxone. */
export const opioidOverdose: ProcessRule = {
  weights: {},
  ratePerMin: 0,
  ceiling: 1.5,
  poison: { form: 'heroinIntravenous', dose: 34 },
  references: ['TOXBASE features', 'BNF naloxone: shorter than most opioids'],
};
