import type { Queryable } from '@guildhall/platform/database/database';
import { Injectable } from '@nestjs/common';

/** The words that messages are found by. */
@Injectable()
export class MessageWordsRepository {
  /** Rooms in which something was said that is not found yet. */
  async findRoomsBehind(source: Queryable, limit: number): Promise<string[]> {
    const rows = await source.query<{ id: string }>(
      `SELECT r.id FROM rooms r LEFT JOIN message_words_progress p ON p.room_id = r.id
        WHERE r.head_seq > coalesce(p.upto_seq, 0) LIMIT $1`,
      [limit],
    );
    return rows.map(({ id }) => id);
  }

  /**
   * Writes the words of messages that have none, oldest first. Any number may do so at once, and in the same order so that
   * none waits for another in a circle. Words that are there already are those of a newer text, and stay.
   *
   * @returns how many messages were looked at: fewer than the limit when no room is behind any more
   */
  async write(source: Queryable, roomIds: readonly string[], limit: number): Promise<number> {
    const [row] = await source.query<{ count: number }>(
      `WITH due AS MATERIALIZED (
         SELECT m.*
           FROM (SELECT r.id, coalesce(p.upto_seq, 0) AS upto_seq
                   FROM rooms r LEFT JOIN message_words_progress p ON p.room_id = r.id
                  WHERE r.id = ANY ($1::uuid[]) AND r.head_seq > coalesce(p.upto_seq, 0) ORDER BY r.id) AS behind,
                LATERAL (SELECT id, room_id, seq, sender_id, text FROM messages
                          WHERE room_id = behind.id AND seq > behind.upto_seq ORDER BY seq LIMIT $2) AS m
          LIMIT $2
       ), written AS (
         INSERT INTO message_words (message_id, words)
         SELECT id, words_of_message(room_id, id, sender_id, text) FROM due
         ON CONFLICT (message_id) DO NOTHING
       ), moved AS (
         INSERT INTO message_words_progress AS p (room_id, upto_seq)
         SELECT room_id, max(seq) FROM due GROUP BY room_id ORDER BY room_id
         ON CONFLICT (room_id) DO UPDATE SET upto_seq = greatest(p.upto_seq, excluded.upto_seq)
       )
       SELECT count(*)::integer AS count FROM due`,
      [roomIds, limit],
    );
    return row?.count ?? 0;
  }
}
