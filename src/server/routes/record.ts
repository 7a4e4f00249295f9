import { createRoute } from '@hono/zod-openapi';
import { encounterRecordSchema } from '#protocol/record-view.ts';
import { recordView } from '../encounter/record-view.ts';
import { isRefusal } from '../encounter/refusal.ts';
import type { BedsideHono } from '../http/app-env.ts';
import { problem, problemOf } from '../http/problem.ts';
import { access, idParam, jsonAnswer, problems } from '../http/route-parts.ts';
import type { RouteTools } from './route-tools.ts';

const route = {
  method: 'get',
  path: '/api/encounters/{id}/record',
  summary: 'How each turn was read and decided',
  ...access('owner'),
  request: { params: idParam },
  responses: {
    200: jsonAnswer('Once the debrief is there; never for a secure case.', encounterRecordSchema),
    ...problems(403, 404, 409, 503),
  },
} as const;

export function addRecordRoute(app: BedsideHono, { marking, own }: RouteTools): void {
  app.openapi(createRoute({ ...route, middleware: [own] as const }), async (c) => {
    if (c.var.encounter.scenario.station.exposure === 'secure') {
      return problem(403, {
        title: 'A secure case keeps its workings',
        detail: 'This case is used in examinations, so how it decides is not shown to candidates.',
        cure: 'Ask faculty; the debrief shows your own marks and words.',
      });
    }
    const told = await marking.debrief(c.req.valid('param').id);
    return isRefusal(told) ? problemOf(told) : c.json(recordView(told.events), 200);
  });
}
