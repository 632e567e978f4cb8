import type { Interview, Slot } from '../contract/interview';

/** An interview, almost as `Interview` names its fields, read from {@link INTERVIEW_SOURCE}; see {@link toInterview}. */
export const INTERVIEW_COLUMNS = `i.id, i.application_id AS "applicationId", a.job_id AS "jobId", j.title AS "jobTitle",
  i.interviewer_id AS "interviewerId", iu.display_name AS "interviewerName", i.candidate_id AS "candidateId",
  cu.display_name AS "candidateName", i.status, i.time_zone AS "timeZone", i.location, i.note,
  i.starts_at AS "startsAt", i.ends_at AS "endsAt", i.sequence, i.cancelled_by AS "cancelledBy",
  i.cancel_reason AS "cancelReason", i.created_at AS "createdAt", i.updated_at AS "updatedAt",
  ARRAY(SELECT s.starts_at FROM interview_slots s WHERE s.interview_id = i.id ORDER BY s.starts_at) AS "slotStarts",
  ARRAY(SELECT s.ends_at FROM interview_slots s WHERE s.interview_id = i.id ORDER BY s.starts_at) AS "slotEnds"`;

export const INTERVIEW_SOURCE = `interviews i
  JOIN applications a ON a.id = i.application_id
  JOIN jobs j ON j.id = a.job_id
  LEFT JOIN users iu ON iu.id = i.interviewer_id
  LEFT JOIN users cu ON cu.id = i.candidate_id`;

export type InterviewRow = Omit<Interview, 'slot' | 'slots'> & {
  readonly startsAt: Date | null;
  readonly endsAt: Date | null;
  readonly slotStarts: readonly Date[];
  readonly slotEnds: readonly Date[];
};

export function toInterview({ startsAt, endsAt, slotStarts, slotEnds, ...row }: InterviewRow): Interview {
  return {
    ...row,
    slot: startsAt && endsAt && { startsAt, endsAt },
    slots: slotStarts.map((start, index): Slot => ({ startsAt: start, endsAt: slotEnds[index] as Date })),
  };
}
