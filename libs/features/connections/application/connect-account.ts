import { AuthService } from '@guildhall/features/auth/application/auth.service';
import type { ActorContext, UserContext } from '@guildhall/kernel/actor-context';
import { UnitOfWork } from '@guildhall/platform/database/unit-of-work';
import { Injectable } from '@nestjs/common';
import type { ConnectionProvider } from '../contract/provider';
import type { Connection } from '../domain/connection';
import { stateInvalid } from '../domain/connection-errors';
import { ConnectionsRepository } from '../persistence/connections.repository';
import type { Attempt } from '../persistence/connection-attempts.repository';
import { ConfiguredProviders } from './configured-providers';
import { type BegunAttempt, ConnectionAttempts } from './connection-attempts';
import { LinkAccount } from './link-account';
import type { AuthorizationResponse } from './provider-client';
import { RedeemCode } from './redeem-code';

/** Links an outside account with somebody who is signed in. */
@Injectable()
export class ConnectAccount {
  constructor(
    private readonly providers: ConfiguredProviders,
    private readonly attempts: ConnectionAttempts,
    private readonly redeemCode: RedeemCode,
    private readonly linkAccount: LinkAccount,
    private readonly connections: ConnectionsRepository,
    private readonly auth: AuthService,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws DomainError `CONNECTION_NOT_CONFIGURED`, `CONNECTION_REDIRECT_REFUSED` */
  async authorize(
    { userId, sessionId }: UserContext,
    provider: ConnectionProvider,
    redirectUri: string | undefined,
  ): Promise<BegunAttempt> {
    return this.attempts.begin(this.providers.get(provider), { userId, sessionId }, redirectUri);
  }

  /**
   * Finishes what the asking session began.
   *
   * @throws DomainError `CONNECTION_…`: the state, the issuer or the code is refused; the provider does not answer;
   *   the account is somebody else's, or the user has another of the provider; `AUTH_SESSION_ENDED`
   */
  async complete(
    ctx: UserContext,
    name: ConnectionProvider,
    response: AuthorizationResponse,
  ): Promise<Connection> {
    const provider = this.providers.get(name);
    const attempt = await this.attempts.end(provider, response, ['connect'], ctx);
    return this.finish(ctx, name, attempt, response);
  }

  /**
   * What follows the end of an attempt, on behalf of whoever began it.
   *
   * @throws DomainError as {@link complete}; `CONNECTION_STATE_INVALID` when the session that began it has ended
   */
  async finish(
    ctx: ActorContext,
    name: ConnectionProvider,
    attempt: Attempt,
    response: AuthorizationResponse,
  ): Promise<Connection> {
    const { userId, sessionId } = attempt;
    if (userId === null || sessionId === null) throw stateInvalid();
    if (!(await this.auth.isSessionAlive(sessionId))) throw stateInvalid();
    const granted = await this.redeemCode.run(this.providers.get(name), attempt, response);
    return this.unitOfWork.run({ ...ctx, userId, sessionId }, async (tx) => {
      await this.auth.holdOwnAccount(tx, { userId, sessionId });
      const known = await this.connections.lockAccount(tx, name, granted.account.subject);
      return this.linkAccount.run(tx, userId, granted, known?.userId === userId ? known : undefined);
    });
  }
}
