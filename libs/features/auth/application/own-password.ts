import type { UserContext } from '@guildhall/kernel/actor-context';
import { UsersService } from '@guildhall/features/users/application/users.service';
import { Database } from '@guildhall/platform/database/database';
import { UnitOfWork } from '@guildhall/platform/database/unit-of-work';
import { Injectable } from '@nestjs/common';
import { passwordNotSet, passwordWrong } from '../domain/auth-errors';
import { PasswordCredentialsRepository } from '../persistence/password-credentials.repository';
import { PasswordHasher } from './password-hasher';
import { SignInAttempts } from './sign-in-attempts';

/** A password that was right, to make sure later that it still is the one. */
export interface CheckedPassword {
  readonly hash: string;
  /** The field that it came in. */
  readonly path: string;
}

/** Asks somebody who is signed in for their password again. Guesses are slowed down as at the sign-in. */
@Injectable()
export class OwnPassword {
  constructor(
    private readonly users: UsersService,
    private readonly credentials: PasswordCredentialsRepository,
    private readonly attempts: SignInAttempts,
    private readonly hasher: PasswordHasher,
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * @param path the field that it came in
   * @throws DomainError `AUTH_PASSWORD_WRONG`, `AUTH_PASSWORD_NOT_SET`, `AUTH_SIGN_IN_DELAYED`
   */
  async assert(ctx: UserContext, password: string, path = 'password'): Promise<CheckedPassword> {
    const { email } = await this.users.get(ctx.userId);
    const attempt = await this.attempts.begin(email, ctx.ip);
    const hash = await this.credentials.findHash(this.database, ctx.userId);
    if (hash === undefined) throw passwordNotSet();
    if (!(await this.hasher.matches(hash, password))) throw passwordWrong(path);
    await this.unitOfWork.run(ctx, (tx) => this.attempts.forgive(tx, attempt));
    return { hash, path };
  }
}
