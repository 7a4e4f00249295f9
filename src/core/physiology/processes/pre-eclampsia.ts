import type { ProcessRule } from './process-rule.ts';

/** Severe pre-eclampsia: vessels clench. A seizure is the case's own event. */
export const preEclampsia: ProcessRule = {
  weights: { pressureSetMmHg: 34, vascularResistance: 0.33, pain: 3, urineOutput: -0.4 },
  ratePerMin: 0,
  ceiling: 1.5,
  references: ['NICE NG133: severe >= 160/110'],
};
