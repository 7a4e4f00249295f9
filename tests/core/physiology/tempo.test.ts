import { readFile, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { courses, type signs } from './tempo-courses.ts';
import { playCourse, writeTempo } from './tempo-table.ts';

const page = 'docs/physiology/tempo.md';
const played = courses.map(playCourse);

describe.each(played)('$course.disease', ({ course, comes, respondsMin }) => {
  const minutesTo = (sign: keyof typeof signs) => comes.find((one) => one.sign === sign)?.minutes ?? null;

  it(`brings its signs in the order of its source: ${course.source}`, () => {
    const order = course.order.flatMap((sign) => minutesTo(sign) ?? []);
    expect(order.length).toBeGreaterThan(0);
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });

  it('comes as soon as cited, untreated', ({ skip }) => {
    if (!course.untreated) return skip();
    const [low, high] = course.untreated.minutes;
    expect(minutesTo(course.untreated.sign)).toBeGreaterThanOrEqual(low);
    expect(minutesTo(course.untreated.sign)).toBeLessThanOrEqual(high);
  });

  it(`turns within ${course.responds[0]} to ${course.responds[1]} minutes of ${course.treatment}`, () => {
    expect(respondsMin).toBeGreaterThanOrEqual(course.responds[0]);
    expect(respondsMin).toBeLessThanOrEqual(course.responds[1]);
  });
});

it('the published page is what the plant does', async () => {
  const text = writeTempo(played);
  if (process.env['WRITE_TEMPO']) await writeFile(page, text);
  expect(await readFile(page, 'utf8')).toBe(text);
});
