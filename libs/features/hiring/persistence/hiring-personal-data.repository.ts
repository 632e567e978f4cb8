import type { Queryable } from '@guildhall/platform/database/database';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { Injectable } from '@nestjs/common';

/** What hiring holds about one person, over all of its tables. */
@Injectable()
export class HiringPersonalDataRepository {
  /** All of it as one JSON document, made in one statement so that its parts agree. */
  async exportOf(source: Queryable, userId: string): Promise<Record<string, unknown>> {
    const [row] = await source.query<{ data: Record<string, unknown> }>(
      `SELECT jsonb_build_object(
         'applications', (
           SELECT coalesce(jsonb_agg(jsonb_build_object(
                    'id', a.id, 'jobId', a.job_id, 'job', j.title, 'stage', a.stage, 'coverLetter', a.cover_letter,
                    'bidAmount', a.bid_amount, 'currency', j.currency, 'attachmentIds', a.attachment_ids,
                    'createdAt', a.created_at, 'changedAt', a.changed_at, 'respondBy', a.respond_by,
                    'respondedAt', a.responded_at,
                    'changes', (SELECT coalesce(jsonb_agg(jsonb_build_object('from', c.from_stage, 'to', c.to_stage,
                                         'by', c.made_by, 'note', c.note, 'changedAt', c.changed_at) ORDER BY c.id), '[]')
                                  FROM application_changes c WHERE c.application_id = a.id)) ORDER BY a.id), '[]')
             FROM applications a JOIN jobs j ON j.id = a.job_id WHERE a.candidate_id = $1),
         'decisions', (
           SELECT coalesce(jsonb_agg(jsonb_build_object('applicationId', c.application_id, 'from', c.from_stage,
                             'to', c.to_stage, 'note', c.note, 'changedAt', c.changed_at) ORDER BY c.id), '[]')
             FROM application_changes c WHERE c.actor_id = $1 AND c.made_by = 'employer'),
         'interviews', (
           SELECT coalesce(jsonb_agg(jsonb_build_object('id', i.id, 'job', j.title,
                    'as', CASE WHEN i.candidate_id = $1 THEN 'candidate' ELSE 'interviewer' END, 'status', i.status,
                    'startsAt', i.starts_at, 'endsAt', i.ends_at, 'timeZone', i.time_zone, 'location', i.location,
                    'note', i.note, 'cancelReason', i.cancel_reason, 'createdAt', i.created_at) ORDER BY i.id), '[]')
             FROM interviews i JOIN applications a ON a.id = i.application_id JOIN jobs j ON j.id = a.job_id
            WHERE i.id IN (SELECT id FROM interviews WHERE candidate_id = $1
                           UNION SELECT id FROM interviews WHERE interviewer_id = $1))
       ) AS data`,
      [userId],
    );
    return row?.data ?? {};
  }

  /** Removes what they wrote, and their name from what others have to do with too. Nothing of theirs is under way any more. */
  async forget(tx: Transaction, userId: string): Promise<void> {
    for (const sql of [
      'DELETE FROM interview_attendances WHERE user_id = $1',
      `UPDATE interviews SET cancel_reason = NULL WHERE candidate_id = $1 AND cancelled_by = 'candidate'`,
      'UPDATE interviews SET candidate_id = NULL WHERE candidate_id = $1',
      `UPDATE interviews SET interviewer_id = NULL, location = NULL, note = NULL,
              cancel_reason = CASE WHEN cancelled_by = 'employer' THEN NULL ELSE cancel_reason END
        WHERE interviewer_id = $1`,
      'UPDATE application_changes SET actor_id = NULL, note = NULL WHERE actor_id = $1',
      `UPDATE applications SET candidate_id = NULL, cover_letter = '', bid_amount = NULL, attachment_ids = '{}'
        WHERE candidate_id = $1`,
    ])
      await tx.query(sql, [userId]);
  }
}
