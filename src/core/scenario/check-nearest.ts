/** Letters to change, add or drop to get from one word to the other. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

const partsOf = (name: string): readonly string[] =>
  name
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((part) => part.length > 2);

/** The known name an author most likely meant, by spelling or by shared parts; null when none is near. */
export function findNearest(name: string, known: Iterable<string>): string | null {
  const longest = 60;
  const wanted = name.slice(0, longest);
  const parts = new Set(partsOf(wanted));
  let best: { name: string; score: number } | null = null;
  for (const candidate of known) {
    const shared = partsOf(candidate).filter((part) => parts.has(part)).length;
    const limit = Math.max(2, Math.floor(wanted.length / 3));
    if (shared === 0 && Math.abs(candidate.length - name.length) > limit) continue;
    const distance = editDistance(wanted.toLowerCase(), candidate.slice(0, longest).toLowerCase());
    const isNear = distance <= limit || shared > 0;
    const score = distance - shared * 4;
    if (isNear && (best === null || score < best.score)) best = { name: candidate, score };
  }
  return best?.name ?? null;
}
