import { canonicalEmail } from '@guildhall/kernel/text';
import type { Queryable } from '@guildhall/platform/database/database';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { Injectable } from '@nestjs/common';

/** Addresses that somebody left a few days ago and may come back to. */
@Injectable()
export class EmailReservationsRepository {
  /** @returns true when the address is kept for somebody other than `userId` */
  async isKeptFromUser(source: Queryable, email: string, userId: string | null, now: Date): Promise<boolean> {
    const rows = await source.query(
      `SELECT 1 FROM email_reservations
        WHERE email_canonical = $1 AND user_id IS DISTINCT FROM $2::uuid AND reserved_until > $3`,
      [canonicalEmail(email), userId, now],
    );
    return rows.length > 0;
  }

  async keep(tx: Transaction, userId: string, email: string, until: Date): Promise<void> {
    await tx.query(
      `INSERT INTO email_reservations (email_canonical, user_id, reserved_until) VALUES ($1, $2, $3)
       ON CONFLICT (email_canonical) DO UPDATE SET user_id = $2, reserved_until = $3`,
      [canonicalEmail(email), userId, until],
    );
  }

  /**
   * Releases an address that is kept for a user, and those that they left later: all of them when it is not kept.
   *
   * @returns whether it was kept
   */
  async releaseFrom(tx: Transaction, userId: string, email: string): Promise<boolean> {
    const rows = await tx.query<{ email: string }>(
      `DELETE FROM email_reservations
        WHERE user_id = $1 AND (email_canonical = $2 OR reserved_until > coalesce(
          (SELECT reserved_until FROM email_reservations WHERE user_id = $1 AND email_canonical = $2), '-infinity'))
       RETURNING email_canonical AS email`,
      [userId, canonicalEmail(email)],
    );
    return rows.some((row) => row.email === canonicalEmail(email));
  }

  /** @returns how many were over */
  async purge(source: Queryable, now: Date): Promise<number> {
    const rows = await source.query(
      'DELETE FROM email_reservations WHERE reserved_until <= $1 RETURNING user_id',
      [now],
    );
    return rows.length;
  }
}
