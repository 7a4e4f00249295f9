import type { ProcessRule } from './process-rule.ts';

/** Pulmonary embolism: 0.3 small, 1 massive. The right heart is loaded and ventilated lung gets no blood. */
export const pulmonaryEmbolism: ProcessRule = {
  weights: {
    rightHeartObstruction: 4.5,
    deadSpace: 0.35,
    ventilationMismatch: 0.36,
    shunt: 0.08,
    breathingDrive: 0.9,
    pain: 4,
    anxiety: 1,
  },
  ratePerMin: 0,
  ceiling: 1.2,
  references: ['ESC 2019 pulmonary embolism', 'Wells 2000'],
};
