import type { ProcessRule } from './process-rule.ts';

/** Anaphylaxis: vessels open and leak, airways narrow; feeds itself until adrenaline turns it. */
export const anaphylaxis: ProcessRule = {
  weights: {
    vascularResistance: -0.68,
    venousTone: -1.2,
    capillaryLeakMlPerMin: 75,
    airwayResistance: 2,
    ventilationMismatch: 0.46,
    shunt: 0.06,
    breathingDrive: 0.9,
    anxiety: 1.2,
  },
  ratePerMin: 0,
  ceiling: 1,
  growthPerMin: 0.48,
  answers: [
    { form: 'adrenalineIntramuscular', perMin: -0.22 },
    { form: 'adrenalineIntravenous', perMin: -0.22 },
  ],
  references: ['RCUK 2021 anaphylaxis', 'Dreborg 2021, PMC7938517'],
};
