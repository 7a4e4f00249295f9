import type { ProcessRule } from './process-rule.ts';

/** Bacterial meningitis: fever, pain and swelling; add sepsis for the circulation. */
export const meningitis: ProcessRule = {
  weights: {
    intracranialMmHg: 35,
    pressureSetMmHg: 30,
    temperatureSetCelsius: 4.2,
    breathingDrive: 0.3,
    consciousnessLoss: 6,
    pain: 7,
  },
  ratePerMin: 0.003,
  ceiling: 1,
  answers: [{ form: 'antibioticIntravenous', perMin: -0.004 }],
  references: ['NICE NG240'],
};
