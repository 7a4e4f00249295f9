export type AlarmPriority = 'medium' | 'high';

export type AlarmSignal =
  | 'heartRatePerMin'
  | 'respiratoryRatePerMin'
  | 'spo2Percent'
  | 'systolicMmHg'
  | 'meanArterialMmHg'
  | 'etco2MmHg'
  | 'temperatureCelsius';

export interface AlarmRule {
  readonly id: string;
  readonly signal: AlarmSignal;
  readonly side: 'below' | 'above';
  readonly limit: number;
  /** How long the limit must be passed before the alarm sounds, s. */
  readonly delaySeconds: number;
  /** How far back inside the limit the reading must come before the alarm may stop. */
  readonly hysteresis: number;
  readonly priority: AlarmPriority;
}

const rule = (
  id: string,
  signal: AlarmSignal,
  side: AlarmRule['side'],
  limit: number,
  priority: AlarmPriority = 'medium',
  delaySeconds = 5,
  hysteresis = 1,
): AlarmRule => ({ id, signal, side, limit, priority, delaySeconds, hysteresis });

/**
 * Limits between those of common adult monitors (LIFEPAK 15 table A-3; Mindray TM80 manual 12-5); a case may set its own.
 * Extremes of rate and pressure call as loud as a desaturation, as bedside monitors' extreme brady- and tachycardia do.
 */
export const adultAlarmRules: readonly AlarmRule[] = [
  rule('heart-rate-low', 'heartRatePerMin', 'below', 50),
  rule('heart-rate-high', 'heartRatePerMin', 'above', 120),
  rule('heart-rate-very-low', 'heartRatePerMin', 'below', 40, 'high'),
  rule('heart-rate-very-high', 'heartRatePerMin', 'above', 150, 'high'),
  rule('breathing-low', 'respiratoryRatePerMin', 'below', 8),
  rule('breathing-high', 'respiratoryRatePerMin', 'above', 30),
  rule('apnoea', 'respiratoryRatePerMin', 'below', 1, 'high', 20, 0),
  rule('saturation-low', 'spo2Percent', 'below', 90),
  rule('desaturation', 'spo2Percent', 'below', 80, 'high'),
  rule('systolic-low', 'systolicMmHg', 'below', 90),
  rule('systolic-very-low', 'systolicMmHg', 'below', 70, 'high'),
  rule('systolic-high', 'systolicMmHg', 'above', 160),
  rule('mean-low', 'meanArterialMmHg', 'below', 60),
  rule('mean-high', 'meanArterialMmHg', 'above', 110),
  rule('end-tidal-low', 'etco2MmHg', 'below', 30),
  rule('end-tidal-high', 'etco2MmHg', 'above', 50),
  rule('temperature-low', 'temperatureCelsius', 'below', 36, 'medium', 5, 0.2),
  rule('temperature-high', 'temperatureCelsius', 'above', 39, 'medium', 5, 0.2),
];

/** How an alarm reads on a screen and is read out. */
const sayings: Readonly<Record<AlarmSignal, (reading: number) => string>> = {
  heartRatePerMin: (reading) => `Heart rate ${Math.round(reading)}`,
  respiratoryRatePerMin: (reading) => `Breathing ${Math.round(reading)} a minute`,
  spo2Percent: (reading) => `Oxygen saturation ${Math.round(reading)} %`,
  systolicMmHg: (reading) => `Systolic pressure ${Math.round(reading)}`,
  meanArterialMmHg: (reading) => `Mean pressure ${Math.round(reading)}`,
  etco2MmHg: (reading) => `End-tidal carbon dioxide ${Math.round(reading)} mmHg`,
  temperatureCelsius: (reading) => `Temperature ${reading.toFixed(1)} °C`,
};

/** "Oxygen saturation 86 %". */
export function sayAlarm({ id, signal }: AlarmRule, reading: number): string {
  return id === 'apnoea' ? 'Apnoea' : sayings[signal](reading);
}

/** One alarm's memory; plain data. */
export interface AlarmState {
  readonly id: string;
  readonly sounding: boolean;
  /** Since when the reading has asked for the other state, s; null when it agrees with this one. */
  readonly changingSince: number | null;
}

/** How long a reading must stay back inside before an alarm stops, s. */
const offDelaySeconds = 5;

export function silentAlarms(rules: readonly AlarmRule[] = adultAlarmRules): AlarmState[] {
  return rules.map(({ id }) => ({ id, sounding: false, changingSince: null }));
}

/** The alarms after a reading at a time: a limit must be passed for the delay, and left by the hysteresis for the off-delay. */
export function updateAlarms(
  states: readonly AlarmState[],
  readings: Readonly<Partial<Record<AlarmSignal, number>>>,
  atSeconds: number,
  rules: readonly AlarmRule[] = adultAlarmRules,
): AlarmState[] {
  return rules.map((one) => {
    const state = states.find(({ id }) => id === one.id) ?? { id: one.id, sounding: false, changingSince: null };
    const reading = readings[one.signal];
    if (reading === undefined) return state;
    const wants = wantsAlarm(one, reading, state.sounding);
    if (wants === state.sounding) return state.changingSince === null ? state : { ...state, changingSince: null };
    const since = state.changingSince ?? atSeconds;
    const waits = wants ? one.delaySeconds : offDelaySeconds;
    return atSeconds - since >= waits
      ? { id: one.id, sounding: wants, changingSince: null }
      : { id: one.id, sounding: state.sounding, changingSince: since };
  });
}

function wantsAlarm({ side, limit, hysteresis }: AlarmRule, reading: number, sounding: boolean): boolean {
  const margin = sounding ? hysteresis : 0;
  return side === 'below' ? reading < limit + margin : reading > limit - margin;
}
