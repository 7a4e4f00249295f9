import type { ProcessRule } from './process-rule.ts';

/** No insulin: sugar, ketones and days of lost water. */
export const diabeticKetoacidosis: ProcessRule = {
  weights: { insulinSensitivity: -1, hepaticGlucose: 0.9, ketonesMmolPerLPerMin: 0.008, anxiety: 0.3, consciousnessLoss: 1 },
  ratePerMin: 0,
  ceiling: 1,
  onset: { glucoseMmolPerL: 28, ketonesMmolPerL: 7, bicarbonateMmolPerL: 9, plasmaLostMl: 700 },
  references: ['JBDS 02 (2023): glucose -3, ketones -0.5, bicarbonate +3 mmol/L/h', 'Winters: PaCO2 = 1.5 x HCO3 + 8 (+/- 2)'],
};
