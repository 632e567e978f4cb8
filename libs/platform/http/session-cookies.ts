import type { FastifyReply, FastifyRequest } from 'fastify';
import { clearCookie, type HostCookieName, readCookie, setCookie } from './cookies';

export const ACCESS_COOKIE: HostCookieName = '__Host-guildhall-access';
export const REFRESH_COOKIE: HostCookieName = '__Host-guildhall-refresh';
/** The half of the CSRF token that the browser keeps; the page sends the other as a header. */
export const CSRF_COOKIE: HostCookieName = '__Host-guildhall-csrf';

export interface CookieTokens {
  readonly accessToken: string;
  readonly refreshToken: string;
  /** Seconds until the access token expires. */
  readonly expiresIn: number;
}

/**
 * Hands tokens to a browser as cookies that scripts cannot read.
 *
 * They are `SameSite=Strict`: an API has no pages that one comes to by a link from elsewhere and has to be signed in for,
 * so nothing is lost, and no request that another site starts carries them, a `GET` neither.
 */
export function setSessionCookies(
  reply: FastifyReply,
  { accessToken, refreshToken, expiresIn }: CookieTokens,
  refreshTokenSeconds: number,
): void {
  const sameSite = 'Strict';
  setCookie(reply, { name: ACCESS_COOKIE, value: accessToken, maxAgeSeconds: expiresIn, sameSite });
  setCookie(reply, {
    name: REFRESH_COOKIE,
    value: refreshToken,
    maxAgeSeconds: refreshTokenSeconds,
    sameSite,
  });
}

/** Tells the browser to forget the session, when it has one. */
export function clearSessionCookies(request: FastifyRequest, reply: FastifyReply): void {
  for (const name of [ACCESS_COOKIE, REFRESH_COOKIE, CSRF_COOKIE])
    if (readCookie(request, name) !== undefined) clearCookie(reply, name);
}
