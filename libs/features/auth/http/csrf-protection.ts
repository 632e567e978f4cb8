import { DomainError } from '@guildhall/kernel/domain-error';
import { AuthConfig } from '@guildhall/platform/config/auth.config';
import { HttpConfig } from '@guildhall/platform/config/http.config';
import { readCookie, setCookie } from '@guildhall/platform/http/cookies';
import { HttpErrorCode } from '@guildhall/platform/http/http-errors';
import { foreignSiteFailure } from '@guildhall/platform/http/own-site';
import { CSRF_COOKIE } from '@guildhall/platform/http/session-cookies';
import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CsrfTokens } from '../application/csrf-tokens';

/** Methods that change nothing (RFC 9110 §9.2.1); no `GET` of ours does. */
const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Tells a request that our own page made from one that a browser was talked into: a cookie alone says nothing. */
@Injectable()
export class CsrfProtection {
  constructor(
    private readonly tokens: CsrfTokens,
    private readonly auth: AuthConfig,
    private readonly http: HttpConfig,
  ) {}

  /** The token for the header; its twin goes into a cookie. The same one as long as it fits, so that tabs can share it. */
  issue(request: FastifyRequest, reply: FastifyReply, sessionId: string): string {
    const known = readCookie(request, CSRF_COOKIE);
    const value =
      known !== undefined && this.tokens.isOf(sessionId, known) ? known : this.tokens.issue(sessionId);
    const maxAgeSeconds = this.auth.refreshTokenSeconds;
    setCookie(reply, { name: CSRF_COOKIE, value, maxAgeSeconds, sameSite: 'Strict' });
    return value;
  }

  /** Why a request that a cookie speaks for does not count; `null` when it does. */
  failureOf(request: FastifyRequest, sessionId: string): DomainError | null {
    if (SAFE_METHODS.has(request.method)) return null;
    const foreign = foreignSiteFailure(request, this.http);
    if (foreign) return foreign;
    const sent = request.headers['x-csrf-token'];
    // The signature makes the value unguessable, so this comparison need not take constant time.
    const isTwin = typeof sent === 'string' && sent === readCookie(request, CSRF_COOKIE);
    return isTwin && this.tokens.isOf(sessionId, sent) ? null : csrfTokenInvalid();
  }
}

function csrfTokenInvalid(): DomainError {
  return new DomainError(
    HttpErrorCode.CsrfTokenInvalid,
    'forbidden',
    'Your cookies say who you are, so send `X-CSRF-Token` with what `GET /auth/csrf` answers.',
  );
}
