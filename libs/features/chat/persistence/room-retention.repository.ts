import type { GuildRole } from '@guildhall/features/guilds/contract/guild';
import type { Queryable } from '@guildhall/platform/database/database';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { Injectable } from '@nestjs/common';
import type { RoomKind } from '../contract/room';
import type { Place } from './room-members.repository';

/** How somebody stands to a room, as far as it matters for how long it remembers. */
export interface RetentionStanding {
  readonly kind: RoomKind;
  readonly guildRole: GuildRole | null;
}

@Injectable()
export class RoomRetentionRepository {
  /** @returns `undefined` when they are no member of the room */
  async findStanding(source: Queryable, { roomId, userId }: Place): Promise<RetentionStanding | undefined> {
    const [standing] = await source.query<RetentionStanding>(
      `SELECT r.kind, (SELECT role FROM guild_members g WHERE g.guild_id = r.guild_id AND g.user_id = $2) AS "guildRole"
         FROM rooms r JOIN room_members m ON m.room_id = r.id AND m.user_id = $2 WHERE r.id = $1`,
      [roomId, userId],
    );
    return standing;
  }

  async set(tx: Transaction, roomId: string, days: number | null): Promise<void> {
    await tx.query('UPDATE rooms SET retention_days = $2 WHERE id = $1', [roomId, days]);
  }

  /** A room that remembers more than it is to. */
  async findOverfull(source: Queryable, now: Date): Promise<string | undefined> {
    const [room] = await source.query<{ id: string }>(
      `SELECT r.id FROM rooms r JOIN messages m ON m.room_id = r.id AND m.seq = r.emptied_seq + 1
        WHERE r.retention_days IS NOT NULL AND m.sent_at < $1::timestamptz - r.retention_days * interval '1 day'
        ORDER BY r.id LIMIT 1`,
      [now],
    );
    return room?.id;
  }

  /**
   * Empties the oldest messages of a room that are too old; they keep their numbers, and each is a change of the room.
   *
   * @returns how many were looked at: as many as `limit` when there may be more
   */
  async empty(tx: Transaction, roomId: string, limit: number, now: Date): Promise<number> {
    await tx.query('SELECT FROM rooms WHERE id = $1 FOR NO KEY UPDATE', [roomId]);
    const [slice] = await tx.query<{ looked: number }>(
      `WITH room AS MATERIALIZED (
         SELECT emptied_seq, change_seq, $3::timestamptz - retention_days * interval '1 day' AS since FROM rooms WHERE id = $1
       ), oldest AS MATERIALIZED (
         SELECT id, seq, sent_at, deleted_at FROM messages
          WHERE room_id = $1 AND seq > (SELECT emptied_seq FROM room) ORDER BY seq LIMIT $2
       ), bound AS MATERIALIZED (
         SELECT coalesce(min(seq) FILTER (WHERE (sent_at < (SELECT since FROM room)) IS NOT TRUE) - 1, max(seq)) AS upto
           FROM oldest
       ), gone AS MATERIALIZED (
         SELECT id, (row_number() OVER (ORDER BY seq))::integer AS step FROM oldest, bound
          WHERE seq <= upto AND deleted_at IS NULL
       ), unreacted AS (
         DELETE FROM message_reactions r USING gone g WHERE r.message_id = g.id
       ), words AS (
         INSERT INTO message_words (message_id, words) SELECT id, '' FROM gone
         ON CONFLICT (message_id) DO UPDATE SET words = ''
       ), moved AS (
         UPDATE rooms SET change_seq = change_seq + (SELECT count(*) FROM gone),
                          emptied_seq = greatest(emptied_seq, (SELECT upto FROM bound))
          WHERE id = $1
       ), emptied AS (
         UPDATE messages m SET text = '', mentioned_ids = NULL, mentions_everyone = false, attachments = NULL,
                               sent_digest = NULL, deleted_at = $3, change_seq = room.change_seq + g.step
           FROM gone g, room WHERE m.id = g.id
       )
       SELECT count(*)::integer AS looked FROM oldest, bound WHERE seq <= upto`,
      [roomId, limit, now],
    );
    return slice?.looked ?? 0;
  }
}
