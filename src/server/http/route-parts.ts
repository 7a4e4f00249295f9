import { z } from '@hono/zod-openapi';
import { problemSchema } from '#protocol/views.ts';

/** Who may call a route: anyone (with an owner cookie made on the way), or only the owner of what it touches. */
export type Access = 'anyone' | 'owner';

/** Every route says its access; it is published in the OpenAPI document and checked by a test. */
export const access = (who: Access) => ({ 'x-access': who });

export const idParam = z.object({ id: z.string().min(1).max(80).describe('The encounter.') });

const keyShape = z
  .string()
  .regex(/^[\x21-\x7e]{8,80}$/, 'send 8 to 80 visible characters, new for each command and the same for its retries');

export const requiredKey = z.object({
  'idempotency-key': keyShape.describe('Chosen by the caller; a retry with the same key gets the same answer and is done once.'),
});
export const optionalKey = z.object({ 'idempotency-key': keyShape.optional().describe('Makes a retry safe.') });

export const jsonBody = <S extends z.ZodType>(schema: S) => ({
  required: true as const,
  content: { 'application/json': { schema } },
});

export const jsonAnswer = <S extends z.ZodType>(description: string, schema: S) => ({
  description,
  content: { 'application/json': { schema } },
});

/**
 * The problems a route may answer with, all as `application/problem+json`. The type leaves the content out on purpose:
 * handlers may then return a plain `Response`, which is what a problem is.
 */
export function problems<const S extends keyof typeof problemMeanings>(
  ...statuses: readonly S[]
): Record<S, { description: string }> {
  const content = { 'application/problem+json': { schema: problemSchema } };
  const entries = statuses.map((status) => [status, { description: problemMeanings[status], content }]);
  return Object.fromEntries(entries);
}

const problemMeanings = {
  400: 'Broken JSON.',
  403: 'Asked from another site.',
  404: 'Not there, or not yours.',
  409: 'Not now: the encounter is in another stage.',
  413: 'The body is too large.',
  415: 'The body is not JSON.',
  422: 'Not as expected; `errors` names the fields.',
  429: 'Too many at once; see `retry-after`.',
  503: 'Busy; send it again.',
};

/** What every change may be refused with. */
export const changeProblems = problems(400, 403, 404, 409, 413, 415, 422, 429, 503);
