import { describe, expect, it } from 'vitest';
import type { VitalsView } from '#protocol/views.ts';
import { courseOf } from '../../src/web/monitor/trend-chart.tsx';
import { addTrendPoint, cuffReadings, type TrendPoint, unpackTrend, withoutGaps } from '../../src/web/monitor/trend-points.ts';
import { sortAlarms } from '../../src/web/monitor/use-alarms.ts';
import { vitalReadings } from '../../src/web/monitor/vital-readings.ts';

const vitals: VitalsView = {
  atMs: 65_000,
  heartRatePerMin: 124,
  cuff: { systolicMmHg: 84.4, diastolicMmHg: 50, meanArterialMmHg: 61, atMs: 20_000 },
  traces: ['ecg', 'pleth', 'resp'],
  rhythm: 'sinus',
  st: 'none',
  hasPulse: true,
  etco2MmHg: null,
  isCuffCycling: false,
  arterial: null,
  alarms: [],
  timesFaster: 1,
  respiratoryRatePerMin: 16,
  spo2Percent: 97,
  temperatureCelsius: 37,
};
const reading = (id: string, over: Partial<VitalsView> = {}) =>
  vitalReadings({ ...vitals, ...over }).find((one) => one.id === id);

describe('the figures of the monitor', () => {
  it('show the last cuff reading with its time, never a pressure of now', () => {
    expect(reading('pressure')).toMatchObject({ value: '84/50', aside: 'mean 61, at 0:20' });
    expect(reading('pressure', { cuff: null })).toMatchObject({ value: '–/–', aside: 'not measured yet' });
  });

  it('mark what an alarm of the server is about, and nothing by themselves', () => {
    expect(vitalReadings(vitals).every((one) => one.alarm === null)).toBe(true);
    const alarms: VitalsView['alarms'] = [
      { id: 'heart-rate-high', priority: 'medium', says: 'Heart rate high' },
      { id: 'desaturation', priority: 'high', says: 'Oxygen saturation very low' },
    ];
    expect(reading('heartRate', { alarms })?.alarm).toEqual({ priority: 'medium', side: 'high' });
    expect(reading('spo2', { alarms })?.alarm).toEqual({ priority: 'high', side: 'low' });
    expect(reading('resp', { alarms })?.alarm).toBeNull();
  });

  it('say when the probe finds no pulse and count no rate in fibrillation', () => {
    const arrest = { rhythm: 'ventricularFibrillation', hasPulse: false, spo2Percent: null, heartRatePerMin: 0 } as const;
    expect(reading('spo2', arrest)).toMatchObject({ value: '–', unit: 'no pulse' });
    expect(reading('heartRate', arrest)?.value).toBe('–');
  });

  it('stand beside a trace that is drawn', () => {
    expect(reading('heartRate')?.trace).toBe('ecg');
    expect(reading('heartRate', { traces: ['pleth'] })?.trace).toBe('pleth');
    expect(reading('etco2', { etco2MmHg: 34 })).toMatchObject({ value: '34', trace: 'capnogram' });
  });
});

describe('alarms', () => {
  it('stand worst first', () => {
    const sorted = sortAlarms([
      { id: 'a', priority: 'medium', says: '' },
      { id: 'b', priority: 'high', says: '' },
    ]);
    expect(sorted.map((alarm) => alarm.id)).toEqual(['b', 'a']);
  });
});

describe('trends', () => {
  const from = (atMs: number, over: Partial<VitalsView> = {}) => ({ ...vitals, atMs, ...over });
  const follow = (...steps: VitalsView[]) => steps.reduce<readonly TrendPoint[]>(addTrendPoint, []);

  it('keep a point every five seconds, and at once when the cuff has measured', () => {
    const cuff = { systolicMmHg: 90, diastolicMmHg: 60, meanArterialMmHg: 70, atMs: 31_500 };
    const points = follow(from(30_000), from(31_000), from(32_000, { cuff }), from(33_000, { cuff }), from(37_500, { cuff }));
    expect(points.map((point) => point.atMs)).toEqual([30_000, 32_000, 37_500]);
    expect(cuffReadings(points).map((one) => one.atMs)).toEqual([20_000, 31_500]);
  });

  it('draw nothing across a gap', () => {
    expect(withoutGaps([{ atMs: 0 }, { atMs: 5000 }, { atMs: 60_000 }]).map((run) => run.length)).toEqual([2, 1]);
  });

  it('come back after a reload, and survive nonsense', () => {
    const points = follow(from(30_000), from(36_000));
    expect(unpackTrend(JSON.stringify(points))).toEqual(points);
    expect(unpackTrend('{')).toEqual([]);
    expect(unpackTrend(null)).toEqual([]);
  });

  it('are told in a sentence', () => {
    const values = [90, 130, 84, 101].map((value, index) => ({ atMs: index * 60_000, value }));
    expect(courseOf('Heart rate', '/min', values)).toBe('Heart rate, /min: 90 at 0:00, lowest 84, highest 130, now 101.');
  });
});
