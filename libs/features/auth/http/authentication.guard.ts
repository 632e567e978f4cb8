import { DomainError } from '@guildhall/kernel/domain-error';
import type { UserContext } from '@guildhall/kernel/actor-context';
import { isDatabaseUnavailable } from '@guildhall/platform/database/database-errors';
import { unavailable } from '@guildhall/platform/http/http-errors';
import { requestOf } from '@guildhall/platform/http/request';
import { type ExecutionContext, Injectable } from '@nestjs/common';
import { AuthGuard } from '@nestjs/passport';
import type { FastifyRequest } from 'fastify';
import { tokenInvalid } from '../domain/auth-errors';
import { ACCESS_TOKEN } from './access-token.strategy';
import { CsrfProtection } from './csrf-protection';
import { presentedToken } from './presented-token';

/**
 * Finds out who asks and refuses nobody: that is for AccessGuard, after the request was counted. A token that
 * does not count leaves the caller anonymous, with the reason kept for routes that need to know who it is.
 */
@Injectable()
export class AuthenticationGuard extends AuthGuard(ACCESS_TOKEN) {
  constructor(private readonly csrf: CsrfProtection) {
    super();
  }

  override async canActivate(context: ExecutionContext): Promise<boolean> {
    // Most anonymous requests carry no token; they need not go through passport.
    if (presentedToken(requestOf(context)) === undefined) return true;
    await super.canActivate(context);
    return true;
  }

  override handleRequest<User = UserContext>(
    error: unknown,
    user: User | false,
    info: unknown,
    context: ExecutionContext,
  ): User {
    const request = requestOf(context);
    request.authenticationFailure = user
      ? this.reasonAgainst(request, user as unknown as UserContext)
      : reasonOf(error, info);
    if (user && !request.authenticationFailure) request.actor = user as unknown as UserContext;
    return user as User;
  }

  /** Why a good token does not count all the same. */
  private reasonAgainst(request: FastifyRequest, { sessionId }: UserContext): DomainError | null {
    return presentedToken(request)?.from === 'cookie' ? this.csrf.failureOf(request, sessionId) : null;
  }
}

/**
 * @param error what our own check threw
 * @param info  why passport or the JWT library does not accept the token
 * @throws what is neither a refusal nor an outage: a bug must not look like a bad token
 */
function reasonOf(error: unknown, info: unknown): DomainError {
  const failure = error ?? info;
  if (failure instanceof DomainError) return failure;
  if (isDatabaseUnavailable(failure)) return unavailable(failure);
  if (error) throw error;
  return tokenInvalid();
}
