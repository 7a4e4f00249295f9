import type { ProcessRule } from './process-rule.ts';

/** Insulin or tablets in excess: sugar falls until the liver holds it, about 2 mmol/L at severity 0.7. */
export const hypoglycaemia: ProcessRule = {
  weights: { glucoseUptakeMmolPerLPerMin: 0.019 },
  ratePerMin: 0,
  ceiling: 1,
  onset: { glucoseMmolPerL: 1 },
  references: ['JBDS 01 (2023)'],
};
