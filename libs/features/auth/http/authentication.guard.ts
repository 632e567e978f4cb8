import { DomainError } from '@guildhall/kernel/domain-error';
import type { UserContext } from '@guildhall/kernel/actor-context';
import { isDatabaseUnavailable } from '@guildhall/platform/database/database-errors';
import { unavailable } from '@guildhall/platform/http/http-errors';
import { requestOf } from '@guildhall/platform/http/request';
import { type ExecutionContext, Injectable } from '@nestjs/common';
import { AuthGuard } from '@nestjs/passport';
import { tokenInvalid } from '../domain/auth-errors';
import { ACCESS_TOKEN } from './access-token.strategy';

/**
 * Finds out who asks and refuses nobody: that is for AccessGuard, after the request was counted. A token that
 * does not count leaves the caller anonymous, with the reason kept for routes that need to know who it is.
 */
@Injectable()
export class AuthenticationGuard extends AuthGuard(ACCESS_TOKEN) {
  override async canActivate(context: ExecutionContext): Promise<boolean> {
    // Most anonymous requests carry no header; they need not go through passport.
    if (requestOf(context).headers.authorization === undefined) return true;
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
    if (user) request.actor = user as unknown as UserContext;
    else request.authenticationFailure = reasonOf(error, info);
    return user as User;
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
