import type { ActorContext } from '@guildhall/kernel/actor-context';
import { DomainError } from '@guildhall/kernel/domain-error';
import { wantsCookies } from '@guildhall/platform/http/auth-mode';
import { readCookie } from '@guildhall/platform/http/cookies';
import { authenticationRequired, inputInvalid } from '@guildhall/platform/http/http-errors';
import { clearSessionCookies, REFRESH_COOKIE } from '@guildhall/platform/http/session-cookies';
import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RefreshSession } from '../application/refresh-session';
import { TokenService } from '../application/token-service';
import type { TokenPair } from '../domain/tokens';
import type { RefreshRequest } from './auth.requests';
import { CsrfProtection } from './csrf-protection';

/** Finds the refresh token where the client keeps it, and spends it. */
@Injectable()
export class RefreshByCookieOrBody {
  constructor(
    private readonly refreshSession: RefreshSession,
    private readonly tokens: TokenService,
    private readonly csrf: CsrfProtection,
  ) {}

  /** @throws DomainError `INPUT_INVALID`, `AUTH_REQUIRED`, `CSRF_TOKEN_INVALID`, and what {@link RefreshSession.run} throws */
  async run(
    ctx: ActorContext,
    { refreshToken }: RefreshRequest,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<TokenPair> {
    if (wantsCookies(request)) {
      if (refreshToken !== undefined) throw misplaced('leave it out: the cookie carries it');
      return this.byCookie(ctx, request, reply);
    }
    if (refreshToken === undefined) throw misplaced('must be there, or X-Auth-Mode be cookie');
    return this.refreshSession.run(ctx, refreshToken);
  }

  private async byCookie(
    ctx: ActorContext,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<TokenPair> {
    const refreshToken = readCookie(request, REFRESH_COOKIE);
    if (refreshToken === undefined) throw authenticationRequired();
    try {
      const { sid } = await this.tokens.readRefreshToken(refreshToken);
      const failure = this.csrf.failureOf(request, sid);
      if (failure) throw failure;
      return await this.refreshSession.run(ctx, refreshToken);
    } catch (error) {
      // The session is over: its cookies would only be refused again and again.
      if (error instanceof DomainError && error.kind === 'unauthenticated')
        clearSessionCookies(request, reply);
      throw error;
    }
  }
}

function misplaced(message: string): DomainError {
  return inputInvalid([{ path: 'refreshToken', code: 'string', message }]);
}
