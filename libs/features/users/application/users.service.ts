import type { UserContext } from '@guildhall/kernel/actor-context';
import { Clock } from '@guildhall/kernel/clock';
import { DomainError } from '@guildhall/kernel/domain-error';
import { EditPrecondition } from '@guildhall/kernel/edit-precondition';
import { Ids } from '@guildhall/kernel/ids';
import { cutPage, type Page, type PageRequest } from '@guildhall/kernel/page';
import type { Role } from '@guildhall/kernel/role';
import { AuditTrail } from '@guildhall/platform/audit/audit-trail';
import { Database, type Queryable } from '@guildhall/platform/database/database';
import { isUniqueViolation } from '@guildhall/platform/database/database-errors';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { type Scope, UnitOfWork } from '@guildhall/platform/database/unit-of-work';
import { Injectable } from '@nestjs/common';
import type { Locale, User } from '../contract/user';
import { UserErrorCode } from '../contract/user-error-code';
import type { Account, AccountFilter } from '../contract/account';
import { changesNothing, type ProfileChanges } from '../domain/profile-changes';
import { AccountsRepository } from '../persistence/accounts.repository';
import { EmailReservationsRepository } from '../persistence/email-reservations.repository';
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
    private readonly reservations: EmailReservationsRepository,
    private readonly accounts: AccountsRepository,
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
      await this.unitOfWork.run(scope, async (tx) => {
        await this.repository.insert(tx, user);
        await this.assertNotKept(tx, user.email, user.id);
      });
    } catch (error) {
      throw asEmailTaken(error);
    }
    return user;
  }

  /**
   * Holds an account until the transaction ends. Whoever makes several changes to one takes this first, so that they
   * happen one after the other.
   *
   * @returns `undefined` when there is no such account (any more)
   */
  lock(tx: Transaction, id: string): Promise<User | undefined> {
    return this.repository.lock(tx, id);
  }

  /** The owner of the account reads mail at this address. @returns false when that was known, or it has another by now */
  verifyEmail(tx: Transaction, id: string, email: string): Promise<boolean> {
    return this.repository.verifyEmail(tx, id, email, this.clock.now());
  }

  /** Gives an account, which the caller has locked, to the person who has proven that its address is theirs. */
  handOver(tx: Transaction, id: string, displayName: string): Promise<User> {
    return this.repository.handOver(tx, id, displayName, this.clock.now());
  }

  /**
   * Gives an account, which the caller has locked, another address that its owner has proven.
   *
   * @param keepOldUntil nobody else gets the old address before then, if its owner had proven it
   * @throws DomainError `AUTH_EMAIL_TAKEN`; the unique constraint decides
   */
  async changeEmail(tx: Transaction, user: User, email: string, keepOldUntil: Date): Promise<void> {
    try {
      await this.repository.updateEmail(tx, user.id, email, this.clock.now());
    } catch (error) {
      throw asEmailTaken(error);
    }
    await this.assertNotKept(tx, email, user.id);
    if (user.emailVerifiedAt) await this.reservations.keep(tx, user.id, user.email, keepOldUntil);
  }

  /**
   * Gives an account, which the caller has locked, an address back that it had. What was kept for it since is free
   * again; what it left before stays kept.
   *
   * @returns whether the address was kept for it, as it is when the account had proven it
   * @throws DomainError `AUTH_EMAIL_TAKEN` when it was not kept and somebody else has it
   */
  async restoreEmail(tx: Transaction, user: User, email: string): Promise<boolean> {
    try {
      await this.repository.updateEmail(tx, user.id, email, this.clock.now());
    } catch (error) {
      throw asEmailTaken(error);
    }
    await this.assertNotKept(tx, email, user.id);
    return this.reservations.releaseFrom(tx, user.id, email);
  }

  /** @returns how many addresses nobody may come back to any more */
  purgeReservations(): Promise<number> {
    return this.reservations.purge(this.database, this.clock.now());
  }

  /** After the write: it waited for whoever left the address at the same time, and so sees what they keep. */
  private async assertNotKept(tx: Transaction, email: string, userId: string): Promise<void> {
    if (await this.reservations.isKeptFromUser(tx, email, userId, this.clock.now())) throw emailTaken();
  }

  /**
   * A cheap early answer; {@link create} and {@link changeEmail} are what decides.
   *
   * @param userId who asks, if they have an account: an address that is kept for them is free
   * @throws DomainError `AUTH_EMAIL_TAKEN`
   */
  async assertEmailFree(email: string, userId: string | null = null): Promise<void> {
    const isKept = await this.reservations.isKeptFromUser(this.database, email, userId, this.clock.now());
    if (isKept || (await this.findByEmail(email))) throw emailTaken();
  }

  /** @param source the transaction, inside of one: a second connection for each of many callers could use up the pool */
  findByEmail(email: string, source: Queryable = this.database): Promise<User | undefined> {
    return this.repository.findByEmail(source, email);
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
      seen.demand(user.version);
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

  /** For administrators, newest first. */
  async findAccounts(
    filter: AccountFilter,
    { limit, after }: PageRequest<string>,
    encode: (id: string) => string,
  ): Promise<Page<Account>> {
    const rows = await this.accounts.findPage(this.database, filter, limit + 1, after);
    return cutPage(rows, limit, ({ id }) => id, encode);
  }

  /** @throws DomainError `USER_NOT_FOUND` */
  async getAccount(id: string): Promise<Account> {
    const account = await this.accounts.findById(this.database, id);
    if (!account) throw notFound();
    return account;
  }

  /** Whether an administrator has locked the account; nobody can before the transaction ends. */
  isLocked(tx: Transaction, id: string): Promise<boolean> {
    return this.accounts.isLocked(tx, id);
  }

  /** @returns the ids of all administrators who are not locked; nobody can lock one before the transaction ends */
  holdAdmins(tx: Transaction): Promise<string[]> {
    return this.accounts.holdAdmins(tx);
  }

  /**
   * Locks an account, or changes the reason. What follows from it, for sessions above all, is auth's.
   *
   * @returns false when it was locked before
   * @throws DomainError `USER_NOT_FOUND`
   */
  async lockAccount(tx: Transaction, id: string, reason: string): Promise<boolean> {
    const isNew = await this.accounts.lock(tx, id, reason, this.clock.now());
    if (isNew === undefined) throw notFound();
    return isNew;
  }

  /** @returns false when it was not locked */
  unlockAccount(tx: Transaction, id: string): Promise<boolean> {
    return this.accounts.unlock(tx, id);
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

/** What the constraint refused, in words of ours; anything else as it is. */
function asEmailTaken(error: unknown): unknown {
  return isUniqueViolation(error, 'users_email_canonical_key') ? emailTaken() : error;
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
