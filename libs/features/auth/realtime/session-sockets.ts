import {
  SocketAuthentication,
  type SocketAuthenticator,
  type SocketIdentity,
} from '@guildhall/platform/realtime/socket-authentication';
import { Injectable } from '@nestjs/common';
import { ActiveSessions } from '../application/active-sessions';
import { TokenService } from '../application/token-service';
import { sessionEnded } from '../domain/auth-errors';

/** Sockets live by the same tokens and sessions as requests, and no longer than those. */
@Injectable()
export class SessionSockets implements SocketAuthenticator {
  constructor(
    private readonly tokens: TokenService,
    private readonly activeSessions: ActiveSessions,
    authentication: SocketAuthentication,
  ) {
    authentication.register(this);
  }

  /** @throws DomainError `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED`, `AUTH_SESSION_ENDED` */
  async identify(token: string): Promise<SocketIdentity> {
    const { sub: userId, sid: sessionId, exp } = await this.tokens.readAccessToken(token);
    const owner = await this.activeSessions.ownerOf(sessionId);
    if (owner?.userId !== userId) throw sessionEnded();
    return { userId, role: owner.role, sessionId, expiresAt: new Date(exp * 1000) };
  }

  endedAmong(sessionIds: readonly string[]): Promise<readonly string[]> {
    return this.activeSessions.endedAmong(sessionIds);
  }

  onEnded(listener: (sessionIds: readonly string[]) => void): void {
    this.activeSessions.onEnded(listener);
  }
}
