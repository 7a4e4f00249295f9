import { cohenKappa } from './agreement.ts';
import { seededNumbers } from './seeded-sample.ts';

/** Cohen's kappa on ordered levels 1 to `most`, disagreements weighted by the square of their distance. */
export function weightedKappa(pairs: readonly (readonly [number, number])[], most: number): number {
  if (pairs.length === 0) return 0;
  const weight = (a: number, b: number): number => ((a - b) / (most - 1)) ** 2;
  const observed = pairs.reduce((sum, [a, b]) => sum + weight(a, b), 0) / pairs.length;
  let expected = 0;
  for (const [a] of pairs) for (const [, b] of pairs) expected += weight(a, b);
  expected /= pairs.length ** 2;
  return expected === 0 ? 1 : 1 - observed / expected;
}

/** 95 % interval of Cohen's kappa from a thousand resamplings, the same for the same pairs. */
export function bootstrapKappa(pairs: readonly (readonly [string, string])[]): { low: number; high: number } {
  const next = seededNumbers(pairs.length);
  const kappas = Array.from({ length: 1000 }, () => {
    const drawn = pairs.map(() => pairs[Math.floor(next() * pairs.length)] ?? (['', ''] as const));
    return cohenKappa(drawn);
  }).sort((a, b) => a - b);
  const at = (share: number): number => Math.round((kappas[Math.floor(share * kappas.length)] ?? 0) * 1000) / 1000;
  return { low: at(0.025), high: at(0.975) };
}
