/** Heart rate over systolic pressure, and its class (Mutschler 2013, Crit Care 17:R172); lower bounds are inclusive. */
export function scoreShockIndex(heartRatePerMin: number, systolicMmHg: number): { index: number; shockClass: 1 | 2 | 3 | 4 } {
  const index = systolicMmHg > 0 ? heartRatePerMin / systolicMmHg : Infinity;
  const shockClass = index < 0.6 ? 1 : index < 1 ? 2 : index < 1.4 ? 3 : 4;
  return { index, shockClass };
}
