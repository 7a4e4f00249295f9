export interface ComaScale {
  readonly eye: 1 | 2 | 3 | 4;
  readonly verbal: 1 | 2 | 3 | 4 | 5;
  readonly motor: 1 | 2 | 3 | 4 | 5 | 6;
}

/** Glasgow coma scale (Teasdale and Jennett 1974). */
export function totalComaScale({ eye, verbal, motor }: ComaScale): number {
  return eye + verbal + motor;
}

export function comaSeverity(total: number): 'mild' | 'moderate' | 'severe' {
  return total >= 13 ? 'mild' : total >= 9 ? 'moderate' : 'severe';
}

/** AVPU from a total: 14-15, 11-13, 7-10, 3-6 (Pediatrics Open Science 1(1):1; medians differ by study). */
export function avpuFromTotal(total: number): 'alert' | 'voice' | 'pain' | 'unresponsive' {
  if (total >= 14) return 'alert';
  if (total >= 11) return 'voice';
  return total >= 7 ? 'pain' : 'unresponsive';
}
