import type { UserContext } from '@guildhall/kernel/actor-context';
import { UnitOfWork } from '@guildhall/platform/database/unit-of-work';
import { UsersService } from '@guildhall/features/users/application/users.service';
import { Injectable } from '@nestjs/common';
import { passwordWrong } from '../domain/auth-errors';
import { PasswordCredentialsRepository } from '../persistence/password-credentials.repository';
import { OwnPassword } from './own-password';
import { PasswordHasher } from './password-hasher';
import { PasswordRules } from './password-rules';
import { SetPassword } from './set-password';

const CURRENT = 'currentPassword';

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
    private readonly credentials: PasswordCredentialsRepository,
    private readonly users: UsersService,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws DomainError `AUTH_PASSWORD_WRONG`, `AUTH_PASSWORD_NOT_SET`, `AUTH_PASSWORD_COMMON`, `AUTH_SIGN_IN_DELAYED` */
  async run(ctx: UserContext, { currentPassword, newPassword }: PasswordChange): Promise<void> {
    const checked = await this.ownPassword.assert(ctx, currentPassword, CURRENT);
    const { email } = await this.users.get(ctx.userId);
    await this.rules.assertAcceptable(newPassword, email, 'newPassword');
    const hash = await this.hasher.hash(newPassword);
    await this.unitOfWork.run(ctx, async (tx) => {
      await this.users.lock(tx, ctx.userId);
      // Another change or a reset came first: what was checked is not the current password any more.
      if ((await this.credentials.findHash(tx, ctx.userId)) !== checked) throw passwordWrong(CURRENT);
      await this.setPassword.run(tx, ctx.userId, hash, 'password-changed', ctx.sessionId);
    });
  }
}
