import { describe, expect, it } from 'vitest';
import { linePath, minuteTicks, nearestIndex, niceRange, scaleTo } from '../../src/web/shared/chart-scale.ts';
import { clockText, spanInWords, timerText } from '../../src/web/shared/format-time.ts';

describe('the station timer', () => {
  it.each([
    [480_000, '8:00', 'plenty'],
    [120_001, '2:01', 'plenty'],
    [120_000, '2:00', 'twoMinutes'],
    [400, '0:01', 'twoMinutes'],
    [0, 'Time', 'over'],
    [-5000, 'Time', 'over'],
  ])('shows %d ms left as %s', (leftMs, text, phase) => {
    expect(timerText(leftMs)).toMatchObject({ text, phase });
  });

  it('writes spans for people', () => {
    expect([20, 60, 89, 90, 480].map(spanInWords)).toEqual(['20 seconds', '1 minute', '89 seconds', '90 seconds', '8 minutes']);
    expect(clockText(65_400)).toBe('1:05');
  });
});

describe('chart scaling', () => {
  it('maps ends to ends and an empty span to the middle', () => {
    const toY = scaleTo(60, 120, 100, 20);
    expect([toY(60), toY(90), toY(120)]).toEqual([100, 60, 20]);
    expect(scaleTo(5, 5, 0, 10)(5)).toBe(5);
  });

  it('holds all values on whole steps with room around flat ones', () => {
    expect(niceRange([97, 112], 10, 40)).toEqual([90, 130]);
    expect(niceRange([0, 0], 1, 2)).toEqual([-1, 1]);
    expect(niceRange([], 10, 40)).toEqual([0, 40]);
  });

  it('ticks whole minutes and never crowds', () => {
    expect(minuteTicks(185_000)).toEqual([0, 60_000, 120_000, 180_000]);
    expect(minuteTicks(60 * 60_000).length).toBeLessThanOrEqual(9);
  });

  it('finds the nearest moment', () => {
    expect(nearestIndex([0, 1000, 5000], 2900)).toBe(1);
    expect(nearestIndex([], 10)).toBe(-1);
  });

  it('draws through every point', () => {
    expect(
      linePath([
        { x: 0, y: 1 },
        { x: 10, y: 2.25 },
      ]),
    ).toBe('M0.0 1.0L10.0 2.3');
  });
});
