import { expect } from 'vitest';
import { problemSchema } from '#protocol/views.ts';

/** Holds that an answer is a problem document with this status, something to read and a cure; no stack, no file name. */
export async function expectProblem(
  response: Response,
  status: number,
): Promise<{ detail: string; cure: string; paths: string[] }> {
  const text = await response.text();
  expect(response.status, text).toBe(status);
  expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  expect(text).not.toMatch(/\bat .*\.[mc]?[jt]s:\d|node_modules|Error:|file:\/\//);
  const problem = problemSchema.parse(JSON.parse(text));
  expect(problem.status).toBe(status);
  expect(problem.detail.length).toBeGreaterThan(10);
  expect(problem.cure.length).toBeGreaterThan(10);
  return { ...problem, paths: (problem.errors ?? []).map((error) => error.path) };
}
