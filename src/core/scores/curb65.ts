export interface Curb65Input {
  /** New confusion: abbreviated mental test 8 or less. */
  readonly confused: boolean;
  readonly ureaMmolPerL: number;
  readonly respiratoryRatePerMin: number;
  readonly systolicMmHg: number;
  readonly diastolicMmHg: number;
  readonly ageYears: number;
}

/** CURB-65 (Lim 2003, Thorax 58:377): diastolic 60 counts, systolic 90 does not, urea must exceed 7. */
export function scoreCurb65(input: Curb65Input): { total: number; risk: 'low' | 'intermediate' | 'high' } {
  const lowPressure = Math.round(input.systolicMmHg) < 90 || Math.round(input.diastolicMmHg) <= 60;
  const total =
    Number(input.confused) +
    Number(input.ureaMmolPerL > 7) +
    Number(Math.round(input.respiratoryRatePerMin) >= 30) +
    Number(lowPressure) +
    Number(input.ageYears >= 65);
  return { total, risk: total >= 3 ? 'high' : total === 2 ? 'intermediate' : 'low' };
}
