import { createRoute } from '@hono/zod-openapi';
import { actSchema, staySilentSchema, takeTurnSchema } from '#protocol/requests.ts';
import { acceptedTurnSchema } from '#protocol/views.ts';
import { answerCommand } from '../http/answer.ts';
import type { BedsideHono } from '../http/app-env.ts';
import { access, changeProblems, idParam, jsonAnswer, jsonBody, requiredKey } from '../http/route-parts.ts';
import type { RouteTools } from './route-tools.ts';

const accepted = {
  202: jsonAnswer('Stored for good; the reply arrives on GET /api/encounters/{id}/events.', acceptedTurnSchema),
  ...changeProblems,
};

/** What a candidate does in the room. Each is stored before it is answered, and answered exactly once. */
export function addTurnRoutes(app: BedsideHono, tools: RouteTools): void {
  const { runner, limitTurns, own, commandOf } = tools;
  const shared = { method: 'post' as const, ...access('owner'), middleware: [own, limitTurns], responses: accepted };

  app.openapi(
    createRoute({
      ...shared,
      path: '/api/encounters/{id}/turns',
      summary: 'Say something',
      request: { params: idParam, headers: requiredKey, body: jsonBody(takeTurnSchema) },
    }),
    async (c) => {
      const body = c.req.valid('json');
      return answerCommand(await runner.say(c.req.valid('param').id, commandOf(c, 'turns', body), body));
    },
  );

  app.openapi(
    createRoute({
      ...shared,
      path: '/api/encounters/{id}/silences',
      summary: 'Stay silent and wait',
      request: { params: idParam, headers: requiredKey, body: jsonBody(staySilentSchema) },
    }),
    async (c) => {
      const body = c.req.valid('json');
      return answerCommand(await runner.staySilent(c.req.valid('param').id, commandOf(c, 'silences', body), body));
    },
  );

  app.openapi(
    createRoute({
      ...shared,
      path: '/api/encounters/{id}/acts',
      summary: 'Examine, investigate, treat or call for help',
      request: { params: idParam, headers: requiredKey, body: jsonBody(actSchema) },
    }),
    async (c) => {
      const body = c.req.valid('json');
      return answerCommand(await runner.act(c.req.valid('param').id, commandOf(c, 'acts', body), body));
    },
  );
}
