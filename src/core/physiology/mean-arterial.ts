/** Mean arterial pressure by the bedside rule: a third of the way up from the diastolic. */
export function meanArterialOf({
  systolicMmHg,
  diastolicMmHg,
}: {
  readonly systolicMmHg: number;
  readonly diastolicMmHg: number;
}): number {
  return Math.round(diastolicMmHg + (systolicMmHg - diastolicMmHg) / 3);
}
