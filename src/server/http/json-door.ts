import type { MiddlewareHandler } from 'hono';
import { cleanTexts } from './clean-text.ts';
import { problem } from './problem.ts';

/** Deeper than any request of ours, and shallow enough for every walk through a body. */
const mostLevels = 20;

/** Takes JSON bodies only, whole and clean: what passes is what gets validated, stored and quoted. */
export function jsonDoor(): MiddlewareHandler {
  return async (c, next) => {
    if (c.req.method !== 'POST' && c.req.method !== 'PUT') return next();
    const text = await c.req.text();
    const { method } = c.req.raw;
    if (text === '') {
      // No body, whatever its type says: the route tells which fields it misses.
      const headers = new Headers(c.req.raw.headers);
      headers.delete('content-type');
      c.req.raw = new Request(c.req.url, { method, headers });
      c.req.bodyCache = {};
      return next();
    }
    const contentType = c.req.header('content-type') ?? '';
    if (!/^application\/json\s*(;|$)/i.test(contentType)) {
      return problem(415, {
        title: 'Not JSON',
        detail: contentType === '' ? 'The body came without a content type.' : `The body came as ${contentType.split(';')[0]}.`,
        cure: 'Send the body as JSON with the header content-type: application/json.',
      });
    }
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      return problem(400, {
        title: 'Broken JSON',
        detail: 'The body is not complete, valid JSON.',
        cure: 'Check quotes, commas and brackets, and send it as UTF-8.',
      });
    }
    if (isNestedTooDeep(value)) {
      return problem(422, {
        title: 'Nested too deep',
        detail: `The body holds lists or objects more than ${mostLevels} levels deep.`,
        cure: 'Send only the fields the route takes; GET /api/docs describes each route.',
      });
    }
    c.req.raw = new Request(c.req.url, { method, headers: c.req.raw.headers, body: JSON.stringify(cleanTexts(value)) });
    c.req.bodyCache = {};
    return next();
  };
}

function isNestedTooDeep(value: unknown, levelsLeft = mostLevels): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levelsLeft === 0 || Object.values(value).some((one) => isNestedTooDeep(one, levelsLeft - 1));
}
