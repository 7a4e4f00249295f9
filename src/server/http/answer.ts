import type { CommandOutcome } from '../encounter/encounter-log.ts';
import { isRefusal, type Refusal } from '../encounter/refusal.ts';
import { problemOf } from './problem.ts';

/** What a command came to, stored or refused. */
export function answerCommand(result: CommandOutcome | Refusal): Response {
  if (isRefusal(result)) return problemOf(result);
  return Response.json(result.body, { status: result.status });
}
