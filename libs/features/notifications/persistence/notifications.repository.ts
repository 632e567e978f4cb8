import type { Queryable } from '@guildhall/platform/database/database';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { Injectable } from '@nestjs/common';
import type { Notification } from '../contract/notification';

/** Where a page of the list starts. */
export interface ListKey {
  readonly listedAt: string;
  readonly id: string;
}

export interface Duplicates {
  readonly count: number;
  readonly lastAt: Date | null;
}

const COLUMNS = `id, user_id AS "userId", type, payload, created_at AS "createdAt", listed_at AS "listedAt", read_at AS "readAt"`;

@Injectable()
export class NotificationsRepository {
  /**
   * Claims an idempotency key for a notification, unless somebody did after `cutoff`. One statement decides: of
   * any number of simultaneous callers one claims it, and the others wait for that one's transaction.
   */
  async claimKey(tx: Transaction, key: Buffer, id: string, now: Date, cutoff: Date): Promise<boolean> {
    const rows = await tx.query(
      `INSERT INTO notification_keys AS claimed (key, notification_id, claimed_at) VALUES ($1, $2, $3)
       ON CONFLICT (key) DO UPDATE SET notification_id = excluded.notification_id, claimed_at = excluded.claimed_at
         WHERE claimed.claimed_at <= $4
       RETURNING notification_id`,
      [key, id, now, cutoff],
    );
    return rows.length > 0;
  }

  /** Counts that the same was asked for again. @returns the id of the notification that there is */
  async countDuplicate(tx: Transaction, key: Buffer, now: Date): Promise<string> {
    const [row] = await tx.query<{ id: string }>(
      `UPDATE notifications SET duplicates = duplicates + 1, last_duplicate_at = $2
        WHERE id = (SELECT notification_id FROM notification_keys WHERE key = $1) RETURNING id`,
      [key, now],
    );
    if (!row) throw new Error('An idempotency key names a notification that is not there.');
    return row.id;
  }

  async insert(tx: Transaction, notification: Omit<Notification, 'readAt'>): Promise<void> {
    const { id, userId, type, payload, createdAt, listedAt } = notification;
    await tx.query(
      `INSERT INTO notifications (id, user_id, type, payload, created_at, listed_at) VALUES ($1, $2, $3, $4, $5, $6)`,
      [id, userId, type, JSON.stringify(payload), createdAt, listedAt],
    );
  }

  async list(tx: Transaction, id: string, now: Date): Promise<void> {
    await tx.query('UPDATE notifications SET listed_at = $2 WHERE id = $1', [id, now]);
  }

  /** Newest first, by when they were listed: one that had to wait is as new as the moment it arrived. */
  findListed(
    source: Queryable,
    userId: string,
    onlyUnread: boolean,
    limit: number,
    after: ListKey | null,
  ): Promise<Notification[]> {
    // Two texts rather than a condition on a parameter, so that each can use its own index.
    return source.query<Notification>(
      `SELECT ${COLUMNS} FROM notifications
        WHERE user_id = $1 AND listed_at IS NOT NULL ${onlyUnread ? 'AND read_at IS NULL' : ''}
          ${after === null ? '' : 'AND (listed_at, id) < ($3::timestamptz, $4::uuid)'}
        ORDER BY listed_at DESC, id DESC LIMIT $2`,
      after === null ? [userId, limit] : [userId, limit, after.listedAt, after.id],
    );
  }

  /** @returns `undefined` when the user's list has no such notification */
  async findOneListed(source: Queryable, id: string, userId: string): Promise<Notification | undefined> {
    const [notification] = await source.query<Notification>(
      `SELECT ${COLUMNS} FROM notifications WHERE id = $1 AND user_id = $2 AND listed_at IS NOT NULL`,
      [id, userId],
    );
    return notification;
  }

  /** @returns how often the same was asked for again, or `undefined` when the user has no such notification */
  async findDuplicates(source: Queryable, id: string, userId: string): Promise<Duplicates | undefined> {
    const [row] = await source.query<Duplicates>(
      `SELECT duplicates AS count, last_duplicate_at AS "lastAt" FROM notifications WHERE id = $1 AND user_id = $2`,
      [id, userId],
    );
    return row;
  }

  /** The first time counts. @returns `undefined` when the user has no such notification */
  async markRead(
    source: Queryable,
    id: string,
    userId: string,
    now: Date,
  ): Promise<Notification | undefined> {
    const [notification] = await source.query<Notification>(
      `UPDATE notifications SET read_at = coalesce(read_at, $3)
        WHERE id = $1 AND user_id = $2 AND listed_at IS NOT NULL RETURNING ${COLUMNS}`,
      [id, userId, now],
    );
    return notification;
  }

  /** @returns how many were unread */
  async markAllRead(source: Queryable, userId: string, now: Date): Promise<number> {
    const [row] = await source.query<{ marked: number }>(
      `WITH marked AS (
         UPDATE notifications SET read_at = $2
          WHERE user_id = $1 AND listed_at IS NOT NULL AND read_at IS NULL RETURNING 1)
       SELECT count(*)::integer AS marked FROM marked`,
      [userId, now],
    );
    return row?.marked ?? 0;
  }

  /** See `NotificationsService.forgetSender`. */
  async forgetSender(tx: Transaction, senderId: string): Promise<void> {
    await tx.query(
      `UPDATE notifications SET payload = (payload - 'senderId') || '{"senderName": ""}'
        WHERE payload ? 'senderId' AND payload ->> 'senderId' = $1`,
      [senderId],
    );
  }

  /** Forgets keys whose window is over for sure. @returns how many */
  async forgetKeys(source: Queryable, before: Date): Promise<number> {
    const rows = await source.query(
      `DELETE FROM notification_keys WHERE claimed_at < $1 RETURNING notification_id`,
      [before],
    );
    return rows.length;
  }
}
