import type { Queryable } from '@guildhall/platform/database/database';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { Injectable } from '@nestjs/common';

/** What the feature holds about one person. The rooms themselves, and what they said there, are chat's. */
@Injectable()
export class CompanionPersonalDataRepository {
  /** All of it as one JSON document, made in one statement so that its parts agree. */
  async exportOf(source: Queryable, userId: string): Promise<Record<string, unknown>> {
    const [row] = await source.query<{ data: Record<string, unknown> }>(
      `SELECT jsonb_build_object(
         'questions', (SELECT coalesce(jsonb_agg(jsonb_build_object('roomId', a.room_id, 'companion', c.slug,
                              'questionId', a.question_id, 'state', a.state, 'askedAt', a.asked_at, 'tokens', a.tokens,
                              'answer', m.text) ORDER BY a.asked_at), '[]')
                         FROM companion_answers a JOIN companions c ON c.id = a.companion_id
                         LEFT JOIN messages m ON m.id = a.answer_id
                        WHERE a.user_id = $1),
         'budget', (SELECT jsonb_build_object('day', day, 'tokens', tokens) FROM companion_budgets WHERE user_id = $1)
       ) AS data`,
      [userId],
    );
    return row?.data ?? {};
  }

  async forget(tx: Transaction, userId: string): Promise<void> {
    await tx.query('DELETE FROM companion_answers WHERE user_id = $1', [userId]);
    await tx.query('DELETE FROM companion_budgets WHERE user_id = $1', [userId]);
  }
}
