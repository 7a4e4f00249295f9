import { createRoute, z } from '@hono/zod-openapi';
import type { BedsideHono } from '../http/app-env.ts';
import { access, jsonAnswer } from '../http/route-parts.ts';

const route = createRoute({
  method: 'get',
  path: '/api/health',
  summary: 'Is the server ready?',
  ...access('anyone'),
  responses: { 200: jsonAnswer('Ready to take encounters.', z.strictObject({ status: z.literal('ready'), cases: z.number() })) },
});

export function addHealthRoute(app: BedsideHono, countCases: () => number): void {
  app.openapi(route, (c) => c.json({ status: 'ready' as const, cases: countCases() }, 200));
}
