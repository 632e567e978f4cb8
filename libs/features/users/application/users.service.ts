import type { UserContext } from '@guildhall/kernel/actor-context';
import { Clock } from '@guildhall/kernel/clock';
import { DomainError } from '@guildhall/kernel/domain-error';
import { EditPrecondition } from '@guildhall/kernel/edit-precondition';
import { Ids } from '@guildhall/kernel/ids';
import type { Role } from '@guildhall/kernel/role';
import { AuditTrail } from '@guildhall/platform/audit/audit-trail';
import { Database } from '@guildhall/platform/database/database';
import { isUniqueViolation } from '@guildhall/platform/database/database-errors';
import { type Scope, UnitOfWork } from '@guildhall/platform/database/unit-of-work';
import { Injectable } from '@nestjs/common';
import type { Locale, User } from '../contract/user';
import { UserErrorCode } from '../contract/user-error-code';
import { changesNothing, type ProfileChanges } from '../domain/profile-changes';
import { UsersRepository } from '../persistence/users.repository';

export interface NewUser {
  readonly email: string;
  readonly displayName: string;
  readonly headline?: string;
  readonly bio?: string;
  readonly locale?: Locale;
  readonly role?: Role;
  readonly emailVerifiedAt?: Date;
}

/** What other features may ask of users. */
@Injectable()
export class UsersService {
  constructor(
    private readonly repository: UsersRepository,
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /**
   * Adds an account. The unique constraint decides, so that of two simultaneous callers one is refused.
   *
   * @throws DomainError `AUTH_EMAIL_TAKEN`
   */
  async create(scope: Scope, input: NewUser): Promise<User> {
    const now = this.clock.now();
    const user: User = {
      id: this.ids.next(),
      email: input.email,
      emailVerifiedAt: input.emailVerifiedAt ?? null,
      displayName: input.displayName,
      headline: input.headline ?? '',
      bio: input.bio ?? '',
      locale: input.locale ?? 'en',
      role: input.role ?? 'member',
      version: 1,
      createdAt: now,
      updatedAt: now,
    };
    try {
      await this.unitOfWork.run(scope, (tx) => this.repository.insert(tx, user));
    } catch (error) {
      if (!isUniqueViolation(error, 'users_email_canonical_key')) throw error;
      throw emailTaken();
    }
    return user;
  }

  /** @throws DomainError `AUTH_EMAIL_TAKEN`; a cheap early answer, {@link create} is what decides */
  async assertEmailFree(email: string): Promise<void> {
    if (await this.findByEmail(email)) throw emailTaken();
  }

  findByEmail(email: string): Promise<User | undefined> {
    return this.repository.findByEmail(this.database, email);
  }

  /** @returns `undefined` when there is no such account (any more) */
  find(id: string): Promise<User | undefined> {
    return this.repository.findById(this.database, id);
  }

  /** @throws DomainError `USER_NOT_FOUND` */
  async get(id: string): Promise<User> {
    const user = await this.find(id);
    if (!user) throw notFound();
    return user;
  }

  /**
   * Edits the caller's own profile. Nothing changes, not even the version, when the changes are empty.
   *
   * @throws DomainError `IF_MATCH_REQUIRED`, `IF_MATCH_STALE`
   */
  async updateMe(ctx: UserContext, changes: ProfileChanges, seen: EditPrecondition): Promise<User> {
    const acceptable = seen.acceptableVersions();
    if (changesNothing(changes)) {
      const user = await this.get(ctx.userId);
      if (acceptable !== null && !acceptable.includes(user.version)) throw EditPrecondition.stale();
      return user;
    }
    const edited = await this.repository.updateProfile(
      this.database,
      ctx.userId,
      changes,
      acceptable,
      this.clock.now(),
    );
    if (!edited) throw EditPrecondition.stale();
    return edited;
  }

  /** @throws DomainError `USER_NOT_FOUND` when no account has this address */
  grantRole(scope: Scope, email: string, role: Role): Promise<User> {
    return this.unitOfWork.run(scope, async (tx) => {
      const user = await this.repository.updateRole(tx, email, role, this.clock.now());
      if (!user) throw notFound();
      await this.audit.record(tx, {
        action: 'user.role-granted',
        targetType: 'user',
        targetId: user.id,
        details: { role },
      });
      return user;
    });
  }
}

function emailTaken(): DomainError {
  return new DomainError(
    UserErrorCode.EmailTaken,
    'conflict',
    'This e-mail address has an account already. Sign in, or reset its password.',
  );
}

function notFound(): DomainError {
  return new DomainError(UserErrorCode.NotFound, 'not-found', 'There is no such user.');
}
