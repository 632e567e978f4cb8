import type { ActorContext } from '@guildhall/kernel/actor-context';
import { UnitOfWork } from '@guildhall/platform/database/unit-of-work';
import { UsersService } from '@guildhall/features/users/application/users.service';
import { displayNameOf } from '@guildhall/features/users/contract/display-name';
import { Injectable } from '@nestjs/common';
import { accountLocked } from '../domain/auth-errors';
import { EmailVerification } from './email-verification';
import { OneTimeTokens } from './one-time-tokens';
import { PasswordHasher } from './password-hasher';
import { PasswordRules } from './password-rules';
import { ReclaimAccount } from './reclaim-account';
import { SetPassword } from './set-password';
import { SignInAttempts } from './sign-in-attempts';

const PURPOSE = 'reset-password';

/** Replaces a forgotten password by who reads the account's mail, and signs out everybody. */
@Injectable()
export class ResetPassword {
  constructor(
    private readonly tokens: OneTimeTokens,
    private readonly verification: EmailVerification,
    private readonly rules: PasswordRules,
    private readonly hasher: PasswordHasher,
    private readonly setPassword: SetPassword,
    private readonly reclaim: ReclaimAccount,
    private readonly attempts: SignInAttempts,
    private readonly users: UsersService,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * A password that is refused does not spend the token. The second factor stays as it is: mail is not it. But where
   * nobody ever confirmed the address, somebody else may have made the account to be in it before its owner came
   * ({@link ReclaimAccount}), so nothing that they set up or wrote stays.
   *
   * @throws DomainError `AUTH_LINK_INVALID`, `AUTH_LINK_USED`, `AUTH_LINK_EXPIRED`, `AUTH_PASSWORD_COMMON`,
   *   `AUTH_ACCOUNT_LOCKED`
   */
  async run(ctx: ActorContext, token: string, password: string): Promise<void> {
    const { userId } = await this.tokens.peek(PURPOSE, token);
    const { email } = await this.users.get(userId);
    await this.rules.assertAcceptable(password, email);
    const hash = await this.hasher.hash(password);
    await this.unitOfWork.run(ctx, async (tx) => {
      const spent = await this.tokens.spend(tx, PURPOSE, token);
      const { user } = spent;
      if (await this.users.isLocked(tx, userId)) throw accountLocked();
      await this.verification.prove(tx, spent);
      if (user.emailVerifiedAt === null) {
        const displayName = displayNameOf(null, user.email);
        await this.reclaim.run(tx, user, displayName, 'password-reset');
      }
      await this.setPassword.run(tx, userId, hash, 'password-reset');
      // Whoever forgot it has tried a few before.
      await this.attempts.forgiveAddress(tx, email, ctx.ip);
    });
  }
}
