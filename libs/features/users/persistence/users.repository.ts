import type { Role } from '@guildhall/kernel/role';
import { canonicalEmail } from '@guildhall/kernel/text';
import type { Queryable } from '@guildhall/platform/database/database';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { Injectable } from '@nestjs/common';
import type { User } from '../contract/user';
import type { ProfileChanges } from '../domain/profile-changes';
import { UserEntity } from './user.entity';

/** Column list of a whole user, named as {@link User} names its fields. */
const USER_COLUMNS = `id, email, email_verified_at AS "emailVerifiedAt", display_name AS "displayName", headline, bio, locale,
  role, version, created_at AS "createdAt", updated_at AS "updatedAt"`;

@Injectable()
export class UsersRepository {
  /** @throws QueryFailedError on `users_email_canonical_key` when the address has an account */
  async insert(tx: Transaction, user: User): Promise<void> {
    const entities = await tx.entities();
    await entities.insert(UserEntity, { ...user, emailCanonical: canonicalEmail(user.email) });
  }

  async findById(source: Queryable, id: string): Promise<User | undefined> {
    const [user] = await source.query<User>(`SELECT ${USER_COLUMNS} FROM users WHERE id = $1`, [id]);
    return user;
  }

  async findByEmail(source: Queryable, email: string): Promise<User | undefined> {
    const [user] = await source.query<User>(`SELECT ${USER_COLUMNS} FROM users WHERE email_canonical = $1`, [
      canonicalEmail(email),
    ]);
    return user;
  }

  /** Holds the account until the transaction ends: other changes, and rows that refer to it, wait. */
  async lock(tx: Transaction, id: string): Promise<User | undefined> {
    const [user] = await tx.query<User>(`SELECT ${USER_COLUMNS} FROM users WHERE id = $1 FOR UPDATE`, [id]);
    return user;
  }

  /** @returns false when the account has another address, or had confirmed this one before */
  async verifyEmail(tx: Transaction, id: string, email: string, now: Date): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE users SET email_verified_at = $3, version = version + 1, updated_at = $3
        WHERE id = $1 AND email_canonical = $2 AND email_verified_at IS NULL RETURNING id`,
      [id, canonicalEmail(email), now],
    );
    return rows.length > 0;
  }

  /** Gives the account to the owner of its address, with nothing of what stood in its profile. */
  async handOver(tx: Transaction, id: string, displayName: string, now: Date): Promise<User> {
    const [user] = await tx.query<User>(
      `UPDATE users
          SET email_verified_at = $3, display_name = $2, headline = '', bio = '', version = version + 1, updated_at = $3
        WHERE id = $1 RETURNING ${USER_COLUMNS}`,
      [id, displayName, now],
    );
    return user as User;
  }

  /** @throws QueryFailedError on `users_email_canonical_key` when the address has an account */
  async updateEmail(tx: Transaction, id: string, email: string, now: Date): Promise<void> {
    await tx.query(
      `UPDATE users SET email = $2, email_canonical = $3, email_verified_at = $4, version = version + 1, updated_at = $4
        WHERE id = $1`,
      [id, email, canonicalEmail(email), now],
    );
  }

  /**
   * Edits a profile that nobody else has edited since.
   *
   * @param acceptable versions that may be overwritten; `null` for any
   * @returns the edited user, or `undefined` when the version is another by now
   */
  async updateProfile(
    source: Queryable,
    id: string,
    changes: ProfileChanges,
    acceptable: number[] | null,
    now: Date,
  ): Promise<User | undefined> {
    const [user] = await source.query<User>(
      `UPDATE users
          SET display_name = coalesce($3, display_name), headline = coalesce($4, headline), bio = coalesce($5, bio),
              locale = coalesce($6, locale), version = version + 1, updated_at = $7
        WHERE id = $1 AND ($2::integer[] IS NULL OR version = ANY ($2))
        RETURNING ${USER_COLUMNS}`,
      [
        id,
        acceptable,
        changes.displayName ?? null,
        changes.headline ?? null,
        changes.bio ?? null,
        changes.locale ?? null,
        now,
      ],
    );
    return user;
  }

  /** @returns the user, or `undefined` when no account has this address */
  async updateRole(tx: Transaction, email: string, role: Role, now: Date): Promise<User | undefined> {
    const [user] = await tx.query<User>(
      `UPDATE users SET role = $2, updated_at = $3 WHERE email_canonical = $1 RETURNING ${USER_COLUMNS}`,
      [canonicalEmail(email), role, now],
    );
    return user;
  }
}
