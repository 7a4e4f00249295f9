import type { HttpBindings } from '@hono/node-server';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Encounter } from '#core/encounter/encounter-state.ts';
import type { OwnerVariables } from './owner.ts';
import type { NonceVariables } from './security-headers.ts';

export interface AppEnv {
  Bindings: HttpBindings;
  Variables: OwnerVariables &
    NonceVariables & {
      /** Set by `ownEncounter`: the encounter in the path, which belongs to who is asking. */
      encounter: Encounter;
    };
}

export type BedsideHono = OpenAPIHono<AppEnv>;
export type AppContext = import('hono').Context<AppEnv>;
