import type { ActorContext } from '@guildhall/kernel/actor-context';
import { Ids } from '@guildhall/kernel/ids';
import { canonicalEmail } from '@guildhall/kernel/text';
import { SecretBox } from '@guildhall/platform/crypto/secret-box';
import { UnitOfWork } from '@guildhall/platform/database/unit-of-work';
import { UsersService } from '@guildhall/features/users/application/users.service';
import { Injectable } from '@nestjs/common';
import { sendPasswordResetMail } from '../contract/auth.tasks';
import { AccountMailBudget } from './account-mail-budget';

/** Has a link mailed that chooses a new password, without telling whether there is an account. */
@Injectable()
export class RequestPasswordReset {
  constructor(
    private readonly users: UsersService,
    private readonly budget: AccountMailBudget,
    private readonly unitOfWork: UnitOfWork,
    private readonly box: SecretBox,
    private readonly ids: Ids,
  ) {}

  /**
   * Does the same for an address without an account: the same statements, a task for nobody, the same budget. Over
   * the budget it does nothing, as silently; the mails that were sent have links that work.
   */
  async run(ctx: ActorContext, email: string): Promise<void> {
    const account = this.box.fingerprint(canonicalEmail(email), 'password-resets').toString('base64url');
    if ((await this.budget.tryTake('reset-password', account, ctx.ip)) > 0) return;
    const user = await this.users.findByEmail(email);
    const userId = user?.id ?? this.ids.next();
    await this.unitOfWork.run(ctx, async (tx) => {
      tx.enqueue(sendPasswordResetMail, { userId });
    });
  }
}
