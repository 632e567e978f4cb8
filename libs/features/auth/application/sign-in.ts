import type { ActorContext } from '@guildhall/kernel/actor-context';
import { Database } from '@guildhall/platform/database/database';
import { UnitOfWork } from '@guildhall/platform/database/unit-of-work';
import { UsersService } from '@guildhall/features/users/application/users.service';
import { Injectable } from '@nestjs/common';
import type { Challenged, SignedIn } from '../contract/sign-in';
import { invalidCredentials } from '../domain/auth-errors';
import { PasswordCredentialsRepository } from '../persistence/password-credentials.repository';
import { CompleteSignIn } from './complete-sign-in';
import { PasswordHasher } from './password-hasher';
import { type Attempt, SignInAttempts } from './sign-in-attempts';

export interface Credentials {
  readonly email: string;
  readonly password: string;
  readonly deviceName?: string;
}

/** Proves an address and a password: the only step of a sign-in, or the first of two. */
@Injectable()
export class SignIn {
  constructor(
    private readonly users: UsersService,
    private readonly credentials: PasswordCredentialsRepository,
    private readonly attempts: SignInAttempts,
    private readonly hasher: PasswordHasher,
    private readonly completeSignIn: CompleteSignIn,
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws DomainError `AUTH_INVALID_CREDENTIALS`, `AUTH_SIGN_IN_DELAYED` */
  run(ctx: ActorContext, credentials: Credentials): Promise<SignedIn | Challenged> {
    return this.attempts.inTurn(credentials.email, ctx.ip, (attempt) =>
      this.check(ctx, credentials, attempt),
    );
  }

  private async check(
    ctx: ActorContext,
    { email, password, deviceName }: Credentials,
    attempt: Attempt,
  ): Promise<SignedIn | Challenged> {
    const user = await this.users.findByEmail(email);
    const hash = await this.credentials.findHash(this.database, user?.id);
    const matches = await this.hasher.matches(hash, password);
    if (!matches || !user) {
      await this.attempts.recordFailure(ctx, attempt, user?.id);
      throw invalidCredentials();
    }
    return this.unitOfWork.run(ctx, async (tx) => {
      // A reset that came first has ended every session: none may begin with the password that it replaced.
      await this.users.lock(tx, user.id);
      if ((await this.credentials.findHash(tx, user.id)) !== hash) throw invalidCredentials();
      await this.attempts.forgive(tx, attempt);
      return this.completeSignIn.afterFirstStep(tx, user, deviceName ?? null);
    });
  }
}
