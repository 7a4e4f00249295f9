export interface AsthmaSigns {
  readonly respiratoryRatePerMin: number;
  readonly heartRatePerMin: number;
  readonly spo2Percent: number;
  /** Peak flow as a share of best or predicted, percent; absent when not blown. */
  readonly peakFlowPercent?: number;
  readonly canCompleteSentence: boolean;
  /** From a blood gas, kPa; absent when not taken. */
  readonly pao2KPa?: number;
  readonly paco2KPa?: number;
  /** Silent chest, cyanosis, exhaustion, arrhythmia, hypotension or altered consciousness. */
  readonly lifeThreateningSign: boolean;
}

export type AsthmaSeverity = 'moderate' | 'acuteSevere' | 'lifeThreatening' | 'nearFatal';

/** The worst band any one sign reaches: BTS/SIGN 158, adults. */
export function gradeAsthma(signs: AsthmaSigns): AsthmaSeverity {
  const { peakFlowPercent: peakFlow = 100, pao2KPa = 13, paco2KPa } = signs;
  if (paco2KPa !== undefined && paco2KPa > 6) return 'nearFatal';
  const normalCarbonDioxide = paco2KPa !== undefined && paco2KPa >= 4.6;
  if (signs.lifeThreateningSign || peakFlow < 33 || Math.round(signs.spo2Percent) < 92 || pao2KPa < 8 || normalCarbonDioxide) {
    return 'lifeThreatening';
  }
  const fast = Math.round(signs.respiratoryRatePerMin) >= 25 || Math.round(signs.heartRatePerMin) >= 110;
  return fast || peakFlow <= 50 || !signs.canCompleteSentence ? 'acuteSevere' : 'moderate';
}
