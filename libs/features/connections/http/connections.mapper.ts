import type {
  SignedInResponse,
  SecondFactorRequiredResponse,
} from '@guildhall/features/auth/contract/sign-in.responses';
import { toSignInAnswer } from '@guildhall/features/auth/contract/sign-in.mapper';
import type { Page } from '@guildhall/kernel/page';
import { Clock } from '@guildhall/kernel/clock';
import { Injectable } from '@nestjs/common';
import type { ProviderSignInOutcome } from '../application/sign-in-with-provider';
import { type Connection, statusOf } from '../domain/connection';
import type {
  ConfirmationRequiredResponse,
  ConnectionPageResponse,
  ConnectionResponse,
} from './connections.messages';

/** The status depends on the time, hence the clock. */
@Injectable()
export class ConnectionsMapper {
  constructor(private readonly clock: Clock) {}

  toConnection(connection: Connection): ConnectionResponse {
    return {
      id: connection.id,
      provider: connection.provider,
      status: statusOf(connection, this.clock.now()),
      accountName: connection.accountName,
      scopes: [...connection.scopes],
      connectedAt: connection.connectedAt.toISOString(),
      refreshedAt: connection.issuedAt.toISOString(),
      expiresAt: connection.endsAt?.toISOString() ?? null,
    };
  }

  toPage({ items, nextCursor }: Page<Connection>): ConnectionPageResponse {
    return { items: items.map((connection) => this.toConnection(connection)), nextCursor };
  }
}

/** After a sign-in with a provider: a session, a second step, or a mail to be read first. */
export function toProviderSignInAnswer(
  outcome: ProviderSignInOutcome,
): SignedInResponse | SecondFactorRequiredResponse | ConfirmationRequiredResponse {
  if (!('confirmationRequired' in outcome)) return toSignInAnswer(outcome);
  const { confirmationRequired, expiresIn } = outcome;
  return { confirmationRequired, expiresIn };
}
