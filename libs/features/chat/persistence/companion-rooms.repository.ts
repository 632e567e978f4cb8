import type { Queryable } from '@guildhall/platform/database/database';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { Injectable } from '@nestjs/common';
import type { Answer, Turn } from '../contract/companion-rooms';

/** As far back as anybody looks for what a question refers to, in messages. */
const LONGEST_LOOK_BACK = 400;

/** Rooms that somebody has with a companion, and what the companion says there. */
@Injectable()
export class CompanionRoomsRepository {
  async findId(source: Queryable, userId: string, companionId: string): Promise<string | undefined> {
    const [room] = await source.query<{ id: string }>(
      'SELECT id FROM rooms WHERE companion_user_id = $1 AND companion_id = $2',
      [userId, companionId],
    );
    return room?.id;
  }

  async findCompanionId(source: Queryable, roomId: string): Promise<string | undefined> {
    const [room] = await source.query<{ companionId: string | null }>(
      'SELECT companion_id AS "companionId" FROM rooms WHERE id = $1',
      [roomId],
    );
    return room?.companionId ?? undefined;
  }

  /** @returns false when there is one already; waits for one that is just being made */
  async insert(
    tx: Transaction,
    id: string,
    userId: string,
    companionId: string,
    now: Date,
  ): Promise<boolean> {
    const rows = await tx.query(
      `WITH room AS (
         INSERT INTO rooms (id, kind, companion_user_id, companion_id, created_at) VALUES ($1, 'companion', $2, $3, $4)
         ON CONFLICT ON CONSTRAINT rooms_companion_key DO NOTHING RETURNING id)
       INSERT INTO room_members (room_id, user_id, joined_at, read_seq) SELECT id, $2, $4, 0 FROM room
       RETURNING room_id`,
      [id, userId, companionId, now],
    );
    return rows.length > 0;
  }

  /** @returns false when there is no such room (any more) */
  async lock(tx: Transaction, roomId: string): Promise<boolean> {
    const rows = await tx.query('SELECT FROM rooms WHERE id = $1 FOR NO KEY UPDATE', [roomId]);
    return rows.length > 0;
  }

  /** Takes the next number of the room. @returns it */
  async insertAnswer(tx: Transaction, id: string, answer: Answer, now: Date): Promise<number> {
    const { roomId, companionId, questionId, text, outcome } = answer;
    const [stored] = await tx.query<{ seq: number }>(
      `WITH moved AS (
         UPDATE rooms SET head_seq = head_seq + 1, last_message_at = $7 WHERE id = $2 RETURNING head_seq)
       INSERT INTO messages (id, room_id, seq, sender_id, client_message_id, text, reply_to, sent_at, companion_id, outcome)
       SELECT $1::uuid, $2, head_seq, NULL, $1::uuid::text, $5, $4, $7, $3, $6 FROM moved
       RETURNING seq`,
      [id, roomId, companionId, questionId, text, outcome, now],
    );
    return (stored as { seq: number }).seq;
  }

  /**
   * An answer stands behind its question, also when more was asked before it came. Empty messages were taken back.
   *
   * @returns newest last
   */
  async findConversation(source: Queryable, questionId: string): Promise<Turn[]> {
    const turns = await source.query<Turn>(
      `SELECT m.id, m.companion_id IS NOT NULL AS "isAnswer", m.outcome, m.text
         FROM messages question
         JOIN messages m ON m.room_id = question.room_id AND m.seq > question.seq - ${LONGEST_LOOK_BACK}
         LEFT JOIN messages asked ON asked.id = m.reply_to AND m.companion_id IS NOT NULL
        WHERE question.id = $1 AND m.text <> ''
          AND CASE WHEN asked.id IS NULL THEN m.seq <= question.seq ELSE asked.seq < question.seq END
        ORDER BY coalesce(asked.seq, m.seq) DESC, m.companion_id IS NOT NULL DESC LIMIT ${LONGEST_LOOK_BACK}`,
      [questionId],
    );
    return turns.toReversed();
  }
}
