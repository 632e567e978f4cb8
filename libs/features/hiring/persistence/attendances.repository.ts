import { isExclusionViolation } from '@guildhall/platform/database/database-errors';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { Injectable } from '@nestjs/common';
import type { Slot } from '../contract/interview';

/** When people are taken by confirmed interviews. That nobody is twice at a time is the database's to see to. */
@Injectable()
export class AttendancesRepository {
  /** @returns false when one of them has another interview at that time; the transaction has to roll back */
  async take(
    tx: Transaction,
    interviewId: string,
    userIds: readonly string[],
    { startsAt, endsAt }: Slot,
  ): Promise<boolean> {
    // Two overlapping entries that are made at once would wait for each other until one is given up as a deadlock.
    for (const userId of userIds.toSorted()) await holdCalendar(tx, userId);
    try {
      await tx.query(
        `INSERT INTO interview_attendances (interview_id, user_id, during)
         SELECT $1, user_id, tstzrange($3, $4) FROM unnest($2::uuid[]) AS user_id`,
        [interviewId, userIds, startsAt, endsAt],
      );
      return true;
    } catch (error) {
      if (isExclusionViolation(error, 'interview_attendances_overlap')) return false;
      throw error;
    }
  }

  /** Somebody comes in the place of another. @returns false when they have another interview at that time */
  async passOn(tx: Transaction, interviewId: string, fromUserId: string, toUserId: string): Promise<boolean> {
    await holdCalendar(tx, toUserId);
    const rows = await tx.query(
      `UPDATE interview_attendances AS mine SET user_id = $3
        WHERE interview_id = $1 AND user_id = $2
          AND NOT EXISTS (SELECT FROM interview_attendances AS other WHERE other.user_id = $3 AND other.during && mine.during)
        RETURNING interview_id`,
      [interviewId, fromUserId, toUserId],
    );
    return rows.length > 0;
  }
}

async function holdCalendar(tx: Transaction, userId: string): Promise<void> {
  await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`interviews/${userId}`]);
}
