import { AuthService } from '@guildhall/features/auth/application/auth.service';
import { Clock } from '@guildhall/kernel/clock';
import { Ids } from '@guildhall/kernel/ids';
import { AuditTrail } from '@guildhall/platform/audit/audit-trail';
import { isUniqueViolation } from '@guildhall/platform/database/database-errors';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { Injectable } from '@nestjs/common';
import type { ConnectionProvider } from '../contract/provider';
import type { Connection } from '../domain/connection';
import { accountTaken, connectionExists } from '../domain/connection-errors';
import { dueAt, grantOf, isForOneUse } from '../domain/grant';
import type { ProviderAccount } from '../domain/provider';
import { PROVIDER_TABLE } from '../domain/provider-table';
import type { TokenSet } from '../domain/token-set';
import { ConnectionsRepository } from '../persistence/connections.repository';
import { TokenVault } from './token-vault';

/** An account at a provider, and what the provider lets us do with it. */
export interface GrantedAccount {
  readonly provider: ConnectionProvider;
  readonly account: ProviderAccount;
  readonly tokens: TokenSet;
  readonly issuedAt: Date;
}

/** Writes down that an outside account is a user's. */
@Injectable()
export class LinkAccount {
  constructor(
    private readonly connections: ConnectionsRepository,
    private readonly vault: TokenVault,
    private readonly auth: AuthService,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /**
   * @param known the connection that this account has with this user already
   * @throws DomainError `CONNECTION_ACCOUNT_TAKEN`, `CONNECTION_EXISTS`
   */
  async run(
    tx: Transaction,
    userId: string,
    { provider, account, tokens, issuedAt }: GrantedAccount,
    known: Connection | undefined,
  ): Promise<Connection> {
    const { policy, scopes } = PROVIDER_TABLE[provider];
    // A sign-in may bring no refresh token (Google): the one that is stored goes on, and so does its end.
    const continued = tokens.refreshToken === null && known?.storedStatus === 'active' ? known : null;
    const grant = { ...grantOf(policy, tokens, issuedAt, continued), warnedOf: null };
    // Good for this one sign-in and no more: that does not bring back a connection that was lost.
    if (known?.storedStatus === 'needs_reauth' && isForOneUse(grant)) return known;
    const saved = await this.save(tx, {
      ...grant,
      ...this.vault.seal({ provider, subject: account.subject }, tokens),
      id: this.ids.next(),
      userId,
      provider,
      subject: account.subject,
      accountName: account.accountName?.slice(0, 200) ?? null,
      scopes: tokens.scopes ?? scopes,
      dueAt: dueAt(policy, grant),
      connectedAt: this.clock.now(),
    });
    if (!known) await this.tell(tx, userId, saved);
    return saved;
  }

  private async save(
    tx: Transaction,
    connection: Parameters<ConnectionsRepository['save']>[1],
  ): Promise<Connection> {
    try {
      const saved = await this.connections.save(tx, connection);
      if (saved) return saved;
    } catch (error) {
      if (isUniqueViolation(error, 'connections_user_provider_key')) throw connectionExists();
      throw error;
    }
    throw accountTaken();
  }

  /** A way into the account was added: its owner should hear of it. */
  private async tell(tx: Transaction, userId: string, { id, provider }: Connection): Promise<void> {
    await this.audit.record(tx, {
      action: 'connection.added',
      targetType: 'user',
      targetId: userId,
      actorId: userId,
      details: { connectionId: id, provider },
    });
    this.auth.notify(tx, userId, 'connection-added');
  }
}
