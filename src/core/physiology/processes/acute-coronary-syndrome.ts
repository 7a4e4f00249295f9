import type { ProcessRule } from './process-rule.ts';

/** A coronary closing: pain, fear and a little of the pump. Rhythm and ST segments are the case's own facts. */
export const acuteCoronarySyndrome: ProcessRule = {
  weights: { contractility: -0.22, pain: 7, anxiety: 1 },
  ratePerMin: 0.002,
  ceiling: 1.5,
  answers: [
    { form: 'aspirinOral', perMin: -0.002 },
    { form: 'gtnSublingual', perMin: -0.008 },
    { form: 'gtnIntravenous', perMin: -0.008 },
  ],
  references: ['ESC 2023 acute coronary syndromes', 'ISIS-2 1988'],
};
