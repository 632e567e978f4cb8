import type { Queryable } from '@guildhall/platform/database/database';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { Injectable } from '@nestjs/common';
import type { Reservation } from './answers.repository';

export interface BudgetLimits {
  readonly dailyTokens: number;
  readonly questionsPerMinute: number;
}

const SAME_DAY = 'b.day = excluded.day';
const SAME_MINUTE = 'b.minute = excluded.minute';

/** What people may still ask of companions. Days and minutes are those of UTC. */
@Injectable()
export class BudgetsRepository {
  /**
   * Takes one question and some tokens from somebody's budget if there is room: one statement decides, so that callers at
   * the same moment do not exceed it together.
   *
   * @returns whether there was room
   */
  async reserve(
    tx: Transaction,
    userId: string,
    tokens: number,
    { dailyTokens, questionsPerMinute }: BudgetLimits,
    now: Date,
  ): Promise<boolean> {
    const rows = await tx.query(
      `INSERT INTO companion_budgets AS b (user_id, day, tokens, minute, questions)
       SELECT $1::uuid, ($2::timestamptz AT TIME ZONE 'UTC')::date, $3::integer, date_trunc('minute', $2::timestamptz, 'UTC'), 1
        WHERE $3::integer <= $4::integer
       ON CONFLICT (user_id) DO UPDATE
         SET tokens = CASE WHEN ${SAME_DAY} THEN b.tokens ELSE 0 END + excluded.tokens, day = excluded.day,
             questions = CASE WHEN ${SAME_MINUTE} THEN b.questions ELSE 0 END + 1, minute = excluded.minute
       WHERE CASE WHEN ${SAME_DAY} THEN b.tokens ELSE 0 END + excluded.tokens <= $4
         AND CASE WHEN ${SAME_MINUTE} THEN b.questions ELSE 0 END < $5
       RETURNING user_id`,
      [userId, now, tokens, dailyTokens, questionsPerMinute],
    );
    return rows.length > 0;
  }

  /** Whether there is no room in the day for so many tokens, rather than none in the minute for a question. */
  async isDaySpent(
    source: Queryable,
    userId: string,
    tokens: number,
    { dailyTokens }: BudgetLimits,
    now: Date,
  ): Promise<boolean> {
    const [day] = await source.query<{ tokens: number }>(
      `SELECT tokens FROM companion_budgets
        WHERE user_id = $1 AND day = ($2::timestamptz AT TIME ZONE 'UTC')::date`,
      [userId, now],
    );
    return (day?.tokens ?? 0) + tokens > dailyTokens;
  }

  /** What was reserved becomes what it took, in the day of the question; a later day's budget is another one. */
  async correct(tx: Transaction, reservation: Reservation, tokens: number): Promise<void> {
    const { userId, askedAt, reservedTokens } = reservation;
    await tx.query(
      `UPDATE companion_budgets SET tokens = greatest(0, tokens - $3 + $4)
        WHERE user_id = $1 AND day = ($2::timestamptz AT TIME ZONE 'UTC')::date`,
      [userId, askedAt, reservedTokens, tokens],
    );
  }
}
