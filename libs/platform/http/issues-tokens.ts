import {
  applyDecorators,
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
  UseInterceptors,
} from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { map, type Observable, tap } from 'rxjs';
import { AuthConfig } from '../config/auth.config';
import { HttpConfig } from '../config/http.config';
import { AUTH_MODE_HEADER, wantsCookies } from './auth-mode';
import { foreignSiteFailure } from './own-site';
import { replyOf, requestOf } from './request';
import { clearSessionCookies, type CookieTokens, setSessionCookies } from './session-cookies';

/** Moves the tokens of an answer into cookies when the client asked for that. */
@Injectable()
class TokenDelivery implements NestInterceptor {
  constructor(
    private readonly auth: AuthConfig,
    private readonly http: HttpConfig,
  ) {}

  /** @throws DomainError `CROSS_SITE_REFUSED`: signing a visitor in to the attacker's account is an attack too */
  intercept(context: ExecutionContext, next: CallHandler<object>): Observable<object> {
    const request = requestOf(context);
    if (!wantsCookies(request)) return next.handle();
    const foreign = foreignSiteFailure(request, this.http);
    if (foreign) throw foreign;
    return next.handle().pipe(map((body) => this.withoutTokens(body, replyOf(context))));
  }

  /** An answer without tokens (a second factor is still to come) stays as it is. */
  private withoutTokens(body: object, reply: FastifyReply): object {
    const {
      accessToken,
      refreshToken,
      tokenType: _,
      ...rest
    } = body as Partial<CookieTokens> & {
      tokenType?: string;
    };
    if (accessToken === undefined || refreshToken === undefined) return body;
    setSessionCookies(
      reply,
      { ...(body as CookieTokens), accessToken, refreshToken },
      this.auth.refreshTokenSeconds,
    );
    return rest;
  }
}

@Injectable()
class SessionCookiesRemoval implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    return next.handle().pipe(tap(() => clearSessionCookies(requestOf(context), replyOf(context))));
  }
}

/**
 * For every route whose answer carries `accessToken` and `refreshToken`: with `X-Auth-Mode: cookie` they leave as
 * `__Host-` cookies, and the body keeps the rest.
 */
export const IssuesTokens = () =>
  applyDecorators(
    UseInterceptors(TokenDelivery),
    ApiHeader({
      name: AUTH_MODE_HEADER,
      required: false,
      description:
        '`cookie`: the tokens come as `__Host-` cookies and not in the body, for pages of the same site. Then unsafe requests need `X-CSRF-Token` from `GET /auth/csrf`.',
      schema: { type: 'string', enum: ['bearer', 'cookie'], default: 'bearer' },
    }),
  );

/** For routes after which the asking session is over: its cookies go with it. */
export const ClearsCookies = () => UseInterceptors(SessionCookiesRemoval);
