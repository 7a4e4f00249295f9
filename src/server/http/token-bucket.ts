export interface BucketSize {
  /** Requests that may come at once. */
  readonly burst: number;
  readonly perSecond: number;
}

/** One bucket of tokens per name; full ones are forgotten. */
export class TokenBuckets {
  readonly #size: BucketSize;
  readonly #levels = new Map<string, { tokens: number; atMs: number }>();

  constructor(size: BucketSize) {
    this.#size = size;
  }

  /** Takes one token; otherwise the ms until there is one. */
  take(name: string, nowMs: number): { readonly ok: true } | { readonly ok: false; readonly waitMs: number } {
    const { burst, perSecond } = this.#size;
    const before = this.#levels.get(name) ?? { tokens: burst, atMs: nowMs };
    const tokens = Math.min(burst, before.tokens + (Math.max(0, nowMs - before.atMs) / 1000) * perSecond);
    if (this.#levels.size > 10_000) this.#forgetFull(nowMs);
    if (tokens < 1) {
      this.#levels.set(name, { tokens, atMs: nowMs });
      return { ok: false, waitMs: Math.ceil(((1 - tokens) / perSecond) * 1000) };
    }
    this.#levels.set(name, { tokens: tokens - 1, atMs: nowMs });
    return { ok: true };
  }

  #forgetFull(nowMs: number): void {
    const { burst, perSecond } = this.#size;
    for (const [name, level] of this.#levels) {
      if (level.tokens + ((nowMs - level.atMs) / 1000) * perSecond >= burst) this.#levels.delete(name);
    }
  }
}
