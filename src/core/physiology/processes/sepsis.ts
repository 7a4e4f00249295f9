import type { ProcessRule } from './process-rule.ts';

/** Sepsis: 0.45 sepsis, 0.9 septic shock. Fluids hold the pressure; antibiotics turn the course. */
export const sepsis: ProcessRule = {
  weights: {
    vascularResistance: -0.62,
    venousTone: -0.85,
    capillaryLeakMlPerMin: 9,
    temperatureSetCelsius: 3.9,
    breathingDrive: 1.6,
    oxygenUse: 0.25,
    ventilationMismatch: 0.3,
    shunt: 0.06,
    lactateMmolPerL: 2,
    contractility: -0.2,
    pressureSetMmHg: -26,
    anxiety: 0.4,
    consciousnessLoss: 1.2,
  },
  ratePerMin: 0.0025,
  ceiling: 1,
  answers: [{ form: 'antibioticIntravenous', perMin: -0.004 }],
  references: ['Sepsis-3 (Singer 2016)', 'Surviving Sepsis Campaign 2021', 'NICE NG253'],
};
