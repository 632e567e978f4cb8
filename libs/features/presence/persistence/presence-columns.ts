import type { PresenceStatus } from '../contract/presence';
import type { PresenceChange } from '../domain/presence-change';

/** What others see of the row with this name. */
export const SHOWN = (row: string) => `(CASE WHEN ${row}.is_invisible THEN 'offline' ELSE ${row}.status END)`;

/** To the minute: when exactly somebody went is nobody's business. */
export const LAST_SEEN = (row: string) => `date_trunc('minute', ${row}.last_seen_at)`;

/** Of the row `u`. @param since an expression: what others have been shown before then is no news */
export const CHANGE_COLUMNS = (since: string) => `
  u.user_id AS "userId", u.status, ${SHOWN('u')} AS "shownStatus", ${LAST_SEEN('u')} AS "lastSeenAt", u.change,
  CASE WHEN u.shown_at >= ${since} THEN u.shown_change ELSE 0 END AS "shownChange"`;

export interface ChangeRow {
  readonly userId: string;
  readonly status: PresenceStatus;
  readonly shownStatus: PresenceStatus;
  readonly lastSeenAt: Date | null;
  readonly change: number;
  readonly shownChange: number;
}

export function toChange(row: ChangeRow): PresenceChange {
  return { ...row, lastSeenAt: row.lastSeenAt?.toISOString() ?? null };
}
