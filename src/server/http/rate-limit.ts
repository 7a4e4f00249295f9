import type { MiddlewareHandler } from 'hono';
import type { Clock } from '../clock.ts';
import type { AppEnv } from './app-env.ts';
import { problem } from './problem.ts';
import { type BucketSize, TokenBuckets } from './token-bucket.ts';

/** Generous to a person typing, firm with a loop: per owner and on this node. */
export function rateLimit(size: BucketSize, clock: Clock): MiddlewareHandler<AppEnv> {
  const buckets = new TokenBuckets(size);
  return async (c, next) => {
    const taken = buckets.take(c.var.owner, clock.nowMs());
    if (taken.ok) return next();
    const seconds = Math.max(1, Math.ceil(taken.waitMs / 1000));
    return problem(429, {
      title: 'Too many at once',
      detail: `More requests came than this route takes: ${size.burst} at once and ${size.perSecond} a second.`,
      cure: `Wait ${seconds} s and send it again with the same Idempotency-Key.`,
      headers: { 'retry-after': String(seconds) },
    });
  };
}
