/**
 * Cohen's kappa with quadratic weights between two raters of the same things; numbers need not be whole.
 * 1 where both gave everything the same one rating.
 */
export function quadraticKappa(a: readonly number[], b: readonly number[]): number {
  const n = a.length;
  if (n === 0) return 0;
  const square = (x: number, y: number) => (x - y) * (x - y);
  let observed = 0;
  let expected = 0;
  for (let i = 0; i < n; i += 1) {
    observed += square(a[i] ?? 0, b[i] ?? 0) / n;
    for (let j = 0; j < n; j += 1) expected += square(a[i] ?? 0, b[j] ?? 0) / (n * n);
  }
  return expected === 0 ? 1 : 1 - observed / expected;
}

export const meanOf = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

/** Mean kappa of one rater with each of several. */
export const kappaWithEach = (rater: readonly number[], others: readonly (readonly number[])[]): number =>
  meanOf(others.map((other) => quadraticKappa(rater, other)));

/** Mean kappa over the pairs of several raters. */
export const kappaAmong = (raters: readonly (readonly number[])[]): number =>
  meanOf(raters.flatMap((one, at) => raters.slice(at + 1).map((other) => quadraticKappa(one, other))));
