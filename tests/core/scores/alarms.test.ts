import { describe, expect, it } from 'vitest';
import { type AlarmSignal, type AlarmState, silentAlarms, updateAlarms } from '#core/scores/alarms.ts';

/** One reading a second from `start`; the seconds at which an alarm sounded. */
function soundingSeconds(id: string, signal: AlarmSignal, readings: readonly number[]): number[] {
  let states: AlarmState[] = silentAlarms();
  return readings.flatMap((reading, second) => {
    states = updateAlarms(states, { [signal]: reading }, second);
    return states.find((state) => state.id === id)?.sounding ? [second] : [];
  });
}

const times = (count: number, value: number): number[] => Array.from({ length: count }, () => value);

describe('alarms (limits of common adult monitors; delay, hysteresis, off-delay)', () => {
  it('a dip shorter than the delay is silent', () => {
    expect(soundingSeconds('saturation-low', 'spo2Percent', [...times(4, 89), ...times(10, 95)])).toEqual([]);
  });

  it('sounds after five seconds below, and stops five seconds after coming back by more than one', () => {
    const seconds = soundingSeconds('saturation-low', 'spo2Percent', [...times(8, 89), ...times(10, 90.5), ...times(10, 92)]);
    expect(seconds[0]).toBe(5);
    expect(seconds.at(-1)).toBe(22);
  });

  it('the limit itself is inside', () => {
    expect(soundingSeconds('heart-rate-high', 'heartRatePerMin', times(20, 120))).toEqual([]);
    expect(soundingSeconds('heart-rate-high', 'heartRatePerMin', times(20, 121))[0]).toBe(5);
  });

  it('apnoea takes twenty seconds', () => {
    expect(soundingSeconds('apnoea', 'respiratoryRatePerMin', times(30, 0))[0]).toBe(20);
  });

  it('a reading that is not there leaves an alarm as it was', () => {
    const states = updateAlarms(silentAlarms(), {}, 10);
    expect(states.every(({ sounding }) => !sounding)).toBe(true);
  });
});
