import { seededNumbers } from './seeded-sample.ts';

/** 95 % interval of a figure over groups (conversations), by drawing whole groups again, always the same way. */
export function bootstrapInterval<T>(
  groups: readonly (readonly T[])[],
  figure: (items: readonly T[]) => number,
  { draws = 400, seed = 11 } = {},
): { low: number; high: number } {
  const next = seededNumbers(seed);
  const figures = Array.from({ length: draws }, () =>
    figure(groups.flatMap(() => groups[Math.floor(next() * groups.length)] ?? [])),
  ).sort((a, b) => a - b);
  return { low: figures[Math.floor(0.025 * draws)] ?? 0, high: figures[Math.floor(0.975 * draws)] ?? 0 };
}
