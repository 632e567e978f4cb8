import type { Queryable } from '@guildhall/platform/database/database';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { Injectable } from '@nestjs/common';
import type { NoticeSettings } from '../contract/notice-settings';
import type { Addressee } from './find-addressees';

/** What members chose, and what they were told. */
@Injectable()
export class NoticesRepository {
  /**
   * Notes that these are told, before they are. Of any number who find the same at once, one tells: the others wait for that
   * one's transaction, and tell nobody who has not read what that one told of. Who has read on in the meantime need not be
   * told any more.
   *
   * @returns who is to be told
   */
  async claim(tx: Transaction, addressees: readonly Addressee[]): Promise<Addressee[]> {
    const rows = await tx.query<{ roomId: string; userId: string }>(
      `INSERT INTO room_notices AS n (room_id, user_id, message_seq, mention_seq)
       SELECT m.room_id, m.user_id, a.upto_seq, CASE WHEN a.is_mention THEN a.upto_seq ELSE 0 END
         FROM unnest($1::uuid[], $2::uuid[], $3::integer[], $4::integer[], $5::boolean[])
                AS a (room_id, user_id, first_seq, upto_seq, is_mention)
         JOIN room_members m ON m.room_id = a.room_id AND m.user_id = a.user_id AND m.read_seq < a.first_seq
        ORDER BY m.room_id, m.user_id
       ON CONFLICT (room_id, user_id) DO UPDATE
         SET message_seq = greatest(n.message_seq, excluded.message_seq),
             mention_seq = greatest(n.mention_seq, excluded.mention_seq)
         WHERE CASE WHEN excluded.mention_seq > 0 THEN n.mention_seq ELSE n.message_seq END
               <= (SELECT read_seq FROM room_members m WHERE m.room_id = n.room_id AND m.user_id = n.user_id)
       RETURNING n.room_id AS "roomId", n.user_id AS "userId"`,
      [
        addressees.map(({ roomId }) => roomId),
        addressees.map(({ userId }) => userId),
        addressees.map(({ firstSeq }) => firstSeq),
        addressees.map(({ uptoSeq }) => uptoSeq),
        addressees.map(({ isMention }) => isMention),
      ],
    );
    const claimed = new Set(rows.map(({ roomId, userId }) => `${roomId} ${userId}`));
    return addressees.filter(({ roomId, userId }) => claimed.has(`${roomId} ${userId}`));
  }

  /** As they are by the kind of the room when the member chose nothing. @returns `undefined` when they are no member */
  async findSettings(source: Queryable, roomId: string, userId: string): Promise<NoticeSettings | undefined> {
    const [settings] = await source.query<NoticeSettings>(
      `SELECT coalesce(s.notify, CASE WHEN r.kind = 'guild' THEN 'mentions' ELSE 'all' END) AS notify,
              s.muted_until AS "mutedUntil"
         FROM room_members m JOIN rooms r ON r.id = m.room_id
         LEFT JOIN room_notice_settings s ON s.room_id = m.room_id AND s.user_id = m.user_id
        WHERE m.room_id = $1 AND m.user_id = $2`,
      [roomId, userId],
    );
    return settings;
  }

  /** @returns false when they are no member */
  async putSettings(
    source: Queryable,
    roomId: string,
    userId: string,
    { notify, mutedUntil }: NoticeSettings,
  ): Promise<boolean> {
    const rows = await source.query(
      `INSERT INTO room_notice_settings (room_id, user_id, notify, muted_until)
       SELECT room_id, user_id, $3, $4 FROM room_members WHERE room_id = $1 AND user_id = $2 FOR KEY SHARE
       ON CONFLICT (room_id, user_id) DO UPDATE SET notify = excluded.notify, muted_until = excluded.muted_until
       RETURNING room_id`,
      [roomId, userId, notify, mutedUntil],
    );
    return rows.length > 0;
  }

  async exportOf(source: Queryable, userId: string): Promise<Record<string, unknown>> {
    const [row] = await source.query<{ data: Record<string, unknown> }>(
      `SELECT jsonb_build_object(
         'settings', (SELECT coalesce(jsonb_agg(jsonb_build_object('roomId', room_id, 'notify', notify,
                             'mutedUntil', muted_until) ORDER BY room_id), '[]')
                        FROM room_notice_settings WHERE user_id = $1),
         'told', (SELECT coalesce(jsonb_agg(jsonb_build_object('roomId', room_id, 'messageSeq', message_seq,
                         'mentionSeq', mention_seq) ORDER BY room_id), '[]')
                    FROM room_notices WHERE user_id = $1)
       ) AS data`,
      [userId],
    );
    return row?.data ?? {};
  }

  async forget(tx: Transaction, userId: string): Promise<void> {
    await tx.query('DELETE FROM room_notice_settings WHERE user_id = $1', [userId]);
    await tx.query('DELETE FROM room_notices WHERE user_id = $1', [userId]);
  }
}
