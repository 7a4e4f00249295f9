/** Numbers in [0, 1) that come out the same for the same seed (mulberry32). */
export function seededNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** `size` of the given things, the same ones for the same seed, in their own order. */
export function sampleSeeded<T>(all: readonly T[], size: number, seed: number): T[] {
  const next = seededNumbers(seed);
  const order = all.map((_, index) => index);
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = Math.floor(next() * (last + 1));
    const [a, b] = [order[last] ?? 0, order[other] ?? 0];
    order[last] = b;
    order[other] = a;
  }
  const kept = new Set(order.slice(0, size));
  return all.filter((_, index) => kept.has(index));
}
