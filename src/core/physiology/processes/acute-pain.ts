import type { ProcessRule } from './process-rule.ts';

/** Pain by itself, ten out of ten at severity 1: colic, a twisted organ, an inflamed lining. What else it does follows from the pain. */
export const acutePain: ProcessRule = {
  weights: { pain: 10, anxiety: 0.6 },
  ratePerMin: 0,
  ceiling: 1,
  references: ['Out of ten by definition; pain quickens heart and breath through the autonomic block'],
};
