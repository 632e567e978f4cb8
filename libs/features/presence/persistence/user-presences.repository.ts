import type { Queryable } from '@guildhall/platform/database/database';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { Injectable } from '@nestjs/common';
import type { PresenceStatus } from '../contract/presence';
import type { PresenceChange } from '../domain/presence-change';
import { CHANGE_COLUMNS, type ChangeRow, LAST_SEEN, SHOWN, toChange } from './presence-columns';

export interface StoredPresence {
  readonly userId: string;
  readonly status: PresenceStatus;
  readonly shownStatus: PresenceStatus;
  readonly isInvisible: boolean;
  readonly lastSeenAt: Date | null;
}

/** Transactions take some time to commit, and times are those of their beginnings. */
const OVERLAP_SECONDS = 10;

@Injectable()
export class UserPresencesRepository {
  /** Those of whom something is known. */
  findOf(source: Queryable, userIds: readonly string[]): Promise<StoredPresence[]> {
    return source.query(
      `SELECT u.user_id AS "userId", u.status, ${SHOWN('u')} AS "shownStatus", u.is_invisible AS "isInvisible",
              ${LAST_SEEN('u')} AS "lastSeenAt"
         FROM user_presences u WHERE u.user_id = ANY ($1)`,
      [userIds],
    );
  }

  /**
   * What has changed since somebody looked last, and some of what had before.
   *
   * @param since what the last call returned as `until`; `null` to begin
   */
  async findChanges(
    source: Queryable,
    since: string | null,
  ): Promise<{ changes: PresenceChange[]; until: string }> {
    const [{ until }] = (await source.query<{ until: string }>(
      `SELECT (now() - interval '${OVERLAP_SECONDS} seconds')::text AS until`,
    )) as [{ until: string }];
    if (since === null) return { changes: [], until };
    const rows = await source.query<ChangeRow>(
      `SELECT ${CHANGE_COLUMNS('$1::timestamptz')} FROM user_presences u WHERE u.changed_at >= $1::timestamptz`,
      [since],
    );
    return { changes: rows.map(toChange), until };
  }

  async exportOf(source: Queryable, userId: string): Promise<Record<string, unknown>> {
    const [row] = await source.query<{ data: Record<string, unknown> }>(
      `SELECT jsonb_build_object('busy', is_busy, 'invisible', is_invisible, 'lastSeenAt', last_seen_at) AS data
         FROM user_presences WHERE user_id = $1`,
      [userId],
    );
    return row?.data ?? {};
  }

  async forget(tx: Transaction, userId: string): Promise<void> {
    await tx.query('DELETE FROM user_presences WHERE user_id = $1', [userId]);
  }
}
