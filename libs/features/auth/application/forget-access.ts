import { Clock } from '@guildhall/kernel/clock';
import { ReclaimedAccounts } from '@guildhall/platform/core/reclaimed-accounts';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { Injectable } from '@nestjs/common';
import { SecondFactors } from '../contract/second-factors';
import { EmailChangesRepository } from '../persistence/email-changes.repository';
import { PasswordCredentialsRepository } from '../persistence/password-credentials.repository';
import { KnownDevices } from './known-devices';
import { OneTimeTokens } from './one-time-tokens';
import { SessionsService } from './sessions.service';

/** Takes away every way into an account that anybody has set up. */
@Injectable()
export class ForgetAccess {
  constructor(
    private readonly credentials: PasswordCredentialsRepository,
    private readonly sessions: SessionsService,
    private readonly factors: SecondFactors,
    private readonly tokens: OneTimeTokens,
    private readonly changes: EmailChangesRepository,
    private readonly devices: KnownDevices,
    private readonly holders: ReclaimedAccounts,
    private readonly clock: Clock,
  ) {}

  /** The account must be locked. */
  async run(tx: Transaction, userId: string): Promise<void> {
    await this.credentials.delete(tx, userId);
    await this.sessions.endAllOf(tx, userId, 'account-reclaimed');
    await this.factors.resetFor(tx, userId);
    await this.tokens.void(tx, userId);
    await this.changes.cancelPending(tx, userId, this.clock.now());
    await this.devices.forgetAll(tx, userId);
    for (const holder of this.holders.all()) await holder.forgetAccessOf(tx, userId);
  }
}
