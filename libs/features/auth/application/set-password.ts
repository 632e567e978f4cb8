import { Clock } from '@guildhall/kernel/clock';
import { AuditTrail } from '@guildhall/platform/audit/audit-trail';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { Injectable } from '@nestjs/common';
import { EmailChangesRepository } from '../persistence/email-changes.repository';
import { PasswordCredentialsRepository } from '../persistence/password-credentials.repository';
import { OneTimeTokens } from './one-time-tokens';
import { SecurityNotices } from './security-notices';
import { SessionsService } from './sessions.service';

/** What follows from a new password, whoever sets it and why. */
@Injectable()
export class SetPassword {
  constructor(
    private readonly credentials: PasswordCredentialsRepository,
    private readonly sessions: SessionsService,
    private readonly changes: EmailChangesRepository,
    private readonly tokens: OneTimeTokens,
    private readonly notices: SecurityNotices,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /**
   * Sets the password of an account that the caller has locked. Whatever somebody with the old one may have begun is
   * over: sessions, reset links, a change of address that is not confirmed. Links that undo one still work.
   *
   * @param except a session that goes on
   */
  async run(
    tx: Transaction,
    userId: string,
    passwordHash: string,
    reason: 'password-reset' | 'password-changed',
    except?: string,
  ): Promise<void> {
    const now = this.clock.now();
    await this.credentials.put(tx, userId, passwordHash, now);
    await this.sessions.endAllOf(tx, userId, reason, except === undefined ? {} : { except });
    await this.tokens.void(tx, userId, ['reset-password', 'confirm-email-change']);
    await this.changes.cancelPending(tx, userId, now);
    await this.audit.record(tx, {
      action: reason === 'password-reset' ? 'password.reset' : 'password.changed',
      targetType: 'user',
      targetId: userId,
      actorId: userId,
    });
    this.notices.send(tx, userId, reason);
  }
}
