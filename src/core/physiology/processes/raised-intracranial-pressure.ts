import type { ProcessRule } from './process-rule.ts';

/** A swelling or bleeding brain: pressure rises and the heart slows (Cushing). */
export const raisedIntracranialPressure: ProcessRule = {
  weights: {
    intracranialMmHg: 45,
    pressureSetMmHg: 55,
    heartRatePerMin: -64,
    breathingDrive: -0.35,
    consciousnessLoss: 10,
    pain: 5,
  },
  ratePerMin: 0.005,
  ceiling: 1,
  references: ['Cushing 1901; NICE NG232 head injury'],
};
