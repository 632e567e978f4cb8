import type { UserContext } from '@guildhall/kernel/actor-context';
import { AuthConfig } from '@guildhall/platform/config/auth.config';
import { anonymousActor } from '@guildhall/platform/http/request';
import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import type { FastifyRequest } from 'fastify';
import { Strategy } from 'passport-jwt';
import { ActiveSessions } from '../application/active-sessions';
import { TOKEN_ALGORITHM, TokenService } from '../application/token-service';
import { sessionEnded } from '../domain/auth-errors';
import { presentedToken } from './presented-token';

export const ACCESS_TOKEN = 'access-token';

/** Takes the token from `Authorization: Bearer` or the browser's cookie, checks the token in every respect (RFC 8725 §3) and that its session lives. */
@Injectable()
export class AccessTokenStrategy extends PassportStrategy(Strategy, ACCESS_TOKEN) {
  constructor(
    private readonly tokens: TokenService,
    private readonly activeSessions: ActiveSessions,
    config: AuthConfig,
  ) {
    super({
      jwtFromRequest: (request: FastifyRequest) => presentedToken(request)?.token ?? null,
      secretOrKeyProvider: (
        _request: unknown,
        token: string,
        done: (error: unknown, key?: never) => void,
      ) => {
        // oxlint-disable-next-line promise/no-callback-in-promise -- passport-jwt wants a callback
        tokens.verificationKeyFor(token).then((key) => done(null, key as never), done);
      },
      algorithms: [TOKEN_ALGORITHM],
      issuer: config.issuer,
      audience: tokens.audience('access'),
      ignoreExpiration: true, // checked in validate(), by the injected clock
      passReqToCallback: true,
    });
  }

  /** @throws DomainError `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED`, `AUTH_SESSION_ENDED` */
  async validate(request: FastifyRequest, payload: unknown): Promise<UserContext> {
    const claims = this.tokens.checked(payload, 'access');
    const owner = await this.activeSessions.ownerOf(claims.sid);
    if (owner?.userId !== claims.sub) throw sessionEnded();
    return { ...anonymousActor(request), userId: claims.sub, role: owner.role, sessionId: claims.sid };
  }
}
