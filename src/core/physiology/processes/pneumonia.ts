import type { ProcessRule } from './process-rule.ts';

/** Pneumonia: consolidated lung that blood still passes through, fever, and the beginnings of sepsis. */
export const pneumonia: ProcessRule = {
  weights: {
    shunt: 0.26,
    ventilationMismatch: 0.28,
    lungLoss: 0.32,
    deadSpace: 0.12,
    breathingDrive: 0.75,
    temperatureSetCelsius: 2.6,
    oxygenUse: 0.15,
    vascularResistance: -0.4,
    venousTone: -0.55,
    pressureSetMmHg: -16,
    capillaryLeakMlPerMin: 3,
    pain: 3,
    anxiety: 0.3,
    lactateMmolPerL: 0.6,
  },
  ratePerMin: 0.0008,
  ceiling: 1.1,
  answers: [{ form: 'antibioticIntravenous', perMin: -0.0016 }],
  references: ['BTS community-acquired pneumonia 2009', 'Lim 2003 (CURB-65)'],
};
