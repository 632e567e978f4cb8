import type { Transaction } from '@guildhall/platform/database/transaction';
import { Injectable } from '@nestjs/common';

export interface DemoMessage {
  readonly id: string;
  readonly senderId: string;
  readonly text: string;
  readonly replyTo: string | null;
  readonly sentAt: Date;
}

/** Writes what was said in the past, which no use case does. */
@Injectable()
export class DemoTalkRepository {
  /** @param messages of a room in which nothing was said yet, in their order */
  async say(tx: Transaction, roomId: string, messages: readonly DemoMessage[]): Promise<void> {
    const rows = messages.map((message, index) => ({ ...message, seq: index + 1 }));
    await tx.query(
      `WITH said AS (
         INSERT INTO messages (id, room_id, seq, sender_id, client_message_id, text, reply_to, sent_at)
         SELECT id, $1, seq, "senderId", 'demo-' || seq, text, "replyTo", "sentAt"
           FROM jsonb_to_recordset($2) AS line (id uuid, seq integer, "senderId" uuid, text text, "replyTo" uuid, "sentAt" timestamptz)
         RETURNING seq, sent_at)
       UPDATE rooms SET head_seq = said.head, last_message_at = said.newest
         FROM (SELECT max(seq) AS head, max(sent_at) AS newest FROM said) AS said WHERE id = $1`,
      [roomId, JSON.stringify(rows)],
    );
  }

  /** @param unread how many of the newest messages somebody has not read; everybody else has read them all */
  async read(tx: Transaction, roomId: string, unread: ReadonlyMap<string, number>): Promise<void> {
    await tx.query(
      `UPDATE room_members m
          SET read_seq = r.head_seq - coalesce((SELECT count FROM unnest($2::uuid[], $3::integer[]) AS unread (user_id, count)
                                                 WHERE unread.user_id = m.user_id), 0)
         FROM rooms r WHERE r.id = $1 AND m.room_id = r.id`,
      [roomId, [...unread.keys()], [...unread.values()]],
    );
  }
}
