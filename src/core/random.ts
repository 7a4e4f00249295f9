/** A number in [0, 1) fixed by seed and key: chance that replays the same for ever (FNV-1a, then a finaliser). */
export function chance(seed: number, key: string): number {
  let hash = (0x811c9dc5 ^ seed) >>> 0;
  for (let index = 0; index < key.length; index++) {
    hash = Math.imul(hash ^ key.charCodeAt(index), 0x01000193) >>> 0;
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b) >>> 0;
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35) >>> 0;
  return ((hash ^ (hash >>> 16)) >>> 0) / 4_294_967_296;
}

/** One of the options, fixed by seed and key; undefined only for an empty list. */
export function pick<T>(seed: number, key: string, options: readonly T[]): T | undefined {
  return options[Math.floor(chance(seed, key) * options.length)];
}
