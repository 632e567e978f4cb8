import { systemContext } from '@guildhall/kernel/actor-context';
import { Clock } from '@guildhall/kernel/clock';
import { Database } from '@guildhall/platform/database/database';
import { Injectable } from '@nestjs/common';
import type { Connection } from '../domain/connection';
import { dueAt, grantOf } from '../domain/grant';
import { GrantRefused, pauseAfter, ProviderUnavailable } from '../domain/provider-failures';
import type { StoredTokens } from '../persistence/connections.repository';
import { RenewalsRepository } from '../persistence/renewals.repository';
import type { ConfiguredProvider } from './configured-providers';
import { ConnectionMetrics } from './connection-metrics';
import { LoseConnection } from './lose-connection';
import { ProviderClient } from './provider-client';
import { TokenVault } from './token-vault';

/** One call to a provider for new tokens, by whoever holds the lease. */
@Injectable()
export class RenewalCall {
  constructor(
    private readonly client: ProviderClient,
    private readonly vault: TokenVault,
    private readonly renewals: RenewalsRepository,
    private readonly losing: LoseConnection,
    private readonly metrics: ConnectionMetrics,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Writes down what came of it; nothing is thrown for what a provider refuses or fails at. */
  async make(provider: ConfiguredProvider, seen: Connection, stored: StoredTokens): Promise<void> {
    const { policy } = provider.description;
    const askedAt = this.clock.now();
    try {
      const accessToken = this.vault.accessToken(seen, stored) ?? '';
      const refreshToken = this.vault.refreshToken(seen, stored);
      const tokens = await this.client.renew(provider, { accessToken, refreshToken }, this.client.deadline());
      const grant = grantOf(policy, tokens, askedAt, seen);
      await this.renewals.store(this.database, seen, {
        ...grant,
        ...this.vault.seal(seen, tokens),
        scopes: tokens.scopes,
        dueAt: dueAt(policy, grant),
      });
      this.metrics.count('renewal', seen.provider, 'succeeded', seen.id);
    } catch (error) {
      await this.settle(seen, error);
    }
  }

  private async settle(seen: Connection, error: unknown): Promise<void> {
    if (error instanceof GrantRefused) {
      await this.losing.run(systemContext(`connection-${seen.id}`), seen);
      this.metrics.count('renewal', seen.provider, 'refused', seen.id);
      return;
    }
    if (!(error instanceof ProviderUnavailable)) throw error;
    const seconds = pauseAfter(seen.failures + 1, error.retryAfter);
    await this.renewals.fail(this.database, seen, new Date(this.clock.now().getTime() + seconds * 1000));
    this.metrics.failed('renewal', seen.provider, error.reason, seen.id);
  }
}
