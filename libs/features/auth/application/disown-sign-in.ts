import type { ActorContext } from '@guildhall/kernel/actor-context';
import { Clock } from '@guildhall/kernel/clock';
import { canonicalEmail } from '@guildhall/kernel/text';
import { AuditTrail } from '@guildhall/platform/audit/audit-trail';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { UnitOfWork } from '@guildhall/platform/database/unit-of-work';
import { Injectable } from '@nestjs/common';
import { sendPasswordResetMail } from '../contract/auth.tasks';
import { EmailChangesRepository } from '../persistence/email-changes.repository';
import { PasswordCredentialsRepository } from '../persistence/password-credentials.repository';
import { SessionsRepository } from '../persistence/sessions.repository';
import { ForgetAccess } from './forget-access';
import { KnownDevices } from './known-devices';
import { OneTimeTokens, type SpentToken } from './one-time-tokens';
import { RestoreEmail } from './restore-email';
import { SessionsService } from './sessions.service';

/** "That was not me": the owner of an account, who reads its mail, throws out whoever signed in on a new device. */
@Injectable()
export class DisownSignIn {
  constructor(
    private readonly tokens: OneTimeTokens,
    private readonly sessions: SessionsService,
    private readonly sessionsRepository: SessionsRepository,
    private readonly credentials: PasswordCredentialsRepository,
    private readonly changes: EmailChangesRepository,
    private readonly devices: KnownDevices,
    private readonly forgetAccess: ForgetAccess,
    private readonly restoreEmail: RestoreEmail,
    private readonly audit: AuditTrail,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /**
   * Somebody else knew the password, so it counts no more, nor does what was begun with it: sessions, reset links, a
   * change of address, ways to sign in that were added since, and what the sign-in itself was made with beside the
   * password. The account gets the address back that the link was mailed to, and a link to choose a new password is
   * mailed there.
   *
   * @throws DomainError `AUTH_LINK_INVALID`, `AUTH_LINK_USED`, `AUTH_LINK_EXPIRED`, `AUTH_EMAIL_TAKEN`
   */
  run(ctx: ActorContext, presented: string): Promise<void> {
    return this.unitOfWork.run(ctx, async (tx) => {
      const spent = await this.tokens.spend(tx, 'disown-sign-in', presented);
      const { token, user } = spent;
      const now = this.clock.now();
      const sessionId = token.subjectId as string;
      const session = await this.sessionsRepository.find(tx, user.id, sessionId);
      const since = session?.createdAt ?? token.createdAt;
      await this.credentials.void(tx, user.id, now);
      await this.sessions.endAllOf(tx, user.id, 'sign-in-disowned');
      await this.forgetAccess.addedSince(tx, user.id, since);
      if (session) await this.forgetAccess.begunWith(tx, user.id, session);
      await this.takeBackAddress(tx, spent, since);
      await this.tokens.void(tx, user.id, ['reset-password', 'confirm-email-change']);
      await this.changes.cancelPending(tx, user.id, now);
      if (session) await this.devices.forget(tx, user.id, session);
      await this.audit.record(tx, {
        action: 'user.sign-in-disowned',
        targetType: 'user',
        targetId: user.id,
        actorId: user.id,
        details: { sessionId },
      });
      tx.enqueue(sendPasswordResetMail, { userId: user.id });
    });
  }

  /** Otherwise the link to choose a new password would go to whoever has moved the account to their own address. */
  private async takeBackAddress(tx: Transaction, { token, user }: SpentToken, since: Date): Promise<void> {
    const changes = await this.changes.findConfirmedSince(tx, user.id, since);
    const away = changes.find(({ oldEmail }) => canonicalEmail(oldEmail) === token.mailedTo);
    const change = away && (await this.changes.undo(tx, away.id, this.clock.now()));
    if (change) await this.restoreEmail.run(tx, user, change);
  }
}
