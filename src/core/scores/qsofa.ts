export interface QsofaInput {
  readonly respiratoryRatePerMin: number;
  readonly systolicMmHg: number;
  readonly gcsTotal: number;
}

/** Quick SOFA (Singer 2016, Sepsis-3): rate >= 22, altered mentation, systolic <= 100; two or more is positive. */
export function scoreQsofa({ respiratoryRatePerMin, systolicMmHg, gcsTotal }: QsofaInput): { total: number; positive: boolean } {
  const total = Number(Math.round(respiratoryRatePerMin) >= 22) + Number(Math.round(systolicMmHg) <= 100) + Number(gcsTotal < 15);
  return { total, positive: total >= 2 };
}
