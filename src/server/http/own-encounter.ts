import type { MiddlewareHandler } from 'hono';
import type { EncounterShelf } from '../encounter/encounter-shelf.ts';
import { noSuchEncounter } from '../encounter/refusal.ts';
import type { AppEnv } from './app-env.ts';
import { problemOf } from './problem.ts';

/** Lets only the owner of `:id` through; to anybody else the encounter does not exist. */
export function ownEncounter(shelf: EncounterShelf): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const id = c.req.param('id') ?? '';
    const encounter = /^[\w-]{1,80}$/.test(id) ? await shelf.open(id) : null;
    if (encounter?.state.owner !== c.var.owner) return problemOf(noSuchEncounter);
    c.set('encounter', encounter);
    return next();
  };
}
