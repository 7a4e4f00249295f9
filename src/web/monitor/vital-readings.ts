import type { VitalsView } from '#protocol/views.ts';

export interface VitalReading {
  readonly id: 'heartRate' | 'pressure' | 'spo2' | 'resp' | 'temp';
  readonly name: string;
  readonly spoken: string;
  readonly value: string;
  readonly unit: string;
  readonly alarm: 'low' | 'high' | null;
}

/** Usual adult alarm limits of a bedside monitor; they say when to look, not what it means. */
const limits = {
  heartRate: [50, 120],
  systolic: [90, 180],
  spo2: [92, 101],
  resp: [9, 24],
  temp: [35, 38.4],
} as const;

/** What a monitor shows for a set of vital signs, in its usual order. */
export function vitalReadings(vitals: VitalsView): VitalReading[] {
  return [
    {
      id: 'heartRate',
      name: 'HR',
      spoken: 'Heart rate',
      value: whole(vitals.heartRatePerMin),
      unit: '/min',
      alarm: alarmOf(vitals.heartRatePerMin, limits.heartRate),
    },
    {
      id: 'pressure',
      name: 'BP',
      spoken: 'Blood pressure',
      value: vitals.cuff ? `${whole(vitals.cuff.systolicMmHg)}/${whole(vitals.cuff.diastolicMmHg)}` : '–/–',
      unit: 'mmHg',
      alarm: vitals.cuff ? alarmOf(vitals.cuff.systolicMmHg, limits.systolic) : null,
    },
    {
      id: 'spo2',
      name: 'SpO₂',
      spoken: 'Oxygen saturation',
      value: vitals.spo2Percent === null ? '–' : whole(vitals.spo2Percent),
      unit: '%',
      alarm: vitals.spo2Percent === null ? null : alarmOf(vitals.spo2Percent, limits.spo2),
    },
    {
      id: 'resp',
      name: 'RR',
      spoken: 'Respiratory rate',
      value: whole(vitals.respiratoryRatePerMin),
      unit: '/min',
      alarm: alarmOf(vitals.respiratoryRatePerMin, limits.resp),
    },
    {
      id: 'temp',
      name: 'Temp',
      spoken: 'Temperature',
      value: vitals.temperatureCelsius.toFixed(1),
      unit: '°C',
      alarm: alarmOf(vitals.temperatureCelsius, limits.temp),
    },
  ];
}

function alarmOf(value: number, [low, high]: readonly [number, number]): VitalReading['alarm'] {
  if (value < low) return 'low';
  return value > high ? 'high' : null;
}

function whole(value: number): string {
  return String(Math.round(value));
}
