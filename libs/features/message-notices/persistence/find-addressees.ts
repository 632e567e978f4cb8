import { IS_BLOCKED_BETWEEN } from '@guildhall/features/blocks/contract/is-blocked';
import { IS_CONNECTED } from '@guildhall/features/presence/contract/connected';
import type { Queryable } from '@guildhall/platform/database/database';
import { MOST_COUNTED } from '../contract/message.notifications';
import type { Look, Stretch } from './progress.repository';

/** Somebody who should be told of what was said in a room. */
export interface Addressee {
  readonly roomId: string;
  readonly userId: string;
  /** Something among it names or answers them. */
  readonly isMention: boolean;
  /** They have read less than that. */
  readonly uptoSeq: number;
  readonly firstSeq: number;
  readonly count: number;
  readonly senderId: string;
  readonly senderName: string;
  readonly roomName: string;
}

/** A stretch, and after whom to go on. */
export interface PartOfStretch extends Stretch {
  readonly afterUserId: string | null;
}

/** What was said before is no news, however long nobody looked. */
const NEWS_FOR = '1 day';

/** Messages `x` of a stretch `w` that a member `m` has not read, and may hear of. */
const UNREAD = `
  SELECT x.seq, x.sender_id, m.user_id = ANY (x.mentioned_ids) OR x.mentions_everyone OR answered.sender_id = m.user_id AS names
    FROM messages x LEFT JOIN messages answered ON answered.id = x.reply_to
   WHERE x.room_id = w.room_id AND x.seq > greatest(w.after_seq, m.read_seq) AND x.seq <= w.upto_seq
     AND x.sender_id <> m.user_id AND x.deleted_at IS NULL AND x.sent_at > $6::timestamptz - interval '${NEWS_FOR}'
     AND NOT ${IS_BLOCKED_BETWEEN('m.user_id', 'x.sender_id')}`;

/** Whom a stretch of a guild's room may concern when it does not name everyone: nobody else of thousands is looked at. */
const NAMED = `
  SELECT named.user_id FROM messages x LEFT JOIN messages answered ON answered.id = x.reply_to,
         unnest(array_append(x.mentioned_ids, answered.sender_id)) AS named (user_id)
   WHERE x.room_id = w.room_id AND x.seq > w.after_seq AND x.seq <= w.upto_seq
  UNION SELECT user_id FROM room_notice_settings WHERE room_id = w.room_id AND notify = 'all'`;

/**
 * Who should be told: members who have not read it, want to hear of it, and have read all that they were told of before.
 *
 * @param parts of different rooms
 * @param limit of each room, in the order of their ids
 */
export function findAddressees(
  source: Queryable,
  look: Look,
  parts: readonly PartOfStretch[],
  now: Date,
  limit: number,
): Promise<Addressee[]> {
  return source.query<Addressee>(
    `WITH w AS MATERIALIZED (
       SELECT s.*, r.kind, CASE WHEN r.kind = 'guild' THEN 'mentions' ELSE 'all' END AS usual,
              coalesce(g.name, j.title, '') AS name,
              r.kind <> 'guild' OR EXISTS (
                SELECT FROM messages x WHERE x.room_id = r.id AND x.seq > s.after_seq AND x.seq <= s.upto_seq
                   AND x.mentions_everyone) AS is_for_all
         FROM unnest($1::uuid[], $2::integer[], $3::integer[], $4::uuid[]) AS s (room_id, after_seq, upto_seq, after_user_id)
         JOIN rooms r ON r.id = s.room_id
         LEFT JOIN guilds g ON g.id = r.guild_id LEFT JOIN jobs j ON j.id = r.job_id
     )
     SELECT w.room_id AS "roomId", w.upto_seq AS "uptoSeq", w.name AS "roomName", a.user_id AS "userId",
            a.is_mention AS "isMention", CASE WHEN a.is_mention THEN a.mentions ELSE a.messages END AS count,
            CASE WHEN a.is_mention THEN a.first_mention ELSE a.first_message END AS "firstSeq",
            u.id AS "senderId", u.display_name AS "senderName"
       FROM w CROSS JOIN LATERAL (
         SELECT m.user_id, unread.*, unread.mentions > 0 AND coalesce(n.mention_seq, 0) <= m.read_seq AS is_mention
           FROM (SELECT e.user_id, e.read_seq FROM room_members e WHERE w.is_for_all AND e.room_id = w.room_id
                 UNION ALL
                 SELECT e.user_id, e.read_seq FROM (${NAMED}) AS named JOIN room_members e USING (user_id)
                  WHERE NOT w.is_for_all AND e.room_id = w.room_id) AS m
           LEFT JOIN room_notice_settings s ON s.room_id = w.room_id AND s.user_id = m.user_id
           LEFT JOIN room_notices n ON n.room_id = w.room_id AND n.user_id = m.user_id
          CROSS JOIN LATERAL (
            SELECT least(count(*), ${MOST_COUNTED + 1})::integer AS messages, min(x.seq) AS first_message,
                   least(count(*) FILTER (WHERE x.names), ${MOST_COUNTED + 1})::integer AS mentions,
                   min(x.seq) FILTER (WHERE x.names) AS first_mention
              FROM (${UNREAD}) AS x) AS unread
          WHERE m.read_seq < w.upto_seq AND (w.after_user_id IS NULL OR m.user_id > w.after_user_id)
            AND coalesce(s.notify, w.usual) <> 'none' AND (s.muted_until IS NULL OR s.muted_until <= $6)
            AND ($5 = 'unread' OR NOT ${IS_CONNECTED('m.user_id')})
            AND ((unread.mentions > 0 AND coalesce(n.mention_seq, 0) <= m.read_seq)
                 OR (coalesce(s.notify, w.usual) = 'all' AND unread.messages > 0
                     AND coalesce(n.message_seq, 0) <= m.read_seq))
          ORDER BY m.user_id LIMIT $7) AS a
       JOIN messages first ON first.room_id = w.room_id
                          AND first.seq = CASE WHEN a.is_mention THEN a.first_mention ELSE a.first_message END
       JOIN users u ON u.id = first.sender_id
      ORDER BY w.room_id, a.user_id`,
    [
      parts.map(({ roomId }) => roomId),
      parts.map(({ afterSeq }) => afterSeq),
      parts.map(({ uptoSeq }) => uptoSeq),
      parts.map(({ afterUserId }) => afterUserId),
      look,
      now,
      limit,
    ],
  );
}
