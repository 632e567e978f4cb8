import { canonicalEmail } from '@guildhall/kernel/text';
import type { Queryable } from '@guildhall/platform/database/database';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { Injectable } from '@nestjs/common';
import type { Account, AccountFilter } from '../contract/account';

const ACCOUNT_COLUMNS = `id, email, email_verified_at AS "emailVerifiedAt", display_name AS "displayName", role,
  created_at AS "createdAt", locked_at AS "lockedAt", lock_reason AS "lockReason"`;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Accounts as administrators find and lock them. */
@Injectable()
export class AccountsRepository {
  /** Newest first; ids are time-ordered, so they are the key of the pages. */
  findPage(
    source: Queryable,
    { text, role, locked }: AccountFilter,
    limit: number,
    beforeId: string | null,
  ): Promise<Account[]> {
    const id = text !== null && UUID.test(text) ? text : null;
    return source.query<Account>(
      `SELECT ${ACCOUNT_COLUMNS} FROM users
        WHERE ($1::uuid IS NULL OR id = $1)
          AND ($2::text IS NULL OR email_canonical LIKE $2 OR display_name ILIKE $3)
          AND ($4::text IS NULL OR role = $4)
          AND ($5::boolean IS NULL OR (locked_at IS NOT NULL) = $5)
          AND ($6::uuid IS NULL OR id < $6)
        ORDER BY id DESC LIMIT $7`,
      [
        id,
        text === null || id !== null ? null : containing(canonicalEmail(text)),
        text === null ? null : containing(text),
        role,
        locked,
        beforeId,
        limit,
      ],
    );
  }

  async findById(source: Queryable, id: string): Promise<Account | undefined> {
    const [account] = await source.query<Account>(`SELECT ${ACCOUNT_COLUMNS} FROM users WHERE id = $1`, [id]);
    return account;
  }

  /** The row is held against a lock until the transaction ends; who waits for one sees it. */
  async isLocked(tx: Transaction, id: string): Promise<boolean> {
    const [row] = await tx.query<{ locked: boolean }>(
      'SELECT locked_at IS NOT NULL AS locked FROM users WHERE id = $1 FOR SHARE',
      [id],
    );
    return row?.locked ?? false;
  }

  /** Everybody who can do what an administrator can, held until the transaction ends, always in the same order. */
  async holdAdmins(tx: Transaction): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `SELECT id FROM users WHERE role = 'admin' AND locked_at IS NULL ORDER BY id FOR UPDATE`,
    );
    return rows.map(({ id }) => id);
  }

  /** @returns false when the account was locked before, and `undefined` when there is none */
  async lock(tx: Transaction, id: string, reason: string, now: Date): Promise<boolean | undefined> {
    const [row] = await tx.query<{ isNew: boolean }>(
      `UPDATE users SET locked_at = coalesce(locked_at, $3), lock_reason = $2
        WHERE id = $1 RETURNING locked_at = $3 AS "isNew"`,
      [id, reason, now],
    );
    return row?.isNew;
  }

  /** @returns false when it was not locked */
  async unlock(tx: Transaction, id: string): Promise<boolean> {
    const rows = await tx.query(
      'UPDATE users SET locked_at = NULL, lock_reason = NULL WHERE id = $1 AND locked_at IS NOT NULL RETURNING id',
      [id],
    );
    return rows.length > 0;
  }
}

/** A pattern for texts that contain this one, whatever signs it is made of. */
function containing(text: string): string {
  return `%${text.replace(/[\\%_]/g, String.raw`\$&`)}%`;
}
