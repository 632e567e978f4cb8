import type { ActorContext } from '@guildhall/kernel/actor-context';
import { Clock } from '@guildhall/kernel/clock';
import { AuditTrail } from '@guildhall/platform/audit/audit-trail';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { UnitOfWork } from '@guildhall/platform/database/unit-of-work';
import { UsersService } from '@guildhall/features/users/application/users.service';
import { Injectable } from '@nestjs/common';
import { canonicalEmail } from '@guildhall/kernel/text';
import type { User } from '@guildhall/features/users/contract/user';
import { sendPasswordResetMail } from '../contract/auth.tasks';
import { linkUsed } from '../domain/auth-errors';
import type { EmailChange } from '../domain/email-change';
import { EmailChangesRepository } from '../persistence/email-changes.repository';
import { PasswordCredentialsRepository } from '../persistence/password-credentials.repository';
import { ForgetAccess } from './forget-access';
import { OneTimeTokens } from './one-time-tokens';
import { SessionsService } from './sessions.service';

/**
 * Gives an account the address back that it had before a change, when whoever reads mail there says "that was not me";
 * or stops a change that is not confirmed yet.
 */
@Injectable()
export class UndoEmailChange {
  constructor(
    private readonly users: UsersService,
    private readonly tokens: OneTimeTokens,
    private readonly changes: EmailChangesRepository,
    private readonly credentials: PasswordCredentialsRepository,
    private readonly sessions: SessionsService,
    private readonly forgetAccess: ForgetAccess,
    private readonly audit: AuditTrail,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /**
   * Somebody else knew the password, so it counts no more: every session ends, ways to sign in that were added since the
   * change was asked for are gone, other links that are on their way are void (among them those that undo later changes,
   * which are in the other's hands), and a link to choose a new password is mailed. Links that undo earlier changes work
   * on: it may be the other who asks for this.
   *
   * @throws DomainError `AUTH_LINK_INVALID`, `AUTH_LINK_USED`, `AUTH_LINK_EXPIRED`, `AUTH_EMAIL_TAKEN`
   */
  run(ctx: ActorContext, presented: string): Promise<void> {
    return this.unitOfWork.run(ctx, async (tx) => {
      const { token, user } = await this.tokens.spend(tx, 'undo-email-change', presented);
      const now = this.clock.now();
      const change = await this.changes.undo(tx, token.subjectId as string, now);
      if (!change) throw linkUsed();
      await this.forgetAccess.addedSince(tx, user.id, change.requestedAt);
      await this.restore(tx, user, change);
      await this.credentials.void(tx, user.id, now);
      await this.changes.cancelPending(tx, user.id, now);
      await this.tokens.voidSince(tx, user.id, change.id);
      await this.sessions.endAllOf(tx, user.id, 'email-change-undone');
      await this.audit.record(tx, {
        action: 'email.change-undone',
        targetType: 'user',
        targetId: user.id,
        actorId: user.id,
        details: { emailChangeId: change.id },
      });
      tx.enqueue(sendPasswordResetMail, { userId: user.id });
    });
  }

  /**
   * The account may have left the address by this change, or by one that took this one's place before it was confirmed.
   * An address that is not kept for it was never confirmed: whoever made the account may not be who reads mail there.
   */
  private async restore(tx: Transaction, user: User, { oldEmail }: EmailChange): Promise<void> {
    if (canonicalEmail(user.email) === canonicalEmail(oldEmail)) return;
    const wasKept = await this.users.restoreEmail(tx, user, oldEmail);
    if (!wasKept) await this.forgetAccess.run(tx, user.id);
  }
}
