import { createRoute, z } from '@hono/zod-openapi';
import { forkSchema } from '#protocol/requests.ts';
import type { ForkDesk } from '../encounter/fork-desk.ts';
import { answerCommand } from '../http/answer.ts';
import type { BedsideHono } from '../http/app-env.ts';
import { access, changeProblems, idParam, jsonAnswer, jsonBody, optionalKey } from '../http/route-parts.ts';
import type { RouteTools } from './route-tools.ts';

export function addForkRoute(app: BedsideHono, forks: ForkDesk, { own, limitStarts, commandOf }: RouteTools): void {
  app.openapi(
    createRoute({
      method: 'post',
      path: '/api/encounters/{id}/forks',
      summary: 'Try again from a turn of a finished encounter',
      ...access('owner'),
      middleware: [own, limitStarts] as const,
      request: { params: idParam, headers: optionalKey, body: jsonBody(forkSchema) },
      responses: {
        201: jsonAnswer('A new encounter that stands just before that turn.', z.strictObject({ encounterId: z.string() })),
        ...changeProblems,
      },
    }),
    async (c) => {
      const body = c.req.valid('json');
      return answerCommand(await forks.fork(c.req.valid('param').id, body.turnId, commandOf(c, 'fork', body)));
    },
  );
}
