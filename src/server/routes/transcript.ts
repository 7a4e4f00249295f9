import { createRoute, z } from '@hono/zod-openapi';
import { streamEventSchema } from '#protocol/reply-stream.ts';
import { candidateView } from '../encounter/candidate-view.ts';
import type { BedsideHono } from '../http/app-env.ts';
import { access, idParam, jsonAnswer, problems } from '../http/route-parts.ts';
import type { RouteTools } from './route-tools.ts';

const transcriptSchema = z.strictObject({
  encounterId: z.string(),
  title: z.string(),
  startedAt: z.string(),
  events: z.array(streamEventSchema),
});

const route = {
  method: 'get',
  path: '/api/encounters/{id}/transcript',
  summary: 'The whole conversation so far, to keep',
  ...access('owner'),
  request: { params: idParam },
  responses: { 200: jsonAnswer('What was said and done, in order.', transcriptSchema), ...problems(404) },
} as const;

export function addTranscriptRoute(app: BedsideHono, { log, own }: RouteTools): void {
  app.openapi(createRoute({ ...route, middleware: [own] as const }), async (c) => {
    const { scenario, state } = c.var.encounter;
    const events = (await log.events(state.encounterId, 1)).flatMap((event) => candidateView(scenario, event) ?? []);
    c.header('content-disposition', `attachment; filename="bedside-${scenario.station.id}.json"`);
    const { encounterId, startedAt } = state;
    return c.json({ encounterId, title: scenario.station.title, startedAt, events }, 200);
  });
}
