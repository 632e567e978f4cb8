import type { ActorContext } from '@guildhall/kernel/actor-context';
import { Database } from '@guildhall/platform/database/database';
import { UnitOfWork } from '@guildhall/platform/database/unit-of-work';
import { UsersService } from '@guildhall/features/users/application/users.service';
import { Injectable } from '@nestjs/common';
import { invalidCredentials } from '../domain/auth-errors';
import { PasswordCredentialsRepository } from '../persistence/password-credentials.repository';
import { PasswordHasher } from './password-hasher';
import { SignInAttempts } from './sign-in-attempts';
import { type SignedIn, StartSession } from './start-session';

export interface Credentials {
  readonly email: string;
  readonly password: string;
  readonly deviceName?: string;
}

/** Proves an address and a password, and starts a session. */
@Injectable()
export class SignIn {
  constructor(
    private readonly users: UsersService,
    private readonly credentials: PasswordCredentialsRepository,
    private readonly attempts: SignInAttempts,
    private readonly hasher: PasswordHasher,
    private readonly startSession: StartSession,
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws DomainError `AUTH_INVALID_CREDENTIALS`, `AUTH_SIGN_IN_DELAYED` */
  async run(ctx: ActorContext, { email, password, deviceName }: Credentials): Promise<SignedIn> {
    const attempt = await this.attempts.begin(email, ctx.ip);
    const user = await this.users.findByEmail(email);
    const hash = await this.credentials.findHash(this.database, user?.id);
    const matches = await this.hasher.matches(hash, password);
    if (!matches || !user) throw invalidCredentials();
    return this.unitOfWork.run(ctx, async (tx) => {
      await this.attempts.forgive(tx, attempt);
      return this.startSession.run(tx, user, deviceName ?? null);
    });
  }
}
