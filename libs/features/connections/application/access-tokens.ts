import { systemContext } from '@guildhall/kernel/actor-context';
import { Clock } from '@guildhall/kernel/clock';
import { DomainError } from '@guildhall/kernel/domain-error';
import { Database } from '@guildhall/platform/database/database';
import { Injectable } from '@nestjs/common';
import { ConnectionErrorCode } from '../contract/connection-error-code';
import type { ConnectionProvider } from '../contract/provider';
import type { Connection } from '../domain/connection';
import { connectionNotFound, needsReauth, notRenewable, refreshTooEarly } from '../domain/connection-errors';
import { isOver, isStale, renewableFrom } from '../domain/grant';
import { PROVIDER_TABLE } from '../domain/provider-table';
import { ConnectionsRepository } from '../persistence/connections.repository';
import { LoseConnection } from './lose-connection';
import { RenewConnection } from './renew-connection';
import { TokenVault } from './token-vault';

/** What was renewed a moment ago is not renewed again, however often somebody asks. */
const YOUNG_MS = 60_000;

/** Access tokens that are fit for use. */
@Injectable()
export class AccessTokens {
  constructor(
    private readonly connections: ConnectionsRepository,
    private readonly vault: TokenVault,
    private readonly renewing: RenewConnection,
    private readonly losing: LoseConnection,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws DomainError `CONNECTION_NOT_FOUND`, `CONNECTION_NEEDS_REAUTH`, `CONNECTION_NOT_CONFIGURED`,
   *   `CONNECTION_PROVIDER_UNAVAILABLE`
   */
  async tokenFor(userId: string, provider: ConnectionProvider): Promise<string> {
    const connection = await this.usable(userId, provider);
    return this.tokenOf(isStale(connection, this.clock.now()) ? await this.fresh(connection) : connection);
  }

  /** @throws DomainError as {@link tokenFor}, and `CONNECTION_REFRESH_TOO_EARLY`, `CONNECTION_NOT_RENEWABLE` */
  async renew(userId: string, provider: ConnectionProvider): Promise<Connection> {
    const connection = await this.usable(userId, provider);
    const now = this.clock.now().getTime();
    if (!connection.renewable) throw notRenewable();
    const waitMs = renewableFrom(PROVIDER_TABLE[provider].policy, connection).getTime() - now;
    if (waitMs > 0) throw refreshTooEarly(waitMs / 1000);
    return now - connection.issuedAt.getTime() < YOUNG_MS ? connection : this.renewing.run(connection);
  }

  private async usable(userId: string, provider: ConnectionProvider): Promise<Connection> {
    const connection = await this.connections.findOfUser(this.database, userId, provider);
    if (!connection) throw connectionNotFound();
    if (connection.storedStatus === 'needs_reauth') throw needsReauth();
    if (isOver(connection, this.clock.now())) return this.lost(connection);
    return connection;
  }

  /** A provider that stumbles does not matter while the token that we have still lives. */
  private async fresh(connection: Connection): Promise<Connection> {
    const lives = connection.accessExpiresAt > this.clock.now();
    if (!connection.renewable) return lives ? connection : this.lost(connection);
    try {
      return await this.renewing.run(connection);
    } catch (error) {
      const isDown = error instanceof DomainError && error.code === ConnectionErrorCode.ProviderUnavailable;
      if (isDown && lives) return connection;
      throw error;
    }
  }

  private async lost(connection: Connection): Promise<never> {
    await this.losing.run(systemContext(`connection-${connection.id}`), connection);
    throw needsReauth();
  }

  private async tokenOf(connection: Connection): Promise<string> {
    const tokens = await this.connections.findTokens(this.database, connection.id);
    const token = tokens && this.vault.accessToken(connection, tokens);
    if (!token) throw needsReauth();
    return token;
  }
}
