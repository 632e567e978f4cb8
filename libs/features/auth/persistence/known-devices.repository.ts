import type { Queryable } from '@guildhall/platform/database/database';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { Injectable } from '@nestjs/common';

@Injectable()
export class KnownDevicesRepository {
  /**
   * Remembers a device under the newest of its fingerprints. Of any number of callers with a new one exactly one
   * inserts it; the account's other devices are seen as they were before.
   *
   * @param fingerprints of the one device, newest key first
   * @returns whether it is new to an account that had others before
   */
  async remember(
    tx: Transaction,
    userId: string,
    fingerprints: readonly Buffer[],
    now: Date,
  ): Promise<boolean> {
    const [row] = await tx.query<{ isNew: boolean }>(
      `WITH known AS (SELECT fingerprint FROM known_devices WHERE user_id = $1),
            remembered AS (
              INSERT INTO known_devices (user_id, fingerprint, first_seen_at, last_seen_at) VALUES ($1, $2, $3, $3)
              ON CONFLICT (user_id, fingerprint) DO UPDATE SET last_seen_at = $3
              RETURNING xmax = 0 AS inserted
            )
       SELECT inserted AND EXISTS (SELECT FROM known)
                       AND NOT EXISTS (SELECT FROM known WHERE fingerprint = ANY ($4)) AS "isNew"
         FROM remembered`,
      [userId, fingerprints[0], now, fingerprints],
    );
    return row?.isNew ?? false;
  }

  async forget(tx: Transaction, userId: string, fingerprints: readonly Buffer[]): Promise<void> {
    await tx.query('DELETE FROM known_devices WHERE user_id = $1 AND fingerprint = ANY ($2)', [
      userId,
      fingerprints,
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
