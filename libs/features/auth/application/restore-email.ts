import { canonicalEmail } from '@guildhall/kernel/text';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { UsersService } from '@guildhall/features/users/application/users.service';
import { displayNameOf } from '@guildhall/features/users/contract/display-name';
import type { User } from '@guildhall/features/users/contract/user';
import { Injectable } from '@nestjs/common';
import type { EmailChange } from '../domain/email-change';
import { SessionsRepository } from '../persistence/sessions.repository';
import { ForgetAccess } from './forget-access';
import { OneTimeTokens } from './one-time-tokens';
import { ReclaimAccount } from './reclaim-account';

/** Gives an account the address back that a change took from it, and takes from whoever asked for that what they have. */
@Injectable()
export class RestoreEmail {
  constructor(
    private readonly users: UsersService,
    private readonly sessions: SessionsRepository,
    private readonly tokens: OneTimeTokens,
    private readonly forgetAccess: ForgetAccess,
    private readonly reclaim: ReclaimAccount,
  ) {}

  /**
   * Ways to sign in that were added since the session began that asked for the change are gone, and so is what it was
   * begun with. Links that are on their way are void, among them those that undo later changes, which are in the other's
   * hands. Links that undo earlier changes work on, for it may be the other who asks for this, and so do those about
   * sign-ins that this address was mailed. The account must be locked.
   *
   * @throws DomainError `AUTH_EMAIL_TAKEN`
   */
  async run(tx: Transaction, user: User, change: EmailChange): Promise<void> {
    const asking = change.sessionId && (await this.sessions.find(tx, user.id, change.sessionId));
    if (asking) await this.forgetAccess.begunWith(tx, user.id, asking);
    await this.forgetAccess.addedSince(tx, user.id, change.sessionStartedAt);
    await this.restore(tx, user, change);
    await this.tokens.voidSince(tx, change);
  }

  /**
   * The account may have left the address by this change, or by one that took this one's place before it was confirmed.
   * An address that is not kept for it was never confirmed: whoever made the account may not be who reads mail there.
   */
  private async restore(tx: Transaction, user: User, { oldEmail }: EmailChange): Promise<void> {
    if (canonicalEmail(user.email) === canonicalEmail(oldEmail)) return;
    const wasKept = await this.users.restoreEmail(tx, user, oldEmail);
    if (!wasKept) await this.reclaim.run(tx, user, displayNameOf(null, oldEmail), 'email-change-undone');
  }
}
