import { createRoute } from '@hono/zod-openapi';
import { debriefViewSchema } from '#protocol/debrief-view.ts';
import { debriefView } from '../encounter/debrief-view.ts';
import { isRefusal } from '../encounter/refusal.ts';
import { suggestNext } from '../encounter/suggest-next.ts';
import type { BedsideHono } from '../http/app-env.ts';
import { problemOf } from '../http/problem.ts';
import { access, idParam, jsonAnswer, problems } from '../http/route-parts.ts';
import type { RouteTools } from './route-tools.ts';

const route = {
  method: 'get',
  path: '/api/encounters/{id}/debrief',
  summary: 'Marks with your own words, and what the patient would have said',
  ...access('owner'),
  request: { params: idParam },
  responses: {
    200: jsonAnswer('After the end, the reflection and the conclusion (or after stopping).', debriefViewSchema),
    ...problems(404, 409, 503),
  },
} as const;

export function addDebriefRoute(app: BedsideHono, { marking, own, log, library }: RouteTools): void {
  app.openapi(createRoute({ ...route, middleware: [own] as const }), async (c) => {
    const told = await marking.debrief(c.req.valid('param').id);
    if (isRefusal(told)) return problemOf(told);
    const { station, marking: scheme } = c.var.encounter.scenario;
    const done = { scenarioId: station.id, sheet: told.debrief.sheet, items: scheme.items };
    const next = suggestNext(done, library.list(), await log.list(c.var.owner));
    return c.json(debriefView(told.debrief, told.events, next), 200);
  });
}
