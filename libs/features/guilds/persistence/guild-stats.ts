import type { Queryable } from '@guildhall/platform/database/database';

/** A guild in numbers. */
export interface GuildStats {
  readonly capacity: number;
  readonly members: number;
  readonly officers: number;
  readonly freeSeats: number;
  readonly offeredSeats: number;
  readonly waiting: number;
  /** Since the time that was asked for. */
  readonly joined: number;
  readonly left: number;
}

/** @returns `undefined` when the guild is gone */
export async function findGuildStats(
  source: Queryable,
  guildId: string,
  since: Date,
): Promise<GuildStats | undefined> {
  const [stats] = await source.query<GuildStats>(
    `SELECT a.capacity, a.taken AS members, a.held AS "offeredSeats", a.capacity - a.taken - a.held AS "freeSeats",
            (SELECT count(*)::integer FROM guild_members WHERE guild_id = $1 AND role = 'officer') AS officers,
            (SELECT count(*)::integer FROM guild_waitlist WHERE guild_id = $1) AS waiting,
            happened.joined, happened."left"
       FROM guilds g JOIN allotments a ON a.id = g.id
      CROSS JOIN LATERAL (
        SELECT count(*) FILTER (WHERE type = 'member-joined')::integer AS joined,
               count(*) FILTER (WHERE type IN ('member-left', 'member-removed', 'member-banned')
                                  AND NOT details ? 'stranger')::integer AS "left"
          FROM guild_activity WHERE guild_id = $1 AND occurred_at >= $2) AS happened
      WHERE g.id = $1 AND g.deleted_at IS NULL`,
    [guildId, since],
  );
  return stats;
}
