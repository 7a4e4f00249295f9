import { describe, expect, it } from 'vitest';
import { compareDebriefs } from '../../src/web/compare/compare-debriefs.ts';
import { weakestDrill } from '../../src/web/drill/drills.ts';
import { gatherProgress, gatherSentences } from '../../src/web/progress/gather-progress.ts';
import { lastIndexAt, layTrack } from '../../src/web/replay/replay-track.ts';
import { longDebrief } from '../e2e/support/long-debrief.ts';

describe('the moment under the scrubber', () => {
  it('is the last at or before the time, as a plain search finds it', () => {
    const times = [0, 5, 5, 9, 100];
    for (let atMs = -2; atMs < 110; atMs += 1) expect(lastIndexAt(times, atMs)).toBe(times.findLastIndex((time) => time <= atMs));
    expect(lastIndexAt([], 3)).toBe(-1);
  });
  it('lays facts on the clock and leaves out what was missed', () => {
    const track = layTrack(longDebrief());
    expect(track.endMs).toBe(479_000);
    expect(track.facts.map(({ atMs, isGood }) => [atMs, isGood])).toEqual([
      [32_500, true],
      [202_500, false],
    ]);
  });
});

describe('then and now', () => {
  it('pairs what was said from the shared turn on, and tells facts won and lost', () => {
    const then = longDebrief();
    const now = longDebrief({
      timeline: [
        ...then.timeline.slice(0, 92),
        { seq: 200, atMs: 460_000, turnId: 'n', kind: 'candidate', text: 'Tell me about your brother.' },
      ],
      facts: then.facts.map((fact) => ({ ...fact, state: fact.fact === 'f1' ? ('missed' as const) : ('reached' as const) })),
    });
    const { exchanges, gained, lost } = compareDebriefs(then, now, 't46');
    expect(exchanges.map((each) => [each.before?.said, each.now?.said])).toEqual([
      ['Question 46: can you tell me more about that?', 'Tell me about your brother.'],
      ['Question 47: can you tell me more about that?', undefined],
    ]);
    expect(gained).toEqual(['Takes ramipril', 'Flew from Lagos last week']);
    expect(lost).toEqual(['Breathless for three days']);
  });
});

describe('practice', () => {
  const one = { scenarioId: 's', title: 'S', stage: 'scored', isStopped: false, isFork: false, drill: null } as const;
  it('counts whole first tries only, oldest first', () => {
    const [only] = gatherProgress([
      { ...one, encounterId: 'b', startedAt: '2', percent: 60 },
      { ...one, encounterId: 'a', startedAt: '1', percent: 40 },
      { ...one, encounterId: 'c', startedAt: '3', percent: 90, isFork: true },
      { ...one, encounterId: 'd', startedAt: '4', percent: 90, drill: 'open' },
      { ...one, encounterId: 'e', startedAt: '5', percent: null },
    ]);
    expect(only?.attempts.map(({ encounterId }) => encounterId)).toEqual(['a', 'b']);
  });
  it('keeps each sentence once', () => {
    const sentences = gatherSentences([longDebrief(), longDebrief()], 6).map(({ quote }) => quote);
    expect(sentences).toEqual(['can you tell me more about that?', 'I am Sam, a medical student']);
  });
  it('asks for the hint that was passed by first', () => {
    expect(weakestDrill(longDebrief())).toBe('cue');
    expect(weakestDrill({ cues: [], communication: null })).toBe('close');
  });
});
