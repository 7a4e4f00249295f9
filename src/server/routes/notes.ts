import { createRoute } from '@hono/zod-openapi';
import { notesSchema } from '#protocol/requests.ts';
import type { BedsideHono } from '../http/app-env.ts';
import { access, changeProblems, idParam, jsonAnswer, jsonBody, problems } from '../http/route-parts.ts';
import type { RouteTools } from './route-tools.ts';

/** The candidate's own notes: theirs alone, never evidence. */
export function addNotesRoutes(app: BedsideHono, { log, own }: RouteTools): void {
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/encounters/{id}/notes',
      summary: 'Your notes',
      ...access('owner'),
      middleware: [own] as const,
      request: { params: idParam },
      responses: { 200: jsonAnswer('Your notes.', notesSchema), ...problems(404) },
    }),
    async (c) => c.json({ text: await log.readNotes(c.req.valid('param').id) }, 200),
  );

  app.openapi(
    createRoute({
      method: 'put',
      path: '/api/encounters/{id}/notes',
      summary: 'Keep your notes',
      ...access('owner'),
      middleware: [own] as const,
      request: { params: idParam, body: jsonBody(notesSchema) },
      responses: { 200: jsonAnswer('As kept.', notesSchema), ...changeProblems },
    }),
    async (c) => {
      const { text } = c.req.valid('json');
      await log.writeNotes(c.req.valid('param').id, text);
      return c.json({ text }, 200);
    },
  );
}
