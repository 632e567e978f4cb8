import type { ComingInterview } from '../contract/dashboard';
import { LONGEST_HOURS } from '../domain/interview-slots';

/** Items of a list on a dashboard. */
export const LISTED = 5;

/** As JSON has its times. */
export type TimedInterview = Omit<ComingInterview, 'startsAt' | 'endsAt'> & {
  readonly startsAt: string;
  readonly endsAt: string;
};

/** Counts by a column of a relation, as an object. Built of constants only. */
export function countsBy(column: string, relation: string, count = 'count(*)'): string {
  return `(SELECT coalesce(jsonb_object_agg(key, count), '{}')
             FROM (SELECT ${column} AS key, ${count} AS count FROM ${relation} GROUP BY 1) AS counted)`;
}

/** The next interviews of the user `$1` on one side, as of `$2`. Built of constants only. */
export function comingInterviews(own: 'interviewer_id' | 'candidate_id', other: typeof own): string {
  return `(SELECT coalesce(jsonb_agg(to_jsonb(coming) ORDER BY coming."startsAt", coming.id), '[]') FROM (
    SELECT i.id, i.application_id AS "applicationId", a.job_id AS "jobId", j.title AS "jobTitle",
           u.display_name AS "withName", i.starts_at AS "startsAt", i.ends_at AS "endsAt", i.time_zone AS "timeZone"
      FROM interviews i JOIN applications a ON a.id = i.application_id JOIN jobs j ON j.id = a.job_id
      LEFT JOIN users u ON u.id = i.${other}
     WHERE i.${own} = $1 AND i.status = 'confirmed' AND i.ends_at > $2 AND i.starts_at > $2::timestamptz - interval '${LONGEST_HOURS} hours'
     ORDER BY i.starts_at, i.id LIMIT ${LISTED}) AS coming)`;
}

/** Rows of a relation with `ApplicationState`'s names, as a list. Built of constants only. */
export function listOf(relation: string, order: string): string {
  return `(SELECT coalesce(jsonb_agg(to_jsonb(item) ORDER BY ${order}), '[]') FROM ${relation} AS item)`;
}

export function toInterviews(interviews: readonly TimedInterview[]): ComingInterview[] {
  return interviews.map(({ startsAt, endsAt, ...interview }) => ({
    ...interview,
    startsAt: new Date(startsAt),
    endsAt: new Date(endsAt),
  }));
}

/** Jobs that are past their expiry count as expired, whether the schedule has got to them or not. */
export function asOfNow(
  { open = 0, expired = 0, ...others }: Record<string, number>,
  overdue: number,
): Record<string, number> {
  return { ...others, open: open - overdue, expired: expired + overdue };
}
