import { readCookie } from '@guildhall/platform/http/cookies';
import { ACCESS_COOKIE } from '@guildhall/platform/http/session-cookies';
import type { FastifyRequest } from 'fastify';

export interface PresentedToken {
  /** `undefined` for an `Authorization` header that holds no bearer token. */
  readonly token: string | undefined;
  readonly from: 'header' | 'cookie';
}

const BEARER = /^bearer +(\S+)$/i;

/** What a request shows of who makes it. A header wins, whatever is in it: whoever sets one means it, and cookies come by themselves. */
export function presentedToken(request: FastifyRequest): PresentedToken | undefined {
  const { authorization } = request.headers;
  if (authorization !== undefined) return { token: BEARER.exec(authorization)?.[1], from: 'header' };
  const token = readCookie(request, ACCESS_COOKIE);
  return token === undefined ? undefined : { token, from: 'cookie' };
}
