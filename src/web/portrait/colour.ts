/** Mixes two `#rrggbb` colours; share 0 gives the first, 1 the second. */
export function mixColours(from: string, to: string, share: number): string {
  const weight = Math.min(1, Math.max(0, share));
  const a = channelsOf(from);
  const b = channelsOf(to);
  const mixed = [0, 1, 2].map((index) => Math.round((a[index] ?? 0) * (1 - weight) + (b[index] ?? 0) * weight));
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

function channelsOf(colour: string): number[] {
  return [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16));
}
