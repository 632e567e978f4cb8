import type { Queryable } from '@guildhall/platform/database/database';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { Injectable } from '@nestjs/common';

/** Never an account's id: asking for it costs the same as asking for a real one. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

@Injectable()
export class PasswordCredentialsRepository {
  async insert(tx: Transaction, userId: string, passwordHash: string, now: Date): Promise<void> {
    await tx.query(
      'INSERT INTO password_credentials (user_id, password_hash, changed_at) VALUES ($1, $2, $3)',
      [userId, passwordHash, now],
    );
  }

  /** Sets the password of an account, which may not have had one. */
  async put(tx: Transaction, userId: string, passwordHash: string, now: Date): Promise<void> {
    await tx.query(
      `INSERT INTO password_credentials (user_id, password_hash, changed_at) VALUES ($1, $2, $3)
       ON CONFLICT (user_id) DO UPDATE SET password_hash = $2, changed_at = $3`,
      [userId, passwordHash, now],
    );
  }

  /** The password counts no more; the account is like one that never had any. */
  async void(tx: Transaction, userId: string, now: Date): Promise<void> {
    await tx.query(
      'UPDATE password_credentials SET password_hash = NULL, changed_at = $2 WHERE user_id = $1',
      [userId, now],
    );
  }

  async delete(tx: Transaction, userId: string): Promise<void> {
    await tx.query('DELETE FROM password_credentials WHERE user_id = $1', [userId]);
  }

  /** Asks the database even when there is no user, so that the time tells nothing. */
  async findHash(source: Queryable, userId: string | undefined): Promise<string | undefined> {
    const [row] = await source.query<{ password_hash: string | null }>(
      'SELECT password_hash FROM password_credentials WHERE user_id = $1',
      [userId ?? NOBODY],
    );
    return row?.password_hash ?? undefined;
  }
}
