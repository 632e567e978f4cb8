import type { UserContext } from '@guildhall/kernel/actor-context';
import { Clock } from '@guildhall/kernel/clock';
import { AuditTrail } from '@guildhall/platform/audit/audit-trail';
import { Database } from '@guildhall/platform/database/database';
import { UnitOfWork } from '@guildhall/platform/database/unit-of-work';
import { UsersService } from '@guildhall/features/users/application/users.service';
import type { Account } from '@guildhall/features/users/contract/account';
import { Injectable } from '@nestjs/common';
import { SecondFactors, type SecondFactorMethod } from '../contract/second-factors';
import { ownAccount, sessionEnded } from '../domain/auth-errors';
import { EmailChangesRepository } from '../persistence/email-changes.repository';
import { type SessionCount, SessionsRepository } from '../persistence/sessions.repository';
import { OneTimeTokens } from './one-time-tokens';
import { SecurityNotices } from './security-notices';
import { SessionsService } from './sessions.service';

/** An account and how it is signed in to. */
export interface AccountOverview {
  readonly account: Account;
  readonly sessions: SessionCount;
  readonly secondFactors: readonly SecondFactorMethod[];
}

/** What administrators do for people, and about them. The owner of the account is told, and all of it is audited. */
@Injectable()
export class AccountAdministration {
  constructor(
    private readonly users: UsersService,
    private readonly sessions: SessionsService,
    private readonly sessionsRepository: SessionsRepository,
    private readonly factors: SecondFactors,
    private readonly changes: EmailChangesRepository,
    private readonly tokens: OneTimeTokens,
    private readonly notices: SecurityNotices,
    private readonly audit: AuditTrail,
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `USER_NOT_FOUND` */
  async overview(userId: string): Promise<AccountOverview> {
    return {
      account: await this.users.getAccount(userId),
      sessions: await this.sessionsRepository.count(this.database, userId, this.clock.now()),
      secondFactors: await this.factors.methodsOf(this.database, userId),
    };
  }

  /**
   * Ends every session and lets none begin; a change of address that is not confirmed and links that reset the password
   * are over. Locking once more changes the reason.
   *
   * There is always an administrator left: nobody locks themselves, and administrators who lock each other do so one
   * after the other, so that the second is none any more.
   *
   * @throws DomainError `AUTH_OWN_ACCOUNT`, `USER_NOT_FOUND`, `AUTH_SESSION_ENDED`
   */
  async lock(ctx: UserContext, userId: string, reason: string): Promise<void> {
    if (userId === ctx.userId) throw ownAccount();
    await this.unitOfWork.run(ctx, async (tx) => {
      const admins = await this.users.holdAdmins(tx);
      if (!admins.includes(ctx.userId)) throw sessionEnded();
      const isNew = await this.users.lockAccount(tx, userId, reason);
      await this.audit.record(tx, {
        action: 'user.locked',
        targetType: 'user',
        targetId: userId,
        details: { reason },
      });
      if (!isNew) return;
      await this.sessions.endAllOf(tx, userId, 'account-locked');
      await this.changes.cancelPending(tx, userId, this.clock.now());
      await this.tokens.void(tx, userId, ['reset-password', 'confirm-email-change']);
      this.notices.send(tx, userId, 'account-locked');
    });
  }

  /** @throws DomainError `USER_NOT_FOUND` */
  async unlock(ctx: UserContext, userId: string): Promise<void> {
    await this.users.getAccount(userId);
    await this.unitOfWork.run(ctx, async (tx) => {
      if (!(await this.users.unlockAccount(tx, userId))) return;
      await this.audit.record(tx, { action: 'user.unlocked', targetType: 'user', targetId: userId });
      this.notices.send(tx, userId, 'account-unlocked');
    });
  }

  /** @throws DomainError `USER_NOT_FOUND` */
  async endSessions(ctx: UserContext, userId: string): Promise<void> {
    await this.users.getAccount(userId);
    await this.unitOfWork.run(ctx, async (tx) => {
      await this.sessions.endAllOf(tx, userId, 'ended-by-admin');
      this.notices.send(tx, userId, 'sessions-ended');
    });
  }

  /**
   * For who has lost the second factor and has shown to be the owner in another way: the password is enough again.
   *
   * @throws DomainError `USER_NOT_FOUND`
   */
  async resetSecondFactor(ctx: UserContext, userId: string): Promise<void> {
    await this.users.getAccount(userId);
    await this.unitOfWork.run(ctx, async (tx) => {
      if (!(await this.factors.resetFor(tx, userId))) return;
      await this.audit.record(tx, { action: 'second-factor.reset', targetType: 'user', targetId: userId });
      this.notices.send(tx, userId, 'second-factor-reset');
    });
  }
}
