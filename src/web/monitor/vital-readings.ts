import type { Trace, VitalsView } from '#protocol/views.ts';
import { clockText } from '../shared/format-time.ts';
import { electricalRatePerMin } from './waves/beats.ts';

export type ReadingId = 'heartRate' | 'spo2' | 'arterial' | 'resp' | 'etco2' | 'pressure' | 'temp';

export interface VitalReading {
  readonly id: ReadingId;
  readonly name: string;
  readonly spoken: string;
  readonly value: string;
  readonly unit: string;
  /** A second, smaller figure: the mean pressure, the time of a reading. */
  readonly aside: string;
  /** The trace it belongs beside, when that trace is drawn. */
  readonly trace: Trace | null;
  readonly alarm: { readonly priority: 'medium' | 'high'; readonly side: 'low' | 'high' | null } | null;
}

const none = '–';

/** Beginnings of alarm names, and the reading that each is about. */
const alarmReadings: readonly (readonly [beginsWith: string, reading: ReadingId])[] = [
  ['heart-rate', 'heartRate'],
  ['asystole', 'heartRate'],
  ['ventricular', 'heartRate'],
  ['rhythm', 'heartRate'],
  ['breathing', 'resp'],
  ['apnoea', 'resp'],
  ['saturation', 'spo2'],
  ['desaturation', 'spo2'],
  ['systolic', 'pressure'],
  ['diastolic', 'pressure'],
  ['mean', 'pressure'],
  ['end-tidal', 'etco2'],
  ['temperature', 'temp'],
];

/** What a monitor shows for a set of measurements, in its usual order. */
export function vitalReadings(vitals: VitalsView): VitalReading[] {
  const { rhythm, arterial, cuff } = vitals;
  const isFibrillating = rhythm === 'ventricularFibrillation';
  const readings: Omit<VitalReading, 'alarm'>[] = [
    {
      id: 'heartRate',
      name: 'HR',
      spoken: 'Heart rate',
      value: isFibrillating ? none : whole(electricalRatePerMin(rhythm, vitals.heartRatePerMin)),
      unit: '/min',
      aside: '',
      trace: vitals.traces.includes('ecg') ? 'ecg' : 'pleth',
    },
    {
      id: 'pressure',
      name: 'BP',
      spoken: 'Blood pressure',
      value: cuff === null ? `${none}/${none}` : `${whole(cuff.systolicMmHg)}/${whole(cuff.diastolicMmHg)}`,
      unit: 'mmHg',
      aside: cuff === null ? 'not measured yet' : `mean ${whole(cuff.meanArterialMmHg)}, at ${clockText(cuff.atMs)}`,
      trace: null,
    },
    {
      id: 'spo2',
      name: 'SpO₂',
      spoken: 'Oxygen saturation',
      value: vitals.spo2Percent === null ? none : whole(vitals.spo2Percent),
      unit: vitals.spo2Percent === null ? 'no pulse' : '%',
      aside: '',
      trace: 'pleth',
    },
    {
      id: 'resp',
      name: 'RR',
      spoken: 'Respiratory rate',
      value: whole(vitals.respiratoryRatePerMin),
      unit: '/min',
      aside: '',
      trace: vitals.traces.includes('resp') ? 'resp' : 'capnogram',
    },
    {
      id: 'temp',
      name: 'Temp',
      spoken: 'Temperature',
      value: vitals.temperatureCelsius.toFixed(1),
      unit: '°C',
      aside: '',
      trace: null,
    },
  ];
  if (arterial !== null)
    readings.splice(1, 0, {
      id: 'arterial',
      name: 'ART',
      spoken: 'Arterial pressure',
      value: `${whole(arterial.systolicMmHg)}/${whole(arterial.diastolicMmHg)}`,
      unit: 'mmHg',
      aside: `mean ${whole(arterial.meanArterialMmHg)}`,
      trace: 'arterial',
    });
  if (vitals.etco2MmHg !== null)
    readings.splice(-1, 0, {
      id: 'etco2',
      name: 'EtCO₂',
      spoken: 'End-tidal carbon dioxide',
      value: whole(vitals.etco2MmHg),
      unit: 'mmHg',
      aside: '',
      trace: 'capnogram',
    });
  return readings.map((reading) => ({ ...reading, alarm: alarmOf(reading.id, vitals) }));
}

function alarmOf(id: ReadingId, vitals: VitalsView): VitalReading['alarm'] {
  const mine = vitals.alarms.filter((alarm) => {
    const about = alarmReadings.find(([beginsWith]) => alarm.id.startsWith(beginsWith))?.[1];
    return about === id || (about === 'pressure' && id === 'arterial' && vitals.arterial !== null);
  });
  const worst = mine.find((alarm) => alarm.priority === 'high') ?? mine[0];
  if (worst === undefined) return null;
  const isLow = worst.id.endsWith('-low') || worst.id === 'desaturation' || worst.id === 'apnoea';
  return { priority: worst.priority, side: isLow ? 'low' : worst.id.endsWith('-high') ? 'high' : null };
}

function whole(value: number): string {
  return String(Math.round(value));
}
