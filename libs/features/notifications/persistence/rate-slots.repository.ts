import type { Queryable } from '@guildhall/platform/database/database';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { Injectable } from '@nestjs/common';
import type { RateLimit } from '../domain/rate-limits';

@Injectable()
export class RateSlotsRepository {
  /** Takes a place in a window if one is left; one statement decides. */
  async take(tx: Transaction, subject: string, limit: RateLimit, startsAt: Date): Promise<boolean> {
    const rows = await tx.query(
      `INSERT INTO notification_rate_slots AS slots (subject, span, starts_at, taken) VALUES ($1, $2, $3, 1)
       ON CONFLICT (subject, span, starts_at) DO UPDATE SET taken = slots.taken + 1 WHERE slots.taken < $4
       RETURNING taken`,
      [subject, limit.span, startsAt, limit.most],
    );
    return rows.length > 0;
  }

  /** Gives a place back that this transaction took. */
  async giveBack(tx: Transaction, subject: string, limit: RateLimit, startsAt: Date): Promise<void> {
    await tx.query(
      `UPDATE notification_rate_slots SET taken = taken - 1 WHERE subject = $1 AND span = $2 AND starts_at = $3`,
      [subject, limit.span, startsAt],
    );
  }

  async fullWindows(tx: Transaction, subject: string, limit: RateLimit, from: Date): Promise<Date[]> {
    const rows = await tx.query<{ startsAt: Date }>(
      `SELECT starts_at AS "startsAt" FROM notification_rate_slots
        WHERE subject = $1 AND span = $2 AND starts_at >= $3 AND taken >= $4 ORDER BY starts_at`,
      [subject, limit.span, from, limit.most],
    );
    return rows.map((row) => row.startsAt);
  }

  /** @returns how many windows that are long over were forgotten */
  async forget(source: Queryable, before: Date): Promise<number> {
    const rows = await source.query(
      `DELETE FROM notification_rate_slots WHERE starts_at < $1 RETURNING taken`,
      [before],
    );
    return rows.length;
  }
}
