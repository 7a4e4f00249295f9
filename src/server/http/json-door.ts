import type { MiddlewareHandler } from 'hono';
import { cleanTexts } from './clean-text.ts';
import { problem } from './problem.ts';

/** Takes JSON bodies only, whole and clean: what passes is what gets validated, stored and quoted. */
export function jsonDoor(): MiddlewareHandler {
  return async (c, next) => {
    if (c.req.method !== 'POST' && c.req.method !== 'PUT') return next();
    const text = await c.req.text();
    if (text === '') return next();
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
    const { method, headers } = c.req.raw;
    c.req.raw = new Request(c.req.url, { method, headers, body: JSON.stringify(cleanTexts(value)) });
    c.req.bodyCache = {};
    return next();
  };
}
