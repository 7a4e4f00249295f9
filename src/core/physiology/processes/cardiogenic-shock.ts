import type { ProcessRule } from './process-rule.ts';

/** The pump has failed: low output, wet lungs, cold skin. */
export const cardiogenicShock: ProcessRule = {
  weights: { contractility: -0.8, pain: 6, anxiety: 1, shunt: 0.12, lungLoss: 0.2 },
  ratePerMin: 0,
  ceiling: 1.1,
  references: ['ESC 2021 heart failure: SBP < 90 with hypoperfusion'],
};
