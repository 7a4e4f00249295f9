import { createRoute } from '@hono/zod-openapi';
import { conclusionSchema, endEncounterSchema, reflectionSchema } from '#protocol/requests.ts';
import { encounterViewSchema } from '#protocol/views.ts';
import { isRefusal } from '../encounter/refusal.ts';
import type { BedsideHono } from '../http/app-env.ts';
import { problemOf } from '../http/problem.ts';
import { access, changeProblems, idParam, jsonAnswer, jsonBody, optionalKey } from '../http/route-parts.ts';
import type { RouteTools } from './route-tools.ts';

/** Leaving the room, looking back and concluding. Each can be repeated: the first time counts. */
export function addEndingRoutes(app: BedsideHono, tools: RouteTools): void {
  const { runner, desk, own, viewOf } = tools;
  const responses = { 200: jsonAnswer('The encounter after it.', encounterViewSchema), ...changeProblems };
  const shared = { method: 'post' as const, ...access('owner'), middleware: [own], responses };

  app.openapi(
    createRoute({
      ...shared,
      path: '/api/encounters/{id}/end',
      summary: 'Leave the room, or stop because you need to',
      request: { params: idParam, headers: optionalKey, body: jsonBody(endEncounterSchema) },
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      // A reply under way is finished first: what was said is answered.
      await desk.settled(id);
      const ended = await runner.end(id, c.req.valid('json').because);
      return isRefusal(ended) ? problemOf(ended) : c.json(await viewOf(ended), 200);
    },
  );

  app.openapi(
    createRoute({
      ...shared,
      path: '/api/encounters/{id}/reflection',
      summary: 'Your own view before any mark; no answers count as skipping',
      request: { params: idParam, headers: optionalKey, body: jsonBody(reflectionSchema) },
    }),
    async (c) => {
      const written = await runner.write(c.req.valid('param').id, 'reflection.written', c.req.valid('json'));
      return isRefusal(written) ? problemOf(written) : c.json(await viewOf(written), 200);
    },
  );

  app.openapi(
    createRoute({
      ...shared,
      path: '/api/encounters/{id}/conclusion',
      summary: 'Your differential diagnosis and answers; no answers count as skipping',
      request: { params: idParam, headers: optionalKey, body: jsonBody(conclusionSchema) },
    }),
    async (c) => {
      const given = await runner.write(c.req.valid('param').id, 'conclusion.given', c.req.valid('json'));
      return isRefusal(given) ? problemOf(given) : c.json(await viewOf(given), 200);
    },
  );
}
