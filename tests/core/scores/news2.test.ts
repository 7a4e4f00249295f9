import { describe, expect, it } from 'vitest';
import { type News2Input, scoreNews2 } from '#core/scores/news2.ts';

const well: News2Input = {
  ageYears: 50,
  pregnant: false,
  respiratoryRatePerMin: 16,
  spo2Percent: 97,
  onOxygen: false,
  systolicMmHg: 125,
  heartRatePerMin: 75,
  temperatureCelsius: 37,
  consciousness: 'alert',
  spo2Scale: 1,
};

/** What differs from a well adult, and the total: both sides of every band edge. */
const edges: readonly (readonly [Partial<News2Input>, number])[] = [
  [{}, 0],
  [{ respiratoryRatePerMin: 8 }, 3],
  [{ respiratoryRatePerMin: 9 }, 1],
  [{ respiratoryRatePerMin: 11 }, 1],
  [{ respiratoryRatePerMin: 12 }, 0],
  [{ respiratoryRatePerMin: 20 }, 0],
  [{ respiratoryRatePerMin: 21 }, 2],
  [{ respiratoryRatePerMin: 24 }, 2],
  [{ respiratoryRatePerMin: 25 }, 3],
  [{ spo2Percent: 91 }, 3],
  [{ spo2Percent: 92 }, 2],
  [{ spo2Percent: 93 }, 2],
  [{ spo2Percent: 94 }, 1],
  [{ spo2Percent: 95 }, 1],
  [{ spo2Percent: 96 }, 0],
  [{ spo2Percent: 83, spo2Scale: 2 }, 3],
  [{ spo2Percent: 84, spo2Scale: 2 }, 2],
  [{ spo2Percent: 85, spo2Scale: 2 }, 2],
  [{ spo2Percent: 86, spo2Scale: 2 }, 1],
  [{ spo2Percent: 87, spo2Scale: 2 }, 1],
  [{ spo2Percent: 88, spo2Scale: 2 }, 0],
  [{ spo2Percent: 92, spo2Scale: 2 }, 0],
  [{ spo2Percent: 93, spo2Scale: 2 }, 0],
  [{ spo2Scale: 2 }, 0],
  [{ spo2Percent: 92, onOxygen: true, spo2Scale: 2 }, 2],
  [{ spo2Percent: 93, onOxygen: true, spo2Scale: 2 }, 3],
  [{ spo2Percent: 94, onOxygen: true, spo2Scale: 2 }, 3],
  [{ spo2Percent: 95, onOxygen: true, spo2Scale: 2 }, 4],
  [{ spo2Percent: 96, onOxygen: true, spo2Scale: 2 }, 4],
  [{ onOxygen: true, spo2Scale: 2 }, 5],
  [{ systolicMmHg: 90 }, 3],
  [{ systolicMmHg: 91 }, 2],
  [{ systolicMmHg: 100 }, 2],
  [{ systolicMmHg: 101 }, 1],
  [{ systolicMmHg: 110 }, 1],
  [{ systolicMmHg: 111 }, 0],
  [{ systolicMmHg: 219 }, 0],
  [{ systolicMmHg: 220 }, 3],
  [{ heartRatePerMin: 40 }, 3],
  [{ heartRatePerMin: 41 }, 1],
  [{ heartRatePerMin: 50 }, 1],
  [{ heartRatePerMin: 51 }, 0],
  [{ heartRatePerMin: 90 }, 0],
  [{ heartRatePerMin: 91 }, 1],
  [{ heartRatePerMin: 110 }, 1],
  [{ heartRatePerMin: 111 }, 2],
  [{ heartRatePerMin: 130 }, 2],
  [{ heartRatePerMin: 131 }, 3],
  [{ temperatureCelsius: 35.0 }, 3],
  [{ temperatureCelsius: 35.1 }, 1],
  [{ temperatureCelsius: 36.0 }, 1],
  [{ temperatureCelsius: 36.1 }, 0],
  [{ temperatureCelsius: 38.0 }, 0],
  [{ temperatureCelsius: 38.1 }, 1],
  [{ temperatureCelsius: 39.0 }, 1],
  [{ temperatureCelsius: 39.1 }, 2],
  [{ consciousness: 'newConfusion' }, 3],
  [{ consciousness: 'voice' }, 3],
  [{ consciousness: 'pain' }, 3],
  [{ consciousness: 'unresponsive' }, 3],
  [
    {
      respiratoryRatePerMin: 26,
      spo2Percent: 92,
      onOxygen: true,
      systolicMmHg: 88,
      heartRatePerMin: 128,
      temperatureCelsius: 39.2,
      consciousness: 'newConfusion',
    },
    17,
  ],
  [
    {
      respiratoryRatePerMin: 30,
      spo2Percent: 85,
      onOxygen: true,
      systolicMmHg: 80,
      heartRatePerMin: 140,
      temperatureCelsius: 34.5,
      consciousness: 'unresponsive',
    },
    20,
  ],
];

function totalOf(change: Partial<News2Input>): number {
  const score = scoreNews2({ ...well, ...change });
  if ('refused' in score) throw new Error(score.refused);
  return score.total;
}

describe('NEWS2 (Royal College of Physicians 2017, chart 1)', () => {
  it.each(edges)('%o scores %d', (change, total) => {
    expect(totalOf(change)).toBe(total);
  });

  it('rounds as charted before it scores', () => {
    expect(totalOf({ temperatureCelsius: 38.04 })).toBe(0);
    expect(totalOf({ temperatureCelsius: 38.06 })).toBe(1);
    expect(totalOf({ spo2Percent: 95.6 })).toBe(0);
    expect(totalOf({ respiratoryRatePerMin: 20.4 })).toBe(0);
    expect(totalOf({ heartRatePerMin: 90.5 })).toBe(1);
    expect(totalOf({ systolicMmHg: 110.4 })).toBe(1);
  });

  it('names the risk: a single 3 is low to medium, 5 medium, 7 high', () => {
    const risk = (change: Partial<News2Input>) => {
      const score = scoreNews2({ ...well, ...change });
      return 'refused' in score ? score.refused : score.risk;
    };
    expect(risk({})).toBe('low');
    expect(risk({ consciousness: 'newConfusion' })).toBe('lowMedium');
    expect(risk({ respiratoryRatePerMin: 25, heartRatePerMin: 111 })).toBe('medium');
    expect(risk({ respiratoryRatePerMin: 25, heartRatePerMin: 111, systolicMmHg: 100 })).toBe('high');
  });

  it('is refused under 16 and in pregnancy, with the reason', () => {
    expect(scoreNews2({ ...well, ageYears: 15 })).toEqual({ refused: expect.stringContaining('under 16') });
    expect(scoreNews2({ ...well, pregnant: true })).toEqual({ refused: expect.stringContaining('pregnancy') });
    expect(scoreNews2({ ...well, ageYears: 16 })).not.toHaveProperty('refused');
  });
});
