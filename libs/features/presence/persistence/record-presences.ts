import type { Transaction } from '@guildhall/platform/database/transaction';
import type { PresenceChange } from '../domain/presence-change';
import { CHANGE_COLUMNS, type ChangeRow, SHOWN, toChange } from './presence-columns';

/** What a process knows of one user; `null` for what stays as it is. */
export interface Attested {
  readonly userId: string;
  /** Whether a device there is in use; `null` when none is connected to it. */
  readonly isActive: boolean | null;
  readonly isBusy: boolean | null;
  readonly isInvisible: boolean | null;
}

/**
 * Stores what a process knows of users, and what follows for them over all processes. The rows of the users are held from
 * the beginning: two processes that lose the same user at the same moment look one after the other, and the second one
 * sees that nobody is left. To be called with the process's own row held.
 *
 * @param attested no user twice
 * @param goneAt when those who are gone were seen last; `null` for now
 * @returns what has changed. Users who are erased are left out
 */
export async function recordPresences(
  tx: Transaction,
  nodeId: string,
  attested: readonly Attested[],
  goneAt: Date | null,
): Promise<PresenceChange[]> {
  if (attested.length === 0) return [];
  const userIds = attested.map(({ userId }) => userId);
  if ((await lockUsers(tx, userIds)) < userIds.length) {
    await addUsers(tx, userIds);
    await lockUsers(tx, userIds);
  }
  const rows = await tx.query<ChangeRow>(
    RECORD,
    [
      nodeId,
      userIds,
      attested.map(({ isActive }) => isActive),
      attested.map(({ isBusy }) => isBusy),
      attested.map(({ isInvisible }) => isInvisible),
      goneAt,
    ],
    'record-presences',
  );
  return rows.map(toChange);
}

/** In the order of their ids, as everybody does. @returns how many there are */
async function lockUsers(tx: Transaction, userIds: readonly string[]): Promise<number> {
  const rows = await tx.query(
    'SELECT FROM user_presences WHERE user_id = ANY ($1) ORDER BY user_id FOR UPDATE',
    [userIds],
  );
  return rows.length;
}

/** Waits for who is just being erased, and then leaves them out: their rows may not come back. */
async function addUsers(tx: Transaction, userIds: readonly string[]): Promise<void> {
  await tx.query(
    `INSERT INTO user_presences (user_id)
     SELECT id FROM (SELECT u.id FROM users u WHERE u.id = ANY ($1)
                        AND NOT EXISTS (SELECT FROM user_presences p WHERE p.user_id = u.id)
                      ORDER BY u.id FOR KEY SHARE) AS missing
     ON CONFLICT (user_id) DO NOTHING`,
    [userIds],
  );
}

/** Places of a process count until somebody ends it, so its own lease is none of the matter here. */
const RECORD = `
  WITH attested AS (
    SELECT a.* FROM unnest($2::uuid[], $3::boolean[], $4::boolean[], $5::boolean[])
             AS a (user_id, is_active, is_busy, is_invisible)
      JOIN user_presences p ON p.user_id = a.user_id
  ), gone AS (
    DELETE FROM presence_places p USING attested a
     WHERE p.user_id = a.user_id AND p.node_id = $1 AND a.is_active IS NULL
  ), here AS (
    INSERT INTO presence_places AS p (user_id, node_id, is_active)
    SELECT user_id, $1, is_active FROM attested WHERE is_active IS NOT NULL
    ON CONFLICT (user_id, node_id) DO UPDATE SET is_active = excluded.is_active
     WHERE p.is_active <> excluded.is_active
  ), elsewhere AS (
    SELECT user_id, bool_or(is_active) AS is_active FROM presence_places
     WHERE user_id = ANY ($2) AND node_id <> $1 GROUP BY user_id
  ), chosen AS (
    SELECT a.user_id, a.is_active IS NOT NULL OR e.user_id IS NOT NULL AS is_there,
           coalesce(a.is_active, false) OR coalesce(e.is_active, false) AS is_active,
           coalesce(a.is_busy, u.is_busy) AS is_busy, coalesce(a.is_invisible, u.is_invisible) AS is_invisible
      FROM attested a JOIN user_presences u ON u.user_id = a.user_id LEFT JOIN elsewhere e ON e.user_id = a.user_id
  ), derived AS (
    SELECT user_id, is_busy, is_invisible,
           CASE WHEN NOT is_there THEN 'offline' WHEN is_busy THEN 'busy' WHEN is_active THEN 'online' ELSE 'away' END
             AS status
      FROM chosen
  ), compared AS (
    SELECT d.*, ${SHOWN('d')} <> ${SHOWN('u')} AS is_news, ${SHOWN('d')} = 'offline' AS looks_gone
      FROM derived d JOIN user_presences u ON u.user_id = d.user_id
     WHERE (d.status, d.is_busy, d.is_invisible) IS DISTINCT FROM (u.status, u.is_busy, u.is_invisible)
  )
  UPDATE user_presences u
     SET status = c.status, is_busy = c.is_busy, is_invisible = c.is_invisible, change = u.change + 1, changed_at = now(),
         shown_change = CASE WHEN c.is_news THEN u.change + 1 ELSE u.shown_change END,
         shown_at = CASE WHEN c.is_news THEN now() ELSE u.shown_at END,
         last_seen_at = CASE WHEN c.is_news AND c.looks_gone THEN least($6::timestamptz, now()) ELSE u.last_seen_at END
    FROM compared c WHERE u.user_id = c.user_id
  RETURNING ${CHANGE_COLUMNS('u.changed_at')}`;
