import type { Queryable } from '@guildhall/platform/database/database';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { Injectable } from '@nestjs/common';
import type { Side } from '../contract/application';
import type { Interview, Slot } from '../contract/interview';
import { LONGEST_HOURS } from '../domain/interview-slots';
import { INTERVIEW_COLUMNS, INTERVIEW_SOURCE, type InterviewRow, toInterview } from './interview-columns';

export interface NewInterview {
  readonly id: string;
  readonly applicationId: string;
  readonly interviewerId: string;
  readonly candidateId: string | null;
  readonly timeZone: string;
  readonly location: string | null;
  readonly note: string | null;
  readonly slots: readonly Slot[];
  readonly createdAt: Date;
}

/** An interview that is off now, with the sequence that says so. */
export interface CalledOff {
  readonly id: string;
  readonly sequence: number;
}

/** Where a page of interviews starts that is ordered by time. */
export interface InterviewKey {
  readonly startsAt: string;
  readonly id: string;
}

/** Interviews and their slots. Whoever changes one holds the lock of its application. */
@Injectable()
export class InterviewsRepository {
  async insert(tx: Transaction, interview: NewInterview): Promise<void> {
    await tx.query(
      `INSERT INTO interviews (id, application_id, interviewer_id, candidate_id, status, time_zone, location, note, created_at, updated_at)
       VALUES ($1, $2, $3, $4, 'offered', $5, $6, $7, $8, $8)`,
      [
        interview.id,
        interview.applicationId,
        interview.interviewerId,
        interview.candidateId,
        interview.timeZone,
        interview.location,
        interview.note,
        interview.createdAt,
      ],
    );
    await this.insertSlots(tx, interview.id, interview.slots);
  }

  async find(source: Queryable, id: string): Promise<Interview | undefined> {
    const [row] = await source.query<InterviewRow>(
      `SELECT ${INTERVIEW_COLUMNS} FROM ${INTERVIEW_SOURCE} WHERE i.id = $1`,
      [id],
    );
    return row && toInterview(row);
  }

  /** The interview of an application that is on offer, or confirmed and not over. */
  async findUnderWay(tx: Transaction, applicationId: string, now: Date): Promise<string | undefined> {
    const [row] = await tx.query<{ id: string }>(
      `SELECT id FROM interviews
        WHERE application_id = $1 AND (status = 'offered' OR (status = 'confirmed' AND ends_at > $2)) LIMIT 1`,
      [applicationId, now],
    );
    return row?.id;
  }

  /** Newest first. */
  async findPageOfApplication(
    source: Queryable,
    applicationId: string,
    limit: number,
    before: string | null,
  ): Promise<Interview[]> {
    const rows = await source.query<InterviewRow>(
      `SELECT ${INTERVIEW_COLUMNS} FROM ${INTERVIEW_SOURCE}
        WHERE i.application_id = $1 AND ($3::uuid IS NULL OR i.id < $3) ORDER BY i.id DESC LIMIT $2`,
      [applicationId, limit, before],
    );
    return rows.map(toInterview);
  }

  /** Confirmed ones of either side that are not over, soonest first. Each side is read by its own index. */
  async findUpcoming(
    source: Queryable,
    userId: string,
    now: Date,
    limit: number,
    after: InterviewKey | null,
  ): Promise<Interview[]> {
    const rows = await source.query<InterviewRow>(
      `WITH own AS (${soonest('interviewer_id')} UNION ${soonest('candidate_id')})
       SELECT ${INTERVIEW_COLUMNS} FROM own JOIN (${INTERVIEW_SOURCE}) ON i.id = own.id
        ORDER BY i.starts_at, i.id LIMIT $3`,
      [userId, now, limit, after?.startsAt ?? null, after?.id ?? null],
    );
    return rows.map(toInterview);
  }

  /** Takes a slot that is on offer. @returns false when the interview is not on offer (any more) */
  async confirm(tx: Transaction, id: string, { startsAt, endsAt }: Slot, now: Date): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE interviews SET status = 'confirmed', starts_at = $2, ends_at = $3, sequence = sequence + 1, updated_at = $4
        WHERE id = $1 AND status = 'offered' RETURNING id`,
      [id, startsAt, endsAt, now],
    );
    return rows.length > 0;
  }

  /**
   * Offers other slots, in the name of whoever does. The slot that was confirmed stays written, and nobody attends it.
   *
   * @returns false when the interview is cancelled
   */
  async offerAnew(
    tx: Transaction,
    id: string,
    interviewerId: string,
    slots: readonly Slot[],
    now: Date,
  ): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE interviews SET status = 'offered', interviewer_id = $2, sequence = sequence + 1, updated_at = $3
        WHERE id = $1 AND status <> 'cancelled' RETURNING id`,
      [id, interviewerId, now],
    );
    if (rows.length === 0) return false;
    await this.release(tx, [id]);
    await tx.query('DELETE FROM interview_slots WHERE interview_id = $1', [id]);
    await this.insertSlots(tx, id, slots);
    return true;
  }

  /** Somebody else will be there. Calendars take over who. */
  async handOver(tx: Transaction, id: string, interviewerId: string, now: Date): Promise<void> {
    await tx.query(
      'UPDATE interviews SET interviewer_id = $2, sequence = sequence + 1, updated_at = $3 WHERE id = $1',
      [id, interviewerId, now],
    );
  }

  /** Calls off what is on offer, or (unless only that is meant) confirmed and has not begun: one interview, or those of an application. */
  async cancel(
    tx: Transaction,
    {
      id,
      applicationId,
      isOnlyOffered = false,
    }: { id?: string; applicationId?: string; isOnlyOffered?: boolean },
    by: Side,
    reason: string | null,
    now: Date,
  ): Promise<CalledOff[]> {
    const calledOff = await tx.query<CalledOff>(
      `UPDATE interviews
          SET status = 'cancelled', cancelled_by = $3, cancel_reason = $4, sequence = sequence + 1, updated_at = $5
        WHERE (id = $1 OR application_id = $2) AND (status = 'offered' OR (NOT $6 AND status = 'confirmed' AND starts_at > $5))
        RETURNING id, sequence`,
      [id ?? null, applicationId ?? null, by, reason, now, isOnlyOffered],
    );
    await this.release(
      tx,
      calledOff.map((interview) => interview.id),
    );
    return calledOff;
  }

  /** The interviews of an interviewer that can still be called off, with their applications. */
  findUnderWayOf(
    source: Queryable,
    interviewerId: string,
    now: Date,
  ): Promise<Array<{ id: string; applicationId: string }>> {
    return source.query(
      `SELECT id, application_id AS "applicationId" FROM interviews
        WHERE interviewer_id = $1 AND (status = 'offered' OR (status = 'confirmed' AND starts_at > $2))
        ORDER BY application_id`,
      [interviewerId, now],
    );
  }

  /** Applications for a job with an interview that can still be called off. */
  async findApplicationsUnderWay(
    source: Queryable,
    jobId: string,
    now: Date,
    limit: number,
  ): Promise<string[]> {
    const rows = await source.query<{ id: string }>(
      `SELECT a.id FROM applications a
        WHERE a.job_id = $1
          AND EXISTS (SELECT FROM interviews i
                       WHERE i.application_id = a.id
                         AND (i.status = 'offered' OR (i.status = 'confirmed' AND i.starts_at > $2)))
        ORDER BY a.id LIMIT $3`,
      [jobId, now, limit],
    );
    return rows.map(({ id }) => id);
  }

  private async release(tx: Transaction, ids: readonly string[]): Promise<void> {
    if (ids.length > 0)
      await tx.query('DELETE FROM interview_attendances WHERE interview_id = ANY ($1)', [ids]);
  }

  private async insertSlots(tx: Transaction, id: string, slots: readonly Slot[]): Promise<void> {
    await tx.query(
      `INSERT INTO interview_slots (interview_id, starts_at, ends_at)
       SELECT $1, * FROM unnest($2::timestamptz[], $3::timestamptz[])`,
      [id, slots.map(({ startsAt }) => startsAt), slots.map(({ endsAt }) => endsAt)],
    );
  }
}

/** The next interviews of `$1` on one side: `$2` is now, `$3` how many, `$4` and `$5` where they start. */
function soonest(side: 'interviewer_id' | 'candidate_id'): string {
  return `(SELECT id FROM interviews
     WHERE ${side} = $1 AND status = 'confirmed' AND ends_at > $2 AND starts_at > $2::timestamptz - interval '${LONGEST_HOURS} hours'
       AND ($4::timestamptz IS NULL OR (starts_at, id) > ($4, $5::uuid))
     ORDER BY starts_at, id LIMIT $3)`;
}
