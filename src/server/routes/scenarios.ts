import { createRoute, z } from '@hono/zod-openapi';
import { doorNoteSchema, libraryCardSchema } from '#protocol/views.ts';
import type { EncounterLog } from '../encounter/encounter-log.ts';
import { doorNote, libraryCard } from '../encounter/library-view.ts';
import type { ScenarioLibrary } from '../encounter/scenario-library.ts';
import type { BedsideHono } from '../http/app-env.ts';
import { problem } from '../http/problem.ts';
import { access, jsonAnswer, problems } from '../http/route-parts.ts';

const listRoute = createRoute({
  method: 'get',
  path: '/api/scenarios',
  summary: 'The library: every case, with your own best and last mark',
  ...access('anyone'),
  responses: { 200: jsonAnswer('All cases.', z.array(libraryCardSchema)) },
});

const doorRoute = createRoute({
  method: 'get',
  path: '/api/scenarios/{scenarioId}',
  summary: 'The note on the door of one case',
  ...access('anyone'),
  request: { params: z.object({ scenarioId: z.string().min(1).max(80) }) },
  responses: { 200: jsonAnswer('What a candidate reads before going in.', doorNoteSchema), ...problems(404) },
});

export function addScenarioRoutes(app: BedsideHono, deps: { library: ScenarioLibrary; log: EncounterLog }): void {
  app.openapi(listRoute, async (c) => {
    const own = await deps.log.list(c.var.owner);
    return c.json(
      deps.library.list().map((folder) => libraryCard(folder, own)),
      200,
    );
  });
  app.openapi(doorRoute, async (c) => {
    const found = deps.library.find(c.req.valid('param').scenarioId);
    if (!found) {
      return problem(404, {
        title: 'No such case',
        detail: 'The library has no case with this id.',
        cure: 'Choose one from GET /api/scenarios.',
      });
    }
    return c.json(doorNote(found.folder, await deps.log.list(c.var.owner)), 200);
  });
}
