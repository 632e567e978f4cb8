import { Clock } from '@guildhall/kernel/clock';
import { ReclaimedAccounts } from '@guildhall/platform/core/reclaimed-accounts';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { Injectable } from '@nestjs/common';
import { SecondFactors } from '../contract/second-factors';
import type { Session } from '../domain/session';
import { CHALLENGE_SECONDS } from '../domain/sign-in-challenge';
import { EmailChangesRepository } from '../persistence/email-changes.repository';
import { PasswordCredentialsRepository } from '../persistence/password-credentials.repository';
import { KnownDevices } from './known-devices';
import { OneTimeTokens } from './one-time-tokens';
import { SessionsService } from './sessions.service';

/** Takes away ways into an account that somebody else may have set up. */
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

  /** All that anybody has set up. The account must be locked. */
  async run(tx: Transaction, userId: string): Promise<void> {
    await this.credentials.delete(tx, userId);
    await this.sessions.endAllOf(tx, userId, 'account-reclaimed');
    await this.factors.resetFor(tx, userId);
    await this.tokens.void(tx, userId);
    await this.changes.cancelPending(tx, userId, this.clock.now());
    await this.devices.forgetAll(tx, userId);
    for (const holder of this.holders.all()) await holder.forgetAccessOf(tx, userId);
  }

  /**
   * What was added since somebody else may have been in the account, beside the password, sessions and links; what its
   * owner had before stays. The account must be locked.
   *
   * A sign-in that links an outside account does so at its first step, as long before the session as a second step may
   * take.
   */
  async addedSince(tx: Transaction, userId: string, since: Date): Promise<void> {
    await this.factors.resetFor(tx, userId, since);
    const firstStep = new Date(since.getTime() - CHALLENGE_SECONDS * 1000);
    for (const holder of this.holders.all()) await holder.forgetAccessOf(tx, userId, firstStep);
  }

  /**
   * What a session that was somebody else's was begun with: a passkey, an outside account. They may have added it long
   * before, in a session that nobody knows of. The account must be locked.
   */
  async begunWith(tx: Transaction, userId: string, { credentialIds }: Session): Promise<void> {
    if (credentialIds.length === 0) return;
    await this.factors.forget(tx, userId, credentialIds);
    for (const holder of this.holders.all()) await holder.forgetCredentials?.(tx, userId, credentialIds);
  }
}
