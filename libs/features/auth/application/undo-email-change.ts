import type { ActorContext } from '@guildhall/kernel/actor-context';
import { Clock } from '@guildhall/kernel/clock';
import { AuditTrail } from '@guildhall/platform/audit/audit-trail';
import { UnitOfWork } from '@guildhall/platform/database/unit-of-work';
import { Injectable } from '@nestjs/common';
import { sendPasswordResetMail } from '../contract/auth.tasks';
import { linkUsed } from '../domain/auth-errors';
import { EmailChangesRepository } from '../persistence/email-changes.repository';
import { PasswordCredentialsRepository } from '../persistence/password-credentials.repository';
import { OneTimeTokens } from './one-time-tokens';
import { RestoreEmail } from './restore-email';
import { SessionsService } from './sessions.service';

/**
 * Gives an account the address back that it had before a change, when whoever reads mail there says "that was not me";
 * or stops a change that is not confirmed yet.
 */
@Injectable()
export class UndoEmailChange {
  constructor(
    private readonly tokens: OneTimeTokens,
    private readonly changes: EmailChangesRepository,
    private readonly credentials: PasswordCredentialsRepository,
    private readonly sessions: SessionsService,
    private readonly restoreEmail: RestoreEmail,
    private readonly audit: AuditTrail,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /**
   * Somebody else knew the password, so it counts no more: every session ends, what follows in {@link RestoreEmail}
   * follows, and a link to choose a new password is mailed.
   *
   * @throws DomainError `AUTH_LINK_INVALID`, `AUTH_LINK_USED`, `AUTH_LINK_EXPIRED`, `AUTH_EMAIL_TAKEN`
   */
  run(ctx: ActorContext, presented: string): Promise<void> {
    return this.unitOfWork.run(ctx, async (tx) => {
      const { token, user } = await this.tokens.spend(tx, 'undo-email-change', presented);
      const now = this.clock.now();
      const change = await this.changes.undo(tx, token.subjectId as string, now);
      if (!change) throw linkUsed();
      await this.restoreEmail.run(tx, user, change);
      await this.credentials.void(tx, user.id, now);
      await this.changes.cancelPending(tx, user.id, now);
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
}
