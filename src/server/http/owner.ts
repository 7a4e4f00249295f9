import { createHash, randomBytes } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';

export interface OwnerVariables {
  /** Who is asking: a name derived from a secret that only the browser holds. */
  owner: string;
}

const cookieName = 'bedside_owner';
const secretShape = /^[A-Za-z0-9_-]{43}$/;
const oneYearSeconds = 365 * 24 * 60 * 60;

/** Gives every browser an anonymous owner on its first visit. The cookie is a secret; the log stores only its hash. */
export function ownerCookie(options: { readonly isSecure: boolean }): MiddlewareHandler<{ Variables: OwnerVariables }> {
  return async (c, next) => {
    const known = getCookie(c, cookieName);
    const secret = known && secretShape.test(known) ? known : randomBytes(32).toString('base64url');
    c.set('owner', ownerOf(secret));
    await next();
    // Set on the finished answer: a plain Response takes no header prepared before it.
    if (secret !== known) {
      setCookie(c, cookieName, secret, {
        httpOnly: true,
        sameSite: 'Lax',
        secure: options.isSecure,
        path: '/',
        maxAge: oneYearSeconds,
      });
    }
  };
}

export function ownerOf(secret: string): string {
  return `o_${createHash('sha256').update(secret).digest('base64url').slice(0, 24)}`;
}
