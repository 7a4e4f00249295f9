import type { ProcessRule } from './process-rule.ts';

/** Exacerbation of COPD, for a patient who retains carbon dioxide (set that on the patient). */
export const copdExacerbation: ProcessRule = {
  weights: {
    airwayResistance: 1.6,
    ventilationMismatch: 0.37,
    shunt: 0.05,
    deadSpace: 0.48,
    breathingDrive: 0.25,
    anxiety: 0.6,
    heartRatePerMin: 10,
  },
  ratePerMin: 0,
  ceiling: 1.3,
  answers: [
    { form: 'hydrocortisoneIntravenous', perMin: -0.001 },
    { form: 'prednisoloneOral', perMin: -0.001 },
  ],
  references: ['BTS oxygen guideline 2017: target 88-92', 'Austin 2010, BMJ 341:c5462'],
};
