import type { FastifyReply, FastifyRequest } from 'fastify';

/**
 * A cookie of this host and no other: the browser itself sees to it that a `__Host-` cookie came over a secure
 * connection, has no `Domain` and lies at `/`, so that no neighbour under the same domain can plant one (RFC 6265bis §4.1.3.2).
 */
export type HostCookieName = `__Host-${string}`;

/** For a server without TLS on somebody's own machine, where browsers refuse the prefix. Such a cookie promises nothing. */
export type PlainCookieName = `guildhall-${string}`;

export interface HostCookie {
  readonly name: HostCookieName | PlainCookieName;
  /** Letters, digits, `-`, `.`, `_` and `~`: what tokens are made of, and what needs no quoting anywhere. */
  readonly value: string;
  readonly maxAgeSeconds: number;
  /**
   * `Strict` for what only our own pages send; `Lax` for what has to come back with a visitor whom another site
   * sends here, such as an identity provider.
   */
  readonly sameSite: 'Strict' | 'Lax';
}

const PLAIN_VALUE = /^[A-Za-z0-9._~-]+$/;

/** @returns the value, or `undefined` when the cookie is absent, is there twice, or is not one that we could have set */
export function readCookie(
  { headers }: FastifyRequest,
  name: HostCookieName | PlainCookieName,
): string | undefined {
  if (headers.cookie === undefined) return undefined;
  const values = headers.cookie
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(`${name}=`))
    .map((pair) => pair.slice(name.length + 1));
  const [value] = values;
  return values.length === 1 && value !== undefined && PLAIN_VALUE.test(value) ? value : undefined;
}

/** Sets a cookie that scripts cannot read and that, unless it is a plain one, no unencrypted connection carries. */
export function setCookie(reply: FastifyReply, { name, value, maxAgeSeconds, sameSite }: HostCookie): void {
  if (!PLAIN_VALUE.test(value)) throw new TypeError(`The cookie ${name} has a value that needs quoting.`);
  reply.header('set-cookie', written(name, value, maxAgeSeconds, sameSite));
}

export function clearCookie(reply: FastifyReply, name: HostCookieName | PlainCookieName): void {
  reply.header('set-cookie', written(name, '', 0, 'Strict'));
}

function written(name: string, value: string, maxAge: number, sameSite: string): string {
  const secure = name.startsWith('__Host-') ? ' Secure;' : '';
  return `${name}=${value}; Max-Age=${maxAge}; Path=/; HttpOnly;${secure} SameSite=${sameSite}`;
}
