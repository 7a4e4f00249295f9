import type { ProcessRule } from './process-rule.ts';

/** Blood drawn at a set rate whatever the pressure, 100 mL/min at severity 1: venesection, a drain, a bench experiment. */
export const measuredBleed: ProcessRule = {
  weights: { drawMlPerMin: 100 },
  ratePerMin: 0,
  ceiling: 20,
  references: ['Flow by definition'],
};
