import type { Queryable } from '@guildhall/platform/database/database';
import { Injectable } from '@nestjs/common';
import type { AnswerOutcome, Message } from '../contract/message';

const MESSAGE_COLUMNS = `id, room_id AS "roomId", seq, sender_id AS "senderId", client_message_id AS "clientMessageId",
  text, reply_to AS "replyTo", sent_at AS "sentAt", companion_id AS "companionId", outcome`;

interface Row extends Omit<Message, 'sentAt' | 'companionId' | 'outcome'> {
  readonly sentAt: Date;
  readonly companionId: string | null;
  readonly outcome: AnswerOutcome | null;
}

@Injectable()
export class MessagesRepository {
  /** In order. */
  async findAfter(source: Queryable, roomId: string, seq: number, limit: number): Promise<Message[]> {
    const rows = await source.query<Row>(
      `SELECT ${MESSAGE_COLUMNS} FROM messages WHERE room_id = $1 AND seq > $2 ORDER BY seq LIMIT $3`,
      [roomId, seq, limit],
      'messages-after',
    );
    return rows.map(toMessage);
  }

  /** The last ones before that, in order. */
  async findBefore(source: Queryable, roomId: string, seq: number, limit: number): Promise<Message[]> {
    const rows = await source.query<Row>(
      `SELECT ${MESSAGE_COLUMNS} FROM messages WHERE room_id = $1 AND seq < $2 ORDER BY seq DESC LIMIT $3`,
      [roomId, seq, limit],
      'messages-before',
    );
    return rows.map(toMessage).toReversed();
  }

  /** @returns `undefined` when the user is no member of the room */
  async findHeadFor(source: Queryable, roomId: string, userId: string): Promise<number | undefined> {
    const [row] = await source.query<{ headSeq: number }>(
      `SELECT r.head_seq AS "headSeq" FROM rooms r JOIN room_members m ON m.room_id = r.id
        WHERE r.id = $1 AND m.user_id = $2`,
      [roomId, userId],
      'room-head',
    );
    return row?.headSeq;
  }
}

function toMessage({ companionId, outcome, ...row }: Row): Message {
  const message = { ...row, sentAt: row.sentAt.toISOString() };
  return companionId === null || outcome === null ? message : { ...message, companionId, outcome };
}
