import type { MiddlewareHandler } from 'hono';
import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';

/** One line a request: method, address (ids, never a query), status and time. Failures are warned about. */
export function requestLog(logger: Log, clock: Clock): MiddlewareHandler {
  return async (c, next) => {
    const startedMs = clock.nowMs();
    await next();
    const line = { method: c.req.method, path: c.req.path, status: c.res.status, tookMs: clock.nowMs() - startedMs };
    if (c.res.status >= 500) logger.warn(line, 'request');
    else logger.debug(line, 'request');
  };
}
