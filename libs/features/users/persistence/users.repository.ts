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
