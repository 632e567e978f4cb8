import type { ActorContext } from '@guildhall/kernel/actor-context';
import { Clock } from '@guildhall/kernel/clock';
import { AuditTrail } from '@guildhall/platform/audit/audit-trail';
import { UnitOfWork } from '@guildhall/platform/database/unit-of-work';
import { UsersService } from '@guildhall/features/users/application/users.service';
import { Injectable } from '@nestjs/common';
import { accountLocked, linkExpired } from '../domain/auth-errors';
import { oldAddressKeptUntil } from '../domain/email-change';
import { EmailChangesRepository } from '../persistence/email-changes.repository';
import { OneTimeTokens } from './one-time-tokens';
import { SecurityNotices } from './security-notices';

/** Gives an account its new address, when whoever reads mail there says so. */
@Injectable()
export class ConfirmEmailChange {
  constructor(
    private readonly users: UsersService,
    private readonly tokens: OneTimeTokens,
    private readonly changes: EmailChangesRepository,
    private readonly notices: SecurityNotices,
    private readonly audit: AuditTrail,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `AUTH_LINK_INVALID`, `AUTH_LINK_USED`, `AUTH_LINK_EXPIRED`, `AUTH_EMAIL_TAKEN`, `AUTH_ACCOUNT_LOCKED` */
  run(ctx: ActorContext, presented: string): Promise<void> {
    return this.unitOfWork.run(ctx, async (tx) => {
      const { token, user } = await this.tokens.spend(tx, 'confirm-email-change', presented);
      if (await this.users.isLocked(tx, user.id)) throw accountLocked();
      const now = this.clock.now();
      const change = await this.changes.confirm(tx, token.subjectId as string, now);
      if (!change) throw linkExpired();
      await this.users.changeEmail(tx, user, change.newEmail, oldAddressKeptUntil(now));
      // They were mailed to the old address.
      await this.tokens.void(tx, user.id, ['verify-email', 'reset-password']);
      await this.audit.record(tx, {
        action: 'email.changed',
        targetType: 'user',
        targetId: user.id,
        actorId: user.id,
        details: { emailChangeId: change.id },
      });
      this.notices.send(tx, user.id, 'email-changed', { emailChangeId: change.id });
    });
  }
}
