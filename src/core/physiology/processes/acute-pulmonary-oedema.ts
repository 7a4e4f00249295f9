import type { ProcessRule } from './process-rule.ts';

/** Flash pulmonary oedema with hypertension: a failing left heart against a clenched circulation. */
export const acutePulmonaryOedema: ProcessRule = {
  weights: {
    contractility: -0.4,
    vascularResistance: 0.35,
    pressureSetMmHg: 25,
    shunt: 0.22,
    ventilationMismatch: 0.35,
    lungLoss: 0.35,
    breathingDrive: 0.6,
    anxiety: 1.5,
  },
  ratePerMin: 0.004,
  ceiling: 1.2,
  answers: [
    { form: 'gtnSublingual', perMin: -0.02 },
    { form: 'gtnIntravenous', perMin: -0.025 },
    { form: 'furosemideIntravenous', perMin: -0.008 },
  ],
  references: ['ESC 2021 heart failure', 'NICE CG187'],
};
