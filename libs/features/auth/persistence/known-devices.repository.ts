import type { Queryable } from '@guildhall/platform/database/database';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { Injectable } from '@nestjs/common';

@Injectable()
export class KnownDevicesRepository {
  /**
   * Remembers a device. The statement sees the account's devices as they were before it.
   *
   * @returns whether it is new, and whether the account had others before
   */
  async remember(
    tx: Transaction,
    userId: string,
    fingerprint: Buffer,
    now: Date,
  ): Promise<{ isNew: boolean; hadOthers: boolean }> {
    const [row] = await tx.query<{ isNew: boolean; hadOthers: boolean }>(
      `WITH known AS (SELECT fingerprint FROM known_devices WHERE user_id = $1),
            remembered AS (
              INSERT INTO known_devices (user_id, fingerprint, first_seen_at, last_seen_at) VALUES ($1, $2, $3, $3)
              ON CONFLICT (user_id, fingerprint) DO UPDATE SET last_seen_at = $3
            )
       SELECT NOT EXISTS (SELECT FROM known WHERE fingerprint = $2) AS "isNew",
              EXISTS (SELECT FROM known WHERE fingerprint <> $2) AS "hadOthers"`,
      [userId, fingerprint, now],
    );
    return row as { isNew: boolean; hadOthers: boolean };
  }

  async forget(tx: Transaction, userId: string, fingerprint: Buffer): Promise<void> {
    await tx.query('DELETE FROM known_devices WHERE user_id = $1 AND fingerprint = $2', [
      userId,
      fingerprint,
    ]);
  }

  async forgetAll(tx: Transaction, userId: string): Promise<void> {
    await tx.query('DELETE FROM known_devices WHERE user_id = $1', [userId]);
  }

  /** Deletes devices that nobody has signed in from since then. @returns how many */
  async purge(source: Queryable, before: Date): Promise<number> {
    const rows = await source.query('DELETE FROM known_devices WHERE last_seen_at < $1 RETURNING user_id', [
      before,
    ]);
    return rows.length;
  }
}
