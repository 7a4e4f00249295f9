import { randomBytes, randomInt } from 'node:crypto';

/** Chance as a dependency, so that tests can own it. */
export interface Ids {
  /** A new unguessable name, unique across nodes. */
  next(kind: 'encounter' | 'turn' | 'command'): string;
  /** Chooses variant and wordings; 0 to 2^31 - 1. */
  seed(): number;
}

const prefixes = { encounter: 'e', turn: 't', command: 'c' } as const;

export const randomIds: Ids = {
  next: (kind) => `${prefixes[kind]}_${randomBytes(12).toString('base64url')}`,
  seed: () => randomInt(2_147_483_647),
};
