import { describe, expect, it } from 'vitest';
import { hurryCaptions, isSpeaking, letterMs, letterNow, lettersSaid, queueSentences } from '../../src/web/encounter/captions.ts';

const sentences: [string, string] = ['It is a weight, here.', 'Since ten to eight.'];

describe('the caption queue', () => {
  it('says sentences one after another', () => {
    const [first, second] = queueSentences([], '7', sentences, 1000);
    expect(first).toMatchObject({ key: '7.0', startMs: 1000, endMs: 1000 + sentences[0].length * letterMs });
    expect(second?.startMs).toBeGreaterThan(first?.endMs ?? 0);
  });

  it('lets a later reply wait for the one being said', () => {
    const first = queueSentences([], '7', sentences, 0);
    const both = queueSentences(first, '9', ['Right.'], 10);
    expect(both.at(-1)?.startMs).toBeGreaterThan(first.at(-1)?.endMs ?? 0);
  });

  it('shows whole words only and everything at the end', () => {
    const [line] = queueSentences([], '7', sentences, 0);
    if (line === undefined) throw new Error('a sentence was queued');
    expect(lettersSaid(line, -1)).toBe(0);
    const half = line.text.slice(0, lettersSaid(line, line.endMs / 2));
    expect(line.text.startsWith(half) && line.text[half.length]).toBe(' ');
    expect(lettersSaid(line, line.endMs)).toBe(line.text.length);
  });

  it('moves the mouth only while something is said', () => {
    const lines = queueSentences([], '7', ['Aaaaaaaaaaaaaaaaaaaa'], 0);
    expect(letterNow(lines, 100)?.toLowerCase()).toBe('a');
    expect(letterNow(lines, 10_000)).toBeNull();
    expect(isSpeaking(lines, 100)).toBe(true);
    expect(isSpeaking(lines, 10_000)).toBe(false);
  });

  it('is said at once when the reader hurries', () => {
    const lines = hurryCaptions(queueSentences([], '7', sentences, 0), 50);
    expect(isSpeaking(lines, 50)).toBe(false);
    expect(lines.every((line) => lettersSaid(line, 50) === line.text.length)).toBe(true);
  });
});
