import type { MappedValue } from './meditod-mapping.ts';
import { matchesAny, subjectOf } from './topic-globs.ts';

/** How the things a turn names were read. */
export interface ValueScore {
  /** Values that an ask of their own stands for. */
  readonly found: number;
  readonly wanted: number;
  /** Asks that stand for a value. */
  readonly apt: number;
  readonly asked: number;
}

/**
 * Sets of one turn compared: each value wants an ask of its own, an ask stands for any value it fits.
 * Asks that differ only in their attribute count once.
 */
export function scoreValues(values: readonly MappedValue[], topics: readonly string[]): ValueScore {
  const asked = topics.filter((topic, at) => topics.findIndex((one) => subjectOf(one) === subjectOf(topic)) === at);
  const fits = values.map((value) =>
    // Any attribute of a subject may be the one a pattern names.
    asked.flatMap((topic, at) => {
      const alike = topics.filter((one) => subjectOf(one) === subjectOf(topic));
      return alike.some((one) => matchesAny(value.topics ?? [], one)) ? [at] : [];
    }),
  );
  return {
    found: matchMost(fits),
    wanted: values.length,
    apt: asked.filter((_, at) => fits.some((one) => one.includes(at))).length,
    asked: asked.length,
  };
}

/** The most values that can each have an ask of their own. */
function matchMost(fits: readonly (readonly number[])[]): number {
  const takenBy = new Map<number, number>();
  const place = (value: number, tried: Set<number>): boolean =>
    (fits[value] ?? []).some((ask) => {
      if (tried.has(ask)) return false;
      tried.add(ask);
      const holder = takenBy.get(ask);
      if (holder !== undefined && !place(holder, tried)) return false;
      takenBy.set(ask, value);
      return true;
    });
  return fits.filter((_, value) => place(value, new Set())).length;
}

/** Micro-F1 of many turns: found over wanted, apt over asked. */
export function microF1(scores: readonly ValueScore[]): { precision: number; recall: number; f1: number } {
  const sum = (of: (one: ValueScore) => number) => scores.reduce((total, one) => total + of(one), 0);
  const precision =
    sum((one) => one.apt) /
    Math.max(
      1,
      sum((one) => one.asked),
    );
  const recall =
    sum((one) => one.found) /
    Math.max(
      1,
      sum((one) => one.wanted),
    );
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}
