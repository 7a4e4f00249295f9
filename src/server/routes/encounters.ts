import { createRoute, z } from '@hono/zod-openapi';
import { startEncounterSchema } from '#protocol/requests.ts';
import { encounterSummarySchema, encounterViewSchema } from '#protocol/views.ts';
import { answerCommand } from '../http/answer.ts';
import type { BedsideHono } from '../http/app-env.ts';
import { access, changeProblems, idParam, jsonAnswer, jsonBody, optionalKey, problems } from '../http/route-parts.ts';
import type { RouteTools } from './route-tools.ts';

export function addEncounterRoutes(app: BedsideHono, tools: RouteTools): void {
  const { runner, log, library, limitStarts, own, viewOf, commandOf } = tools;

  app.openapi(
    createRoute({
      method: 'post',
      path: '/api/encounters',
      summary: 'Start a case',
      ...access('anyone'),
      middleware: [limitStarts] as const,
      request: { headers: optionalKey, body: jsonBody(startEncounterSchema) },
      responses: { 201: jsonAnswer('Started.', z.strictObject({ encounterId: z.string() })), ...changeProblems },
    }),
    async (c) => {
      const body = c.req.valid('json');
      return answerCommand(await runner.start(commandOf(c, 'start', body), body));
    },
  );

  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/encounters',
      summary: 'Your encounters, newest first',
      ...access('owner'),
      responses: { 200: jsonAnswer('Only your own.', z.array(encounterSummarySchema)) },
    }),
    async (c) => {
      const titles = new Map(library.list().map(({ station }) => [station.id, station.title]));
      const mine = await log.list(c.var.owner);
      return c.json(
        mine.map((one) => ({ ...one, title: titles.get(one.scenarioId) ?? one.scenarioId })),
        200,
      );
    },
  );

  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/encounters/{id}',
      summary: 'An encounter as its candidate sees it',
      ...access('owner'),
      middleware: [own] as const,
      request: { params: idParam },
      responses: { 200: jsonAnswer('The encounter now.', encounterViewSchema), ...problems(404) },
    }),
    async (c) => c.json(await viewOf(c.var.encounter), 200),
  );
}
