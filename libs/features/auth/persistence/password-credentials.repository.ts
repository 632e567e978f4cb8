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

  /** Asks the database even when there is no user, so that the time tells nothing. */
  async findHash(source: Queryable, userId: string | undefined): Promise<string | undefined> {
    const [row] = await source.query<{ password_hash: string }>(
      'SELECT password_hash FROM password_credentials WHERE user_id = $1',
      [userId ?? NOBODY],
    );
    return row?.password_hash;
  }
}
