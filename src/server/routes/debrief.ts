import { createRoute } from '@hono/zod-openapi';
import { debriefViewSchema } from '#protocol/debrief-view.ts';
import { debriefView } from '../encounter/debrief-view.ts';
import { isRefusal, refuse } from '../encounter/refusal.ts';
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

const expertRoute = {
  ...route,
  path: '/api/encounters/{id}/expert-run',
  summary: 'How somebody experienced took the same case, marked by the same scheme',
} as const;

const noExpertRun = refuse(
  404,
  'No expert run',
  'Nobody has written an expert run for the case as you met it.',
  'Faculty can add one: expert-run.yaml in the case folder.',
);

export function addDebriefRoute(app: BedsideHono, { marking, own, log, library, expert }: RouteTools): void {
  app.openapi(createRoute({ ...route, middleware: [own] as const }), async (c) => {
    const told = await marking.debrief(c.req.valid('param').id);
    if (isRefusal(told)) return problemOf(told);
    const { station, marking: scheme } = c.var.encounter.scenario;
    const done = { scenarioId: station.id, sheet: told.debrief.sheet, items: scheme.items };
    const next = suggestNext(done, library.list(), await log.list(c.var.owner));
    return c.json(debriefView(told.debrief, told.events, { next, hasExpertRun: expert.hasOneFor(told.events) }), 200);
  });
  app.openapi(createRoute({ ...expertRoute, middleware: [own] as const }), async (c) => {
    // The candidate's own marks come first, so that nothing of the case is told before the end.
    const told = await marking.debrief(c.req.valid('param').id);
    if (isRefusal(told)) return problemOf(told);
    const beside = await expert.debriefBeside(told.events);
    return beside ? c.json(beside, 200) : problemOf(noExpertRun);
  });
}
