import type { ProcessRule } from './process-rule.ts';

/** Acute asthma: 0.3 moderate, 0.7 acute severe, 0.95 life-threatening. */
export const asthma: ProcessRule = {
  weights: {
    airwayResistance: 3.4,
    ventilationMismatch: 0.54,
    shunt: 0.06,
    deadSpace: 0.36,
    breathingDrive: 0.9,
    anxiety: 1.3,
    heartRatePerMin: 46,
    intrathoracicMmHg: 3,
    vascularResistance: -0.14,
    pressureSetMmHg: -6,
  },
  ratePerMin: 0,
  ceiling: 1,
  answers: [
    { form: 'hydrocortisoneIntravenous', perMin: -0.002 },
    { form: 'prednisoloneOral', perMin: -0.002 },
  ],
  references: ['BTS/SIGN 158: rate >= 25 and pulse >= 110 severe, SpO2 < 92 life-threatening'],
};
