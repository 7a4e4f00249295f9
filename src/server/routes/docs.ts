import type { BedsideHono } from '../http/app-env.ts';
import { problem } from '../http/problem.ts';
import { docsPage } from './docs-page.ts';

/** The published description of this API: as OpenAPI and as a page. */
export function addDocsRoutes(app: BedsideHono): void {
  const document = () =>
    app.getOpenAPI31Document({
      openapi: '3.1.0',
      info: {
        title: 'Bedside',
        version: '0.1.0',
        description:
          'Everything the web app does, it does through these routes. Errors are problem+json with a `detail` and a `cure`. Every route names its access: anyone, or the owner of the encounter (an anonymous cookie made on the first visit).',
      },
    });
  app.get('/api/openapi.json', (c) => c.json(document()));
  app.get('/api/docs', (c) => c.html(docsPage(document(), c.var.nonce)));
  app.get('/api', () =>
    problem(404, {
      title: 'No such address',
      detail: 'There is nothing at /api itself.',
      cure: 'GET /api/docs lists every route.',
    }),
  );
}
