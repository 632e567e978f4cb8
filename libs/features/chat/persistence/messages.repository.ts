import type { Queryable } from '@guildhall/platform/database/database';
import { Injectable } from '@nestjs/common';
import type { Message } from '../contract/message';
import type { Head } from '../domain/room-heads';
import { MESSAGE_COLUMNS, type MessageRow, toMessage } from './message-columns';

@Injectable()
export class MessagesRepository {
  /** In order. */
  async findAfter(source: Queryable, roomId: string, seq: number, limit: number): Promise<Message[]> {
    const rows = await source.query<MessageRow>(
      `SELECT ${MESSAGE_COLUMNS} FROM messages m WHERE m.room_id = $1 AND m.seq > $2 ORDER BY m.seq LIMIT $3`,
      [roomId, seq, limit],
      'messages-after',
    );
    return rows.map(toMessage);
  }

  /** The last ones before that, in order. */
  async findBefore(source: Queryable, roomId: string, seq: number, limit: number): Promise<Message[]> {
    const rows = await source.query<MessageRow>(
      `SELECT ${MESSAGE_COLUMNS} FROM messages m WHERE m.room_id = $1 AND m.seq < $2 ORDER BY m.seq DESC LIMIT $3`,
      [roomId, seq, limit],
      'messages-before',
    );
    return rows.map(toMessage).toReversed();
  }

  /** As they are now, in the order of their last changes. @param upToSeq messages after that are left out */
  async findChangedAfter(
    source: Queryable,
    roomId: string,
    changeSeq: number,
    upToSeq: number,
    limit: number,
  ): Promise<Message[]> {
    const rows = await source.query<MessageRow>(
      `SELECT ${MESSAGE_COLUMNS} FROM messages m
        WHERE m.room_id = $1 AND m.change_seq > $2 AND m.change_seq > 0 AND m.seq <= $3
        ORDER BY m.change_seq LIMIT $4`,
      [roomId, changeSeq, upToSeq, limit],
      'messages-changed',
    );
    return rows.map(toMessage);
  }

  /** @returns `undefined` when the user is no member of the room */
  async findHeadFor(source: Queryable, roomId: string, userId: string): Promise<Head | undefined> {
    const [row] = await source.query<Head>(
      `SELECT r.head_seq AS "headSeq", r.change_seq AS "changeSeq"
         FROM rooms r JOIN room_members m ON m.room_id = r.id
        WHERE r.id = $1 AND m.user_id = $2`,
      [roomId, userId],
      'room-head',
    );
    return row;
  }
}
