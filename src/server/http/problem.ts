import type { Context } from 'hono';
import type { Problem } from '#protocol/views.ts';
import type { Refusal } from '../encounter/refusal.ts';

export interface ProblemParts {
  readonly title: string;
  /** What happened and where. */
  readonly detail: string;
  /** What to do about it. */
  readonly cure: string;
  readonly errors?: readonly { readonly path: string; readonly message: string }[];
  readonly headers?: Readonly<Record<string, string>>;
}

/** An `application/problem+json` answer (RFC 9457). */
export function problem(status: number, parts: ProblemParts): Response {
  const body: Problem = {
    type: 'about:blank',
    title: parts.title,
    status,
    detail: parts.detail,
    cure: parts.cure,
    ...(parts.errors ? { errors: [...parts.errors] } : {}),
  };
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/problem+json; charset=utf-8', ...parts.headers },
  });
}

export function problemOf(refusal: Refusal): Response {
  return problem(refusal.status, refusal);
}

/** Names the paths and not the values: what somebody typed is not repeated. */
export function validationProblem(
  issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[],
): Response {
  const errors = issues.map((issue) => ({ path: issue.path.map(String).join('.'), message: issue.message }));
  const [first] = errors;
  return problem(422, {
    title: 'Not as expected',
    detail: first ? `${first.path || 'The request'}: ${first.message}` : 'The request is not as this route expects it.',
    cure: 'Correct the fields named in errors and send it again; GET /api/docs describes each route.',
    errors,
  });
}

export function noSuchRoute(c: Context, allowed: readonly string[]): Response {
  if (allowed.length === 0) {
    return problem(404, {
      title: 'No such address',
      detail: `There is nothing at ${c.req.path}.`,
      cure: 'GET /api/docs lists every route.',
    });
  }
  return problem(405, {
    title: 'Method not allowed',
    detail: `${c.req.path} does not take ${c.req.method}.`,
    cure: `Use ${allowed.join(' or ')}; GET /api/docs describes the route.`,
    headers: { allow: allowed.join(', ') },
  });
}
