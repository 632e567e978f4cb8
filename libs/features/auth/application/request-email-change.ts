import type { UserContext } from '@guildhall/kernel/actor-context';
import { Clock } from '@guildhall/kernel/clock';
import { Ids } from '@guildhall/kernel/ids';
import { canonicalEmail } from '@guildhall/kernel/text';
import { AuditTrail } from '@guildhall/platform/audit/audit-trail';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { UnitOfWork } from '@guildhall/platform/database/unit-of-work';
import { UsersService } from '@guildhall/features/users/application/users.service';
import { Injectable } from '@nestjs/common';
import { sendEmailChangeMail } from '../contract/auth.tasks';
import { emailUnchanged } from '../domain/auth-errors';
import { EmailChangesRepository } from '../persistence/email-changes.repository';
import { SessionsRepository } from '../persistence/sessions.repository';
import { AccountMailBudget } from './account-mail-budget';
import { OneTimeTokens } from './one-time-tokens';
import { OwnAccount } from './own-account';
import { type CheckedPassword, OwnPassword } from './own-password';
import { SecurityNotices } from './security-notices';

/** Asks at a new address whether it is to be the account's, and tells the present one. */
@Injectable()
export class RequestEmailChange {
  constructor(
    private readonly users: UsersService,
    private readonly ownPassword: OwnPassword,
    private readonly ownAccount: OwnAccount,
    private readonly sessions: SessionsRepository,
    private readonly budget: AccountMailBudget,
    private readonly changes: EmailChangesRepository,
    private readonly tokens: OneTimeTokens,
    private readonly notices: SecurityNotices,
    private readonly audit: AuditTrail,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /**
   * Only the newest request of an account can be confirmed.
   *
   * @throws DomainError `AUTH_PASSWORD_WRONG`, `AUTH_PASSWORD_NOT_SET`, `AUTH_SIGN_IN_DELAYED`, `AUTH_EMAIL_UNCHANGED`, `AUTH_EMAIL_TAKEN`, `RATE_LIMITED`,
   *   `AUTH_SESSION_ENDED`
   */
  async run(ctx: UserContext, newEmail: string, password: string): Promise<void> {
    const { userId } = ctx;
    const checked = await this.ownPassword.assert(ctx, password);
    const { email } = await this.users.get(userId);
    if (canonicalEmail(email) === canonicalEmail(newEmail)) throw emailUnchanged();
    await this.users.assertEmailFree(newEmail, userId);
    await this.budget.take('email-change', userId, ctx.ip);
    await this.budget.takeOfMailbox('email-change', newEmail);
    await this.unitOfWork.run(ctx, (tx) => this.begin(tx, ctx, newEmail, checked));
  }

  private async begin(
    tx: Transaction,
    ctx: UserContext,
    newEmail: string,
    password: CheckedPassword,
  ): Promise<void> {
    const { userId, sessionId } = ctx;
    const id = this.ids.next();
    const now = this.clock.now();
    const { email: oldEmail } = await this.ownAccount.hold(tx, ctx, { password, proven: true });
    const session = await this.sessions.find(tx, userId, sessionId);
    await this.changes.cancelPending(tx, userId, now);
    await this.tokens.void(tx, userId, ['confirm-email-change']);
    await this.changes.insert(tx, {
      id,
      userId,
      oldEmail,
      newEmail,
      requestedAt: now,
      sessionId,
      sessionStartedAt: session?.createdAt ?? now,
    });
    await this.audit.record(tx, {
      action: 'email.change-requested',
      targetType: 'user',
      targetId: userId,
      details: { emailChangeId: id },
    });
    tx.enqueue(sendEmailChangeMail, { emailChangeId: id });
    this.notices.send(tx, userId, 'email-change-requested', { emailChangeId: id });
  }
}
