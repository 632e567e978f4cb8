import type { Question } from '@guildhall/features/chat/contract/companion-rooms';
import type { AnswerOutcome } from '@guildhall/features/chat/contract/message';
import type { Queryable } from '@guildhall/platform/database/database';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { Injectable } from '@nestjs/common';

/** A question that is about to be answered. */
export interface OpenQuestion {
  readonly questionId: string;
  readonly roomId: string;
  readonly userId: string;
  readonly companionId: string;
  /** 1 for the first time. Counts those that ended with their process, too. */
  readonly attempt: number;
  readonly isCancelled: boolean;
}

/** What a question has come to. */
export interface Settlement {
  readonly outcome: AnswerOutcome;
  /** `null` when there is nothing to be said. */
  readonly answerId: string | null;
  readonly tokens: number;
}

export interface Reservation {
  readonly userId: string;
  readonly askedAt: Date;
  readonly reservedTokens: number;
}

/** What has become of what companions were asked. All that leaves `waiting` does so once, by a conditional update. */
@Injectable()
export class AnswersRepository {
  async insert(tx: Transaction, question: Question, reservedTokens: number, now: Date): Promise<void> {
    const { id, roomId, userId, companionId, seq } = question;
    await tx.query(
      `INSERT INTO companion_answers (question_id, room_id, user_id, companion_id, seq, reserved_tokens, asked_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [id, roomId, userId, companionId, seq, reservedTokens, now],
    );
  }

  /** The one that is to be answered next. */
  async findNext(source: Queryable, roomId: string): Promise<string | undefined> {
    const [row] = await source.query<{ questionId: string }>(
      `SELECT question_id AS "questionId" FROM companion_answers
        WHERE room_id = $1 AND state = 'waiting' ORDER BY seq LIMIT 1`,
      [roomId],
    );
    return row?.questionId;
  }

  /** Counts an attempt. @returns `undefined` when it is settled, or gone */
  async begin(source: Queryable, questionId: string): Promise<OpenQuestion | undefined> {
    const [question] = await source.query<OpenQuestion>(
      `UPDATE companion_answers SET attempts = attempts + 1 WHERE question_id = $1 AND state = 'waiting'
       RETURNING question_id AS "questionId", room_id AS "roomId", user_id AS "userId", companion_id AS "companionId",
                 attempts AS attempt, cancelled_at IS NOT NULL AS "isCancelled"`,
      [questionId],
    );
    return question;
  }

  /** Whether an answer is still wanted: not cancelled, not settled by another run, and its room is there. */
  async isWanted(source: Queryable, questionId: string): Promise<boolean> {
    const rows = await source.query(
      `SELECT FROM companion_answers WHERE question_id = $1 AND state = 'waiting' AND cancelled_at IS NULL`,
      [questionId],
    );
    return rows.length > 0;
  }

  /** @returns what was reserved for it; `undefined` when it was settled before, or is gone */
  async settle(
    tx: Transaction,
    questionId: string,
    { outcome, tokens }: Pick<Settlement, 'outcome' | 'tokens'>,
    now: Date,
  ): Promise<Reservation | undefined> {
    const [reservation] = await tx.query<Reservation>(
      `UPDATE companion_answers SET state = $2, tokens = $3, settled_at = $4
        WHERE question_id = $1 AND state = 'waiting'
        RETURNING user_id AS "userId", asked_at AS "askedAt", reserved_tokens AS "reservedTokens"`,
      [questionId, outcome, tokens, now],
    );
    return reservation;
  }

  async noteAnswer(tx: Transaction, questionId: string, answerId: string): Promise<void> {
    await tx.query('UPDATE companion_answers SET answer_id = $2 WHERE question_id = $1', [
      questionId,
      answerId,
    ]);
  }

  /**
   * Says that the asker does not want the answer any more.
   *
   * @returns whether that changed anything; `undefined` when they have no such question
   */
  async cancel(
    tx: Transaction,
    { questionId, roomId, userId }: Pick<OpenQuestion, 'questionId' | 'roomId' | 'userId'>,
    now: Date,
  ): Promise<boolean | undefined> {
    const [row] = await tx.query<{ hasChanged: boolean }>(
      `WITH own AS (
         SELECT question_id FROM companion_answers WHERE question_id = $1 AND room_id = $2 AND user_id = $3
       ), cancelled AS (
         UPDATE companion_answers a SET cancelled_at = $4 FROM own
          WHERE a.question_id = own.question_id AND a.state = 'waiting' AND a.cancelled_at IS NULL
          RETURNING a.question_id)
       SELECT EXISTS (SELECT FROM cancelled) AS "hasChanged" FROM own`,
      [questionId, roomId, userId, now],
    );
    return row?.hasChanged;
  }
}
