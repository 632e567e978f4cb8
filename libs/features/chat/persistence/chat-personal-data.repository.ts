import type { Queryable } from '@guildhall/platform/database/database';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { Injectable } from '@nestjs/common';
import type { Place } from './room-members.repository';

/** Messages that say something of the person `$1`. */
const TOUCHED = `
  SELECT id, room_id, sender_id FROM messages WHERE sender_id = $1
  UNION SELECT id, room_id, sender_id FROM messages WHERE mentioned_ids @> ARRAY[$1::uuid]
  UNION SELECT m.id, m.room_id, m.sender_id FROM message_reactions r JOIN messages m ON m.id = r.message_id
         WHERE r.user_id = $1`;

const CHANGE_TOUCHED = `
  WITH touched AS MATERIALIZED (
    SELECT *, row_number() OVER (PARTITION BY room_id ORDER BY id) AS step, count(*) OVER (PARTITION BY room_id) AS steps
      FROM (${TOUCHED}) AS touched
  ), unreacted AS (
    DELETE FROM message_reactions r USING touched t WHERE r.message_id = t.id AND (r.user_id = $1 OR t.sender_id = $1)
  ), moved AS (
    UPDATE rooms r SET change_seq = r.change_seq + t.steps
      FROM (SELECT DISTINCT room_id, steps FROM touched) AS t WHERE r.id = t.room_id
    RETURNING r.id AS room_id, r.change_seq - t.steps AS before
  ), own AS (
    UPDATE messages m
       SET text = '', client_message_id = m.id::text, sender_id = NULL, mentioned_ids = NULL, mentions_everyone = false,
           attachments = NULL, sent_digest = NULL, deleted_at = coalesce(m.deleted_at, now()), change_seq = moved.before + t.step
      FROM touched t JOIN moved USING (room_id) WHERE m.id = t.id AND t.sender_id = $1
    RETURNING m.id, m.room_id, m.sender_id, m.text
  ), of_others AS (
    UPDATE messages m
       SET text = regexp_replace(m.text, $2, '<@nobody>', 'gi'), mentioned_ids = nullif(array_remove(m.mentioned_ids, $1), '{}'),
           change_seq = moved.before + t.step
      FROM touched t JOIN moved USING (room_id) WHERE m.id = t.id AND t.sender_id IS DISTINCT FROM $1
    RETURNING m.id, m.room_id, m.sender_id, m.text
  )
  INSERT INTO message_words (message_id, words)
  SELECT id, words_of_message(room_id, id, sender_id, text) FROM (TABLE own UNION ALL TABLE of_others) AS changed
  ON CONFLICT (message_id) DO UPDATE SET words = excluded.words`;

/** What chat holds about one person, over all of its tables. */
@Injectable()
export class ChatPersonalDataRepository {
  /** All of it as one JSON document, made in one statement so that its parts agree. */
  async exportOf(source: Queryable, userId: string): Promise<Record<string, unknown>> {
    const [row] = await source.query<{ data: Record<string, unknown> }>(
      `SELECT jsonb_build_object(
         'rooms', (SELECT coalesce(jsonb_agg(jsonb_build_object('roomId', r.id, 'kind', r.kind, 'guildId', r.guild_id, 'jobId', r.job_id,
                          'joinedAt', m.joined_at, 'readSeq', m.read_seq)), '[]')
                     FROM room_members m JOIN rooms r ON r.id = m.room_id WHERE m.user_id = $1),
         'messages', (SELECT coalesce(jsonb_agg(jsonb_build_object('roomId', room_id, 'seq', seq, 'text', text,
                             'sentAt', sent_at, 'editedAt', edited_at, 'deletedAt', deleted_at,
                             'attachments', coalesce(attachments, '[]')) ORDER BY id), '[]')
                        FROM messages WHERE sender_id = $1),
         'reactions', (SELECT coalesce(jsonb_agg(jsonb_build_object('roomId', m.room_id, 'seq', m.seq, 'emoji', r.emoji,
                              'reactedAt', r.reacted_at) ORDER BY r.reacted_at, r.emoji), '[]')
                         FROM message_reactions r JOIN messages m ON m.id = r.message_id WHERE r.user_id = $1),
         'mentions', (SELECT coalesce(jsonb_agg(jsonb_build_object('roomId', room_id, 'seq', seq, 'sentAt', sent_at)
                             ORDER BY id), '[]')
                        FROM messages WHERE mentioned_ids @> ARRAY[$1::uuid]),
         'mutes', (SELECT coalesce(jsonb_agg(jsonb_build_object('roomId', room_id, 'mutedAt', muted_at, 'mutedUntil', muted_until)
                          ORDER BY room_id), '[]')
                     FROM room_mutes WHERE user_id = $1)
       ) AS data`,
      [userId],
    );
    return row?.data ?? {};
  }

  /**
   * What they said goes; that something was said stays, or the numbers of a room would have gaps. So do their reactions, and
   * their id where others named them. Each message that this changes is a change of its room. Rooms
   * with companions, where nobody else is, go as a whole.
   *
   * @returns where they were
   */
  async forget(tx: Transaction, userId: string): Promise<Place[]> {
    const alone = await tx.query<Place>(
      'DELETE FROM rooms WHERE companion_user_id = $1 RETURNING id AS "roomId", companion_user_id AS "userId"',
      [userId],
    );
    await tx.query(
      `SELECT FROM rooms
        WHERE id IN (SELECT room_id FROM (${TOUCHED}) AS touched UNION SELECT room_id FROM room_members WHERE user_id = $1)
        ORDER BY id FOR NO KEY UPDATE`,
      [userId],
    );
    await tx.query(
      `UPDATE rooms SET first_user_id = nullif(first_user_id, $1), second_user_id = nullif(second_user_id, $1)
        WHERE id IN (SELECT room_id FROM room_members WHERE user_id = $1) AND kind = 'direct'`,
      [userId],
    );
    await tx.query('DELETE FROM room_mutes WHERE user_id = $1', [userId]);
    await tx.query('UPDATE room_mutes SET muted_by = NULL WHERE muted_by = $1', [userId]);
    // Before what they said: from now on they say nothing more.
    const left = await tx.query<Place>(
      `WITH gone AS (DELETE FROM room_members WHERE user_id = $1 RETURNING room_id, user_id),
            counted AS (UPDATE rooms SET departures = departures + 1 WHERE id IN (SELECT room_id FROM gone))
       SELECT room_id AS "roomId", user_id AS "userId" FROM gone`,
      [userId],
    );
    await tx.query(CHANGE_TOUCHED, [userId, `<@${userId}>`]);
    return [...alone, ...left];
  }
}
