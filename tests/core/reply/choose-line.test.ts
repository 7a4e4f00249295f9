import { describe, expect, it } from 'vitest';
import { chooseLine } from '#core/reply/choose-line.ts';
import { AnEncounter } from '../../support/an-encounter.ts';

describe('chooseLine', () => {
  it('prefers a wording not used lately, then the one used longest ago', () => {
    const { now } = new AnEncounter();
    const used = (...lines: string[]) => ({ ...now, state: { ...now.state, linesUsed: lines } });
    const first = chooseLine(now, 'sam', 'acknowledged');
    const second = chooseLine(used(first?.line ?? ''), 'sam', 'acknowledged');
    expect(second?.line).not.toBe(first?.line);
    expect(chooseLine(used(first?.line ?? '', second?.line ?? ''), 'sam', 'acknowledged')?.line).toBe(first?.line);
  });

  it('fills in what was meant and starts with a capital', () => {
    expect(chooseLine(new AnEncounter().now, 'sam', 'clarifyBetween', { a: 'the cough', b: 'the pain' })?.says).toBe(
      'The cough or the pain?',
    );
  });

  it('is null when the participant has no such line', () => {
    expect(chooseLine(new AnEncounter().now, 'sam', 'tooMuch')).toBeNull();
  });
});
