import type { Queryable } from '@guildhall/platform/database/database';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { Injectable } from '@nestjs/common';
import type { EmailChange } from '../domain/email-change';

const COLUMNS = `id, user_id AS "userId", old_email AS "oldEmail", new_email AS "newEmail", requested_at AS "requestedAt",
  session_id AS "sessionId", session_started_at AS "sessionStartedAt", confirmed_at AS "confirmedAt", cancelled_at AS "cancelledAt", undone_at AS "undoneAt"`;

@Injectable()
export class EmailChangesRepository {
  async insert(
    tx: Transaction,
    change: Omit<EmailChange, 'confirmedAt' | 'cancelledAt' | 'undoneAt'>,
  ): Promise<void> {
    await tx.query(
      `INSERT INTO email_changes (id, user_id, old_email, new_email, requested_at, session_id, session_started_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [
        change.id,
        change.userId,
        change.oldEmail,
        change.newEmail,
        change.requestedAt,
        change.sessionId,
        change.sessionStartedAt,
      ],
    );
  }

  async find(source: Queryable, id: string): Promise<EmailChange | undefined> {
    const [change] = await source.query<EmailChange>(`SELECT ${COLUMNS} FROM email_changes WHERE id = $1`, [
      id,
    ]);
    return change;
  }

  /** @returns the change, or `undefined` when it is not pending any more */
  async confirm(tx: Transaction, id: string, now: Date): Promise<EmailChange | undefined> {
    const [change] = await tx.query<EmailChange>(
      `UPDATE email_changes SET confirmed_at = $2
        WHERE id = $1 AND confirmed_at IS NULL AND cancelled_at IS NULL AND undone_at IS NULL RETURNING ${COLUMNS}`,
      [id, now],
    );
    return change;
  }

  /** @returns the change, or `undefined` when it was undone before */
  async undo(tx: Transaction, id: string, now: Date): Promise<EmailChange | undefined> {
    const [change] = await tx.query<EmailChange>(
      `UPDATE email_changes SET undone_at = $2 WHERE id = $1 AND undone_at IS NULL RETURNING ${COLUMNS}`,
      [id, now],
    );
    return change;
  }

  /** Changes that the account has made since then and nobody has undone, oldest first. */
  findConfirmedSince(source: Queryable, userId: string, since: Date): Promise<EmailChange[]> {
    return source.query<EmailChange>(
      `SELECT ${COLUMNS} FROM email_changes
        WHERE user_id = $1 AND confirmed_at >= $2 AND undone_at IS NULL ORDER BY confirmed_at, id`,
      [userId, since],
    );
  }

  /** What is pending will not be confirmed any more. */
  async cancelPending(tx: Transaction, userId: string, now: Date): Promise<void> {
    await tx.query(
      `UPDATE email_changes SET cancelled_at = $2
        WHERE user_id = $1 AND confirmed_at IS NULL AND cancelled_at IS NULL AND undone_at IS NULL`,
      [userId, now],
    );
  }

  /** @returns how many were deleted */
  async purge(source: Queryable, requestedBefore: Date): Promise<number> {
    const rows = await source.query('DELETE FROM email_changes WHERE requested_at < $1 RETURNING id', [
      requestedBefore,
    ]);
    return rows.length;
  }
}
