import type { ActorContext } from '@guildhall/kernel/actor-context';
import { Clock } from '@guildhall/kernel/clock';
import { AuditTrail } from '@guildhall/platform/audit/audit-trail';
import { UnitOfWork } from '@guildhall/platform/database/unit-of-work';
import { Injectable } from '@nestjs/common';
import { sendPasswordResetMail } from '../contract/auth.tasks';
import { EmailChangesRepository } from '../persistence/email-changes.repository';
import { PasswordCredentialsRepository } from '../persistence/password-credentials.repository';
import { SessionsRepository } from '../persistence/sessions.repository';
import { ForgetAccess } from './forget-access';
import { KnownDevices } from './known-devices';
import { OneTimeTokens } from './one-time-tokens';
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
    private readonly audit: AuditTrail,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /**
   * Somebody else knew the password, so it counts no more, nor does what was begun with it: sessions, reset links, a
   * change of address, ways to sign in that were added since. A link to choose a new password is mailed.
   *
   * @throws DomainError `AUTH_LINK_INVALID`, `AUTH_LINK_USED`, `AUTH_LINK_EXPIRED`
   */
  run(ctx: ActorContext, presented: string): Promise<void> {
    return this.unitOfWork.run(ctx, async (tx) => {
      const { token, user } = await this.tokens.spend(tx, 'disown-sign-in', presented);
      const now = this.clock.now();
      const sessionId = token.subjectId as string;
      const session = await this.sessionsRepository.find(tx, user.id, sessionId);
      await this.credentials.void(tx, user.id, now);
      await this.sessions.endAllOf(tx, user.id, 'sign-in-disowned');
      await this.forgetAccess.addedSince(tx, user.id, session?.createdAt ?? token.createdAt);
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
}
