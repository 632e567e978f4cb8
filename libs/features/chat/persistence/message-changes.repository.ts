import { LEADING_ROLES } from '@guildhall/features/guilds/contract/guild';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { Injectable } from '@nestjs/common';
import type { Mentions, Message } from '../contract/message';
import type { RoomStanding } from '../domain/message-permissions';
import type { Voice } from '../domain/voice';
import { MESSAGE_COLUMNS, type MessageRow, toMessage } from './message-columns';
import { IS_SEVERED, MUTED_UNTIL } from './voice-columns';

/** Where a change is made. */
export interface MessagePlace {
  readonly roomId: string;
  readonly messageId: string;
}

export interface ReactionOf extends MessagePlace {
  readonly userId: string;
  readonly emoji: string;
}

/** Moves the number of the newest change, when there is one at all. The room is held already. */
const MOVED = `moved AS (
    UPDATE rooms SET change_seq = change_seq + 1 WHERE id = $1 AND EXISTS (SELECT FROM changed) RETURNING change_seq
  )
  UPDATE messages SET change_seq = moved.change_seq FROM moved WHERE id = $2`;

/**
 * Changes to what was said. Whoever makes one holds the room first, as everybody does who says something: changes are
 * numbered without gaps, and what was read before still holds when it is written.
 */
@Injectable()
export class MessageChangesRepository {
  /** Nobody says or changes anything in the room until the transaction ends. @returns `undefined` without such a room */
  async hold(
    tx: Transaction,
    roomId: string,
    userId: string,
    now: Date,
  ): Promise<(RoomStanding & Voice) | undefined> {
    // By itself: how somebody stands is to be known as of when the room is held, not as of when they began to wait for it.
    await tx.query('SELECT FROM rooms WHERE id = $1 FOR NO KEY UPDATE', [roomId]);
    const [standing] = await tx.query<RoomStanding & Voice>(
      `SELECT EXISTS (SELECT FROM room_members m WHERE m.room_id = r.id AND m.user_id = $2) AS "isMember",
              EXISTS (SELECT FROM guild_members g WHERE g.guild_id = r.guild_id AND g.user_id = $2
                                                    AND g.role = ANY ($4)) AS "isLeader",
              ${MUTED_UNTIL('r.id', '$2', '$3')} AS "mutedUntil", ${IS_SEVERED('r.id')} AS "isSevered"
         FROM rooms r WHERE r.id = $1`,
      [roomId, userId, now, LEADING_ROLES],
    );
    return standing;
  }

  async find(tx: Transaction, { roomId, messageId }: MessagePlace): Promise<Message | undefined> {
    const [row] = await tx.query<MessageRow>(
      `SELECT ${MESSAGE_COLUMNS} FROM messages m WHERE m.id = $2 AND m.room_id = $1`,
      [roomId, messageId],
    );
    return row && toMessage(row);
  }

  /** @param mentions of whom members of the room are kept @param sentDigest of the text until now */
  async edit(
    tx: Transaction,
    { roomId, messageId }: MessagePlace,
    text: string,
    { userIds, everyone }: Mentions,
    sentDigest: Buffer,
    now: Date,
  ): Promise<void> {
    await tx.query(
      `WITH moved AS (UPDATE rooms SET change_seq = change_seq + 1 WHERE id = $1 RETURNING change_seq),
            words AS (
              INSERT INTO message_words (message_id, words)
              SELECT id, words_of_message(room_id, id, sender_id, $3) FROM messages WHERE id = $2
              ON CONFLICT (message_id) DO UPDATE SET words = excluded.words)
       UPDATE messages
          SET text = $3, sent_digest = coalesce(sent_digest, $7), edited_at = $6, mentions_everyone = $5, change_seq = moved.change_seq,
              mentioned_ids = nullif(ARRAY(SELECT m.user_id FROM room_members m
                                            WHERE m.room_id = $1 AND m.user_id = ANY ($4::uuid[])
                                            ORDER BY array_position($4::uuid[], m.user_id)), '{}')
         FROM moved WHERE id = $2 AND deleted_at IS NULL`,
      [roomId, messageId, text, userIds, everyone, now, sentDigest],
    );
  }

  /** What it said goes, and what others made of it. @param sentDigest of the text until now */
  async delete(
    tx: Transaction,
    { roomId, messageId }: MessagePlace,
    sentDigest: Buffer,
    now: Date,
  ): Promise<void> {
    await tx.query(
      `WITH unreacted AS (DELETE FROM message_reactions WHERE message_id = $2),
            moved AS (UPDATE rooms SET change_seq = change_seq + 1 WHERE id = $1 RETURNING change_seq),
            words AS (INSERT INTO message_words (message_id, words) VALUES ($2, '')
                      ON CONFLICT (message_id) DO UPDATE SET words = '')
       UPDATE messages SET text = '', mentioned_ids = NULL, mentions_everyone = false, attachments = NULL,
                           deleted_at = $3, sent_digest = coalesce(sent_digest, $4), change_seq = moved.change_seq
         FROM moved WHERE id = $2 AND deleted_at IS NULL`,
      [roomId, messageId, now, sentDigest],
    );
  }

  /** Once for each person and emoji. */
  async addReaction(
    tx: Transaction,
    { roomId, messageId, userId, emoji }: ReactionOf,
    now: Date,
  ): Promise<void> {
    await tx.query(
      `WITH changed AS (
         INSERT INTO message_reactions (message_id, emoji, user_id, reacted_at)
         VALUES ($2, $4, $3, $5) ON CONFLICT DO NOTHING RETURNING message_id
       ), ${MOVED}`,
      [roomId, messageId, userId, emoji, now],
    );
  }

  async removeReaction(tx: Transaction, { roomId, messageId, userId, emoji }: ReactionOf): Promise<void> {
    await tx.query(
      `WITH changed AS (
         DELETE FROM message_reactions WHERE message_id = $2 AND user_id = $3 AND emoji = $4 RETURNING message_id
       ), ${MOVED}`,
      [roomId, messageId, userId, emoji],
    );
  }
}
