import type { UserContext } from '@guildhall/kernel/actor-context';
import { UnitOfWork } from '@guildhall/platform/database/unit-of-work';
import { UsersService } from '@guildhall/features/users/application/users.service';
import { Injectable } from '@nestjs/common';
import { OwnAccount } from './own-account';
import { OwnPassword } from './own-password';
import { PasswordHasher } from './password-hasher';
import { PasswordRules } from './password-rules';
import { SetPassword } from './set-password';

export interface PasswordChange {
  readonly currentPassword: string;
  readonly newPassword: string;
}

/** Replaces a password by who knows it, and signs out everybody else. */
@Injectable()
export class ChangePassword {
  constructor(
    private readonly ownPassword: OwnPassword,
    private readonly rules: PasswordRules,
    private readonly hasher: PasswordHasher,
    private readonly setPassword: SetPassword,
    private readonly ownAccount: OwnAccount,
    private readonly users: UsersService,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws DomainError `AUTH_PASSWORD_WRONG`, `AUTH_PASSWORD_NOT_SET`, `AUTH_PASSWORD_COMMON`, `AUTH_SIGN_IN_DELAYED`, `AUTH_SESSION_ENDED` */
  async run(ctx: UserContext, { currentPassword, newPassword }: PasswordChange): Promise<void> {
    const password = await this.ownPassword.assert(ctx, currentPassword, 'currentPassword');
    const { email } = await this.users.get(ctx.userId);
    await this.rules.assertAcceptable(newPassword, email, 'newPassword');
    const hash = await this.hasher.hash(newPassword);
    await this.unitOfWork.run(ctx, async (tx) => {
      await this.ownAccount.hold(tx, ctx, { password });
      await this.setPassword.run(tx, ctx.userId, hash, 'password-changed', ctx.sessionId);
    });
  }
}
