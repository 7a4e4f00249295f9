import type { Vitals } from '../scenario/body.ts';

/** Longest phrase in words that breathing allows; 99 when it is easy. Bands after BTS/SIGN 158: "cannot complete sentences" at a rate of 25. */
export function wordsPerBreath(vitals: Pick<Vitals, 'respiratoryRatePerMin' | 'spo2Percent'>): number {
  if (vitals.respiratoryRatePerMin >= 30 || vitals.spo2Percent < 88) return 3;
  if (vitals.respiratoryRatePerMin >= 25 || vitals.spo2Percent < 92) return 6;
  if (vitals.respiratoryRatePerMin >= 22) return 12;
  return 99;
}
