import type { Transaction } from '@guildhall/platform/database/transaction';
import type { Member } from '../contract/guild';

export interface Admission {
  readonly guildId: string;
  readonly userId: string;
  readonly activityId: string;
  /** Who let them in, when that was not themselves. */
  readonly admittedBy: string | null;
  readonly now: Date;
}

export interface Admitted {
  /** `undefined` when they are a member already, are banned, or the guild is gone. */
  readonly member: Member | undefined;
  /** The offer that they had on the waiting list, which they have left now. */
  readonly offerId: string | null;
}

/**
 * Seats somebody, and ends what they had asked for: all in one statement, because it runs while everybody else who
 * wants a seat of this guild waits for the lock of its allotment. The caller must hold that lock.
 */
export async function admitMember(tx: Transaction, admission: Admission): Promise<Admitted> {
  const { guildId, userId, activityId, admittedBy, now } = admission;
  const [row] = await tx.query<Member & { offerId: string | null }>(
    `WITH waited AS (
       DELETE FROM guild_waitlist WHERE guild_id = $1 AND user_id = $2 RETURNING offer_id
     ), asked AS (
       UPDATE guild_requests SET state = 'approved', decided_at = $3, decided_by = $5
        WHERE guild_id = $1 AND user_id = $2 AND state = 'pending'
     ), seated AS (
       INSERT INTO guild_members (guild_id, user_id, role, joined_at)
       SELECT $1, $2, 'member', $3
        WHERE EXISTS (SELECT FROM guilds WHERE id = $1 AND deleted_at IS NULL)
          AND NOT EXISTS (SELECT FROM guild_bans WHERE guild_id = $1 AND user_id = $2)
       ON CONFLICT (guild_id, user_id) DO NOTHING
       RETURNING guild_id, user_id, role, joined_at
     ), told AS (
       INSERT INTO guild_activity (id, guild_id, type, actor_id, subject_id, occurred_at)
       SELECT $4, $1, 'member-joined', coalesce($5::uuid, $2), CASE WHEN $5::uuid IS NULL THEN NULL ELSE $2::uuid END, $3
         FROM seated
     )
     SELECT s.guild_id AS "guildId", s.user_id AS "userId", u.display_name AS "displayName", s.role,
            s.joined_at AS "joinedAt", (SELECT offer_id FROM waited) AS "offerId"
       FROM (SELECT) AS always LEFT JOIN seated s ON true LEFT JOIN users u ON u.id = s.user_id`,
    [guildId, userId, now, activityId, admittedBy],
    'guild-admit-member',
  );
  const { offerId = null, ...member } = row ?? ({} as Partial<Member & { offerId: string | null }>);
  return { member: member.userId ? (member as Member) : undefined, offerId };
}
