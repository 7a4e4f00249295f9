import type { MiddlewareHandler } from 'hono';
import { problem } from './problem.ts';

const changing = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

/** Refuses changes that another site's page asks for; programs without an Origin header pass. */
export function originCheck(options: { readonly publicOrigin: string | null }): MiddlewareHandler {
  return async (c, next) => {
    if (changing.has(c.req.method) && !isOwnOrigin(c.req.header('origin'), c.req.header('host'), options.publicOrigin)) {
      return foreign();
    }
    if (changing.has(c.req.method) && c.req.header('sec-fetch-site') === 'cross-site') return foreign();
    return next();
  };
}

function isOwnOrigin(origin: string | undefined, host: string | undefined, publicOrigin: string | null): boolean {
  if (origin === undefined || origin === publicOrigin) return true;
  try {
    return new URL(origin).host === host;
  } catch {
    return false;
  }
}

const foreign = () =>
  problem(403, {
    title: 'Asked from another site',
    detail: 'The page that sent this request does not belong to this server.',
    cure: 'Open Bedside itself; behind a proxy, set BEDSIDE_PUBLIC_URL to the address people use.',
  });
