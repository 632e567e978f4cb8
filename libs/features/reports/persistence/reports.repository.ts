import type { Queryable } from '@guildhall/platform/database/database';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { Injectable } from '@nestjs/common';
import type { Report, ReportDecision, ReportState } from '../contract/report';

/** Where a page of reports starts: oldest first. */
export type ReportKey = string;

export type NewReport = Pick<Report, 'id' | 'reason' | 'note' | 'reportedAt'> & {
  readonly reporterId: string;
};

export interface Verdict {
  readonly decision: ReportDecision;
  readonly decidedBy: string;
  readonly decidedAt: Date;
}

/** What is there to be reported. */
export interface ReportedMessage {
  readonly senderId: string | null;
  readonly isDeleted: boolean;
}

const COLUMNS = `id, room_id AS "roomId", message_id AS "messageId", reporter_id AS "reporterId", sender_id AS "senderId",
  text, attachments, said_at AS "saidAt", reason, note, reported_at AS "reportedAt", state, decision, decided_by AS "decidedBy", decided_at AS "decidedAt"`;

@Injectable()
export class ReportsRepository {
  async findMessage(
    source: Queryable,
    roomId: string,
    messageId: string,
  ): Promise<ReportedMessage | undefined> {
    const [message] = await source.query<ReportedMessage>(
      `SELECT sender_id AS "senderId", deleted_at IS NOT NULL AS "isDeleted" FROM messages WHERE id = $1 AND room_id = $2`,
      [messageId, roomId],
    );
    return message;
  }

  /** One for each reporter and what the message says now. @returns `undefined` when there is one, or nothing to report */
  async insert(source: Queryable, messageId: string, report: NewReport): Promise<Report | undefined> {
    const { id, reporterId, reason, note, reportedAt } = report;
    const [inserted] = await source.query<Report>(
      `INSERT INTO message_reports (id, message_id, room_id, reporter_id, sender_id, text, attachments, said_at, reason, note, reported_at)
       SELECT $1, m.id, m.room_id, $3, m.sender_id, m.text, m.attachments, coalesce(m.edited_at, m.sent_at), $4, $5, $6
         FROM messages m WHERE m.id = $2 AND m.deleted_at IS NULL
       ON CONFLICT (message_id, reporter_id, said_at) DO NOTHING RETURNING ${COLUMNS}`,
      [id, messageId, reporterId, reason, note, reportedAt],
    );
    return inserted;
  }

  /** The last one that they made of it. */
  async findBy(source: Queryable, messageId: string, reporterId: string): Promise<Report | undefined> {
    const [report] = await source.query<Report>(
      `SELECT ${COLUMNS} FROM message_reports WHERE message_id = $1 AND reporter_id = $2
        ORDER BY id DESC LIMIT 1`,
      [messageId, reporterId],
    );
    return report;
  }

  async findOne(source: Queryable, id: string): Promise<Report | undefined> {
    const [report] = await source.query<Report>(`SELECT ${COLUMNS} FROM message_reports WHERE id = $1`, [id]);
    return report;
  }

  /** @param moderatorId sees none of what they said themselves */
  findPage(
    source: Queryable,
    moderatorId: string,
    state: ReportState,
    limit: number,
    after: ReportKey | null,
  ): Promise<Report[]> {
    return source.query<Report>(
      `SELECT ${COLUMNS} FROM message_reports
        WHERE state = $1 AND ($3::uuid IS NULL OR id > $3) AND sender_id IS DISTINCT FROM $4 ORDER BY id LIMIT $2`,
      [state, limit, after, moderatorId],
    );
  }

  /** All that are open of one message: it is judged once. @returns them; none when somebody else was quicker */
  decide(tx: Transaction, messageId: string, { decision, decidedBy, decidedAt }: Verdict): Promise<Report[]> {
    return tx.query<Report>(
      `UPDATE message_reports SET state = 'decided', decision = $2, decided_by = $3, decided_at = $4
        WHERE message_id = $1 AND state = 'open' RETURNING ${COLUMNS}`,
      [messageId, decision, decidedBy, decidedAt],
    );
  }

  async exportOf(source: Queryable, userId: string): Promise<Record<string, unknown>> {
    const reports = await source.query(
      `SELECT message_id AS "messageId", reason, note, reported_at AS "reportedAt", state, decision
         FROM message_reports WHERE reporter_id = $1 ORDER BY id`,
      [userId],
    );
    return { reports };
  }

  /** That somebody reported stays on record, and what was decided; what they wrote, here and there, goes. */
  async forget(tx: Transaction, userId: string): Promise<void> {
    await tx.query(`UPDATE message_reports SET reporter_id = NULL, note = '' WHERE reporter_id = $1`, [
      userId,
    ]);
    await tx.query(
      `UPDATE message_reports SET sender_id = NULL, text = '', attachments = NULL WHERE sender_id = $1`,
      [userId],
    );
    await tx.query('UPDATE message_reports SET decided_by = NULL WHERE decided_by = $1', [userId]);
  }
}
