import type { Problem } from '#protocol/views.ts';

/** Trouble as a person should read it: what happened, and what to do. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  readonly cure: string;

  constructor(problem: Pick<Problem, 'status' | 'title' | 'detail' | 'cure'>) {
    super(problem.detail);
    this.name = 'ApiProblem';
    this.status = problem.status;
    this.title = problem.title;
    this.detail = problem.detail;
    this.cure = problem.cure;
  }
}

/** No answer at all: the network or the server is away. Status 0. */
export function unreachable(): ApiProblem {
  return new ApiProblem({
    status: 0,
    title: 'The server did not answer',
    detail: 'Bedside could not be reached over the network.',
    cure: 'Check your connection and try again. Nothing you wrote is lost.',
  });
}

/** Reads a problem+json body; anything else becomes a plain problem with the status. */
export function problemFrom(status: number, body: unknown): ApiProblem {
  const given = typeof body === 'object' && body !== null ? (body as Partial<Problem>) : {};
  return new ApiProblem({
    status,
    title: given.title ?? 'Something went wrong',
    detail: given.detail ?? `The server answered with ${status}.`,
    cure: given.cure ?? 'Try again. If it stays, tell whoever runs Bedside at your school.',
  });
}

/** Whether sending the same request again, with the same key, may succeed. */
export function isWorthRetrying(problem: ApiProblem): boolean {
  return (
    problem.status === 0 || problem.status >= 500 || problem.status === 408 || problem.status === 425 || problem.status === 429
  );
}

export function asProblem(error: unknown): ApiProblem {
  return error instanceof ApiProblem ? error : unreachable();
}
