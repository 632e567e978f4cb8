import type { ActorContext, UserContext } from '@guildhall/kernel/actor-context';
import { canonicalEmail } from '@guildhall/kernel/text';
import { AuditTrail } from '@guildhall/platform/audit/audit-trail';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { UnitOfWork } from '@guildhall/platform/database/unit-of-work';
import { UsersService } from '@guildhall/features/users/application/users.service';
import { Injectable } from '@nestjs/common';
import { sendVerificationMail } from '../contract/auth.tasks';
import { emailAlreadyVerified, linkExpired } from '../domain/auth-errors';
import { AccountMailBudget } from './account-mail-budget';
import { OneTimeTokens, type SpentToken } from './one-time-tokens';

/** Whether an account's address is its owner's. */
@Injectable()
export class EmailVerification {
  constructor(
    private readonly users: UsersService,
    private readonly tokens: OneTimeTokens,
    private readonly budget: AccountMailBudget,
    private readonly audit: AuditTrail,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws DomainError `AUTH_EMAIL_ALREADY_VERIFIED`, `RATE_LIMITED` */
  async resend(ctx: UserContext): Promise<void> {
    const { userId } = ctx;
    const { emailVerifiedAt } = await this.users.get(userId);
    if (emailVerifiedAt) throw emailAlreadyVerified();
    await this.budget.take('verify-email', userId, ctx.ip);
    await this.unitOfWork.run(ctx, async (tx) => {
      tx.enqueue(sendVerificationMail, { userId });
    });
  }

  /** @throws DomainError `AUTH_LINK_INVALID`, `AUTH_LINK_USED`, `AUTH_LINK_EXPIRED` */
  verify(ctx: ActorContext, token: string): Promise<void> {
    return this.unitOfWork.run(ctx, async (tx) =>
      this.prove(tx, await this.tokens.spend(tx, 'verify-email', token)),
    );
  }

  /**
   * Whoever has the token reads mail at the address it was mailed to.
   *
   * @throws DomainError `AUTH_LINK_EXPIRED` when the account has another address by now
   */
  async prove(tx: Transaction, { token, user }: SpentToken): Promise<void> {
    if (canonicalEmail(user.email) !== token.mailedTo) throw linkExpired();
    if (!(await this.users.verifyEmail(tx, user.id, token.mailedTo))) return;
    await this.tokens.void(tx, user.id, ['verify-email']);
    await this.audit.record(tx, {
      action: 'email.verified',
      targetType: 'user',
      targetId: user.id,
      actorId: user.id,
    });
  }
}
