import type { ProcessRule } from './process-rule.ts';

/** Air under pressure in one pleura: the lung shunts, the great veins are squeezed. A needle takes it down to an eighth. */
export const tensionPneumothorax: ProcessRule = {
  weights: {
    intrathoracicMmHg: 9,
    shunt: 0.4,
    lungLoss: 0.45,
    deadSpace: 0.12,
    breathingDrive: 0.5,
    pain: 4,
    anxiety: 0.8,
  },
  ratePerMin: 0.08,
  ceiling: 1,
  references: ['Leigh-Smith and Harris 2005', 'RCUK 2021: decompress at once'],
};
