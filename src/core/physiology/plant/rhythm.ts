/** Rhythms are facts the case or an event sets; the plant gives each its rate, its filling and whether it makes a pulse. */
export const rhythms = {
  sinus: { ratePerMin: null, filling: 1, pulse: true },
  sinusBradycardia: { ratePerMin: 46, filling: 1, pulse: true },
  sinusTachycardia: { ratePerMin: 124, filling: 1, pulse: true },
  /** No atrial kick: about a fifth of filling at rest. */
  atrialFibrillation: { ratePerMin: 135, filling: 0.82, pulse: true },
  supraventricularTachycardia: { ratePerMin: 180, filling: 0.78, pulse: true },
  stableVentricularTachycardia: { ratePerMin: 138, filling: 0.95, pulse: true },
  unstableVentricularTachycardia: { ratePerMin: 185, filling: 0.36, pulse: true },
  completeHeartBlock: { ratePerMin: 36, filling: 0.9, pulse: true },
  pulselessVentricularTachycardia: { ratePerMin: 0, filling: 0, pulse: false },
  ventricularFibrillation: { ratePerMin: 0, filling: 0, pulse: false },
  pulselessElectricalActivity: { ratePerMin: 0, filling: 0, pulse: false },
  asystole: { ratePerMin: 0, filling: 0, pulse: false },
} as const satisfies Record<string, { ratePerMin: number | null; filling: number; pulse: boolean }>;

export type Rhythm = keyof typeof rhythms;

export function hasPulse(rhythm: Rhythm): boolean {
  return rhythms[rhythm].pulse;
}

export function isShockable(rhythm: Rhythm): boolean {
  return rhythm === 'ventricularFibrillation' || rhythm === 'pulselessVentricularTachycardia';
}
