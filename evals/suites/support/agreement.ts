/** Cohen's kappa of two labellers who gave each thing one label; 1 where both always gave the same one label. */
export function cohenKappa(pairs: readonly (readonly [string, string])[]): number {
  if (pairs.length === 0) return 0;
  const labels = new Set(pairs.flat());
  const share = (side: 0 | 1, label: string) => pairs.filter((pair) => pair[side] === label).length / pairs.length;
  const observed = pairs.filter(([a, b]) => a === b).length / pairs.length;
  const expected = [...labels].reduce((sum, label) => sum + share(0, label) * share(1, label), 0);
  return expected === 1 ? 1 : (observed - expected) / (1 - expected);
}

/** F1 of one label over things that may carry several. */
export function f1Of(
  label: string,
  pairs: readonly { readonly gold: ReadonlySet<string>; readonly read: ReadonlySet<string> }[],
): number {
  const hit = pairs.filter(({ gold, read }) => gold.has(label) && read.has(label)).length;
  const either = pairs.filter(({ gold }) => gold.has(label)).length + pairs.filter(({ read }) => read.has(label)).length;
  return either === 0 ? 0 : (2 * hit) / either;
}
