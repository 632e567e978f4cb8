import type { Queryable } from '@guildhall/platform/database/database';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { Injectable } from '@nestjs/common';
import type { Place } from './room-members.repository';

/** What chat holds about one person, over all of its tables. */
@Injectable()
export class ChatPersonalDataRepository {
  /** All of it as one JSON document, made in one statement so that its parts agree. */
  async exportOf(source: Queryable, userId: string): Promise<Record<string, unknown>> {
    const [row] = await source.query<{ data: Record<string, unknown> }>(
      `SELECT jsonb_build_object(
         'rooms', (SELECT coalesce(jsonb_agg(jsonb_build_object('roomId', r.id, 'kind', r.kind, 'guildId', r.guild_id,
                          'joinedAt', m.joined_at, 'readSeq', m.read_seq)), '[]')
                     FROM room_members m JOIN rooms r ON r.id = m.room_id WHERE m.user_id = $1),
         'messages', (SELECT coalesce(jsonb_agg(jsonb_build_object('roomId', room_id, 'seq', seq, 'text', text,
                             'sentAt', sent_at) ORDER BY id), '[]')
                        FROM messages WHERE sender_id = $1)
       ) AS data`,
      [userId],
    );
    return row?.data ?? {};
  }

  /**
   * What they said goes; that something was said stays, or the numbers of a room would have gaps. Rooms with companions,
   * where nobody else is, go as a whole.
   *
   * @returns where they were
   */
  async forget(tx: Transaction, userId: string): Promise<Place[]> {
    const alone = await tx.query<Place>(
      'DELETE FROM rooms WHERE companion_user_id = $1 RETURNING id AS "roomId", companion_user_id AS "userId"',
      [userId],
    );
    await tx.query(
      `UPDATE messages SET text = '', client_message_id = id::text, sender_id = NULL WHERE sender_id = $1`,
      [userId],
    );
    await tx.query(
      `UPDATE rooms SET first_user_id = nullif(first_user_id, $1), second_user_id = nullif(second_user_id, $1)
        WHERE id IN (SELECT room_id FROM room_members WHERE user_id = $1) AND kind = 'direct'`,
      [userId],
    );
    const left = await tx.query<Place>(
      'DELETE FROM room_members WHERE user_id = $1 RETURNING room_id AS "roomId", user_id AS "userId"',
      [userId],
    );
    return [...alone, ...left];
  }
}
