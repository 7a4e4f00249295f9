import type { BedsideHono } from '../http/app-env.ts';
import { problem } from '../http/problem.ts';
import type { WebApp } from './web-app.ts';

/** Addresses inside the web app; each is the same page. */
const pages = ['/', '/case/*', '/encounter/*', '/debrief/*', '/about', '/about/*'];

export function addSiteRoutes(app: BedsideHono, web: WebApp | null): void {
  for (const page of pages) app.get(page, (c) => web?.page(c.var.nonce) ?? notBuilt());
  app.get('*', async (c, next) => {
    const found = await web?.respond(c.req.path, {
      acceptEncoding: c.req.header('accept-encoding') ?? '',
      ifNoneMatch: c.req.header('if-none-match') ?? '',
    });
    return found ?? next();
  });
}

const notBuilt = () =>
  problem(503, {
    title: 'The web app is not built',
    detail: 'This server runs without its pages; the API works.',
    cure: 'Run npm run build:web and start again, or use npm start, which builds when needed.',
  });
