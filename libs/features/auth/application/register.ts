import type { ActorContext } from '@guildhall/kernel/actor-context';
import { Clock } from '@guildhall/kernel/clock';
import { AuditTrail } from '@guildhall/platform/audit/audit-trail';
import { type Scope, UnitOfWork } from '@guildhall/platform/database/unit-of-work';
import { type NewUser, UsersService } from '@guildhall/features/users/application/users.service';
import type { User } from '@guildhall/features/users/contract/user';
import { Injectable } from '@nestjs/common';
import { userRegistered } from '../contract/auth.events';
import type { SignedIn } from '../contract/sign-in';
import { PasswordCredentialsRepository } from '../persistence/password-credentials.repository';
import { PasswordHasher } from './password-hasher';
import { PasswordRules } from './password-rules';
import { StartSession } from './start-session';

export interface Registration extends NewUser {
  readonly password: string;
}

/** Makes an account with a password and signs it in. */
@Injectable()
export class Register {
  constructor(
    private readonly users: UsersService,
    private readonly credentials: PasswordCredentialsRepository,
    private readonly rules: PasswordRules,
    private readonly hasher: PasswordHasher,
    private readonly startSession: StartSession,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `AUTH_PASSWORD_COMMON`, `AUTH_EMAIL_TAKEN` */
  async run(ctx: ActorContext, registration: Registration): Promise<SignedIn> {
    const { email, displayName, password } = registration;
    await this.rules.assertAcceptable(password, email);
    await this.users.assertEmailFree(email);
    const hash = await this.hasher.hash(password);
    return this.unitOfWork.run(ctx, async (tx) => {
      const user = await this.users.create(tx, { email, displayName });
      await this.credentials.insert(tx, user.id, hash, this.clock.now());
      await this.audit.record(tx, {
        action: 'user.registered',
        targetType: 'user',
        targetId: user.id,
        actorId: user.id,
      });
      tx.publish(userRegistered, { userId: user.id });
      return this.startSession.first(tx, user);
    });
  }

  /** An account that the installation itself makes (demo people), without a session. */
  async withoutSession(scope: Scope, { password, ...user }: Registration): Promise<User> {
    const hash = await this.hasher.hash(password);
    return this.unitOfWork.run(scope, async (tx) => {
      const created = await this.users.create(tx, user);
      await this.credentials.insert(tx, created.id, hash, this.clock.now());
      return created;
    });
  }
}
