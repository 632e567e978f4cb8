import type { Transaction } from '@guildhall/platform/database/transaction';

/**
 * Marks drafts that nobody has touched since then as warned of, each once until it is edited.
 *
 * @returns their ids, at most `limit`
 */
export async function markWarned(
  tx: Transaction,
  untouchedSince: Date,
  now: Date,
  limit: number,
): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `UPDATE jobs SET warned_at = $2 WHERE id IN (
       SELECT id FROM jobs WHERE status = 'draft' AND updated_at <= $1 AND warned_at IS NULL
        ORDER BY updated_at LIMIT $3 FOR NO KEY UPDATE SKIP LOCKED)
     RETURNING id`,
    [untouchedSince, now, limit],
  );
  return rows.map(({ id }) => id);
}

/** Deletes drafts that nobody has touched since then, in spite of a warning before. @returns how many, at most `limit` */
export async function purgeDrafts(
  tx: Transaction,
  untouchedSince: Date,
  warnedBefore: Date,
  limit: number,
): Promise<number> {
  const rows = await tx.query(
    `DELETE FROM jobs WHERE id IN (
       SELECT id FROM jobs WHERE status = 'draft' AND updated_at <= $1 AND warned_at <= $2
        ORDER BY updated_at LIMIT $3 FOR UPDATE SKIP LOCKED)
     RETURNING id`,
    [untouchedSince, warnedBefore, limit],
  );
  return rows.length;
}
