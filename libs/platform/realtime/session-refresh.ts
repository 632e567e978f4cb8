import { Injectable } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { OpaqueField } from '../http/fields';
import type { Connection } from './connection';
import { EventDispatcher } from './event-dispatcher';
import { tokenRequired } from './realtime-errors';
import { SocketAuthentication } from './socket-authentication';
import { ClientEvent } from './socket-events';

export class RefreshSessionRequest {
  @OpaqueField({ max: 4096, description: 'A newer access token of the same session.' })
  readonly token!: string;
}

export class SessionRefreshed {
  @ApiProperty({
    format: 'date-time',
    description: 'Until then the connection may stay.',
    example: '2026-11-21T08:15:00.000Z',
  })
  readonly expiresAt!: string;
}

export const refreshSession = new ClientEvent('session:refresh', RefreshSessionRequest, SessionRefreshed, {
  summary: 'Stay connected beyond the access token that the connection began with.',
  refusals: {
    AUTH_REQUIRED: 'the token belongs to another session',
    AUTH_TOKEN_INVALID: 'it is no access token of this server',
    AUTH_TOKEN_EXPIRED: 'it is too old',
    AUTH_SESSION_ENDED: 'the session has ended',
  },
});

/** Keeps a connection open beyond the token that it began with. */
@Injectable()
export class SessionRefresh {
  constructor(
    private readonly authentication: SocketAuthentication,
    dispatcher: EventDispatcher,
  ) {
    dispatcher.on(refreshSession, (connection, { token }) => this.refresh(connection, token));
  }

  /** @throws DomainError as the authenticator does; `AUTH_REQUIRED` for a token of another session */
  private async refresh(connection: Connection, token: string): Promise<SessionRefreshed> {
    const identity = await this.authentication.authenticator.identify(token);
    const { userId, sessionId } = connection.context;
    if (identity.userId !== userId || identity.sessionId !== sessionId) throw tokenRequired();
    if (identity.expiresAt > connection.expiresAt) connection.expiresAt = identity.expiresAt;
    return { expiresAt: connection.expiresAt.toISOString() };
  }
}
