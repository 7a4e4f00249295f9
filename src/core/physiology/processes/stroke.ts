import type { ProcessRule } from './process-rule.ts';

/** Stroke: pressure rises, wakefulness may fall. Limbs, face and speech are the case's own facts. */
export const stroke: ProcessRule = {
  weights: { pressureSetMmHg: 38, vascularResistance: 0.1, consciousnessLoss: 4, anxiety: 0.4 },
  ratePerMin: 0,
  ceiling: 1.5,
  references: ['NICE NG128'],
};
