import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { createRoute, z } from '@hono/zod-openapi';
import type { BedsideHono } from '../http/app-env.ts';
import { problem } from '../http/problem.ts';
import { access, idParam, problems } from '../http/route-parts.ts';
import { securityHeaders } from '../http/security-headers.ts';
import type { RouteTools } from './route-tools.ts';

const place = z
  .string()
  .regex(/^\d{1,9}$/, 'is the number of an event')
  .optional();

const route = {
  method: 'get',
  path: '/api/encounters/{id}/events',
  summary: 'Everything that happens, as server-sent events',
  description:
    'Each `data:` line is one JSON object with a `type`. What is stored carries `id:` (its number) and is resumed after `Last-Event-ID` or `?after=`; vital signs, manner and state carry none and may be dropped for a slow reader. `caughtUp` follows the last stored event.',
  ...access('owner'),
  request: { params: idParam, query: z.object({ after: place }), headers: z.object({ 'last-event-id': place }) },
  responses: {
    200: { description: 'The stream.', content: { 'text/event-stream': { schema: z.string() } } },
    ...problems(404, 429),
  },
} as const;

export function addEventsRoute(app: BedsideHono, { streams, own }: RouteTools): void {
  app.openapi(createRoute({ ...route, middleware: [own] as const }), (c) => {
    if (!streams.hasRoomFor(c.var.owner)) {
      return problem(429, {
        title: 'Too many streams',
        detail: 'You have this server open in as many tabs as it follows at once.',
        cure: 'Close a tab that shows an encounter, then load this one again.',
        headers: { 'retry-after': '5' },
      });
    }
    const after = Number(c.req.valid('header')['last-event-id'] ?? c.req.valid('query').after ?? 0);
    streams.open(c.env.outgoing, c.var.encounter, after, securityHeaders(c.var.nonce));
    return RESPONSE_ALREADY_SENT;
  });
}
