import { RECRUITING_ROLES } from '@guildhall/features/companies/contract/company';
import { LEADING_ROLES } from '@guildhall/features/guilds/contract/guild';
import type { Queryable } from '@guildhall/platform/database/database';
import { type Job, JOB_STATUSES, type JobStatus } from '../contract/job';
import { JOB_COLUMNS, type JobRow, toJob } from './job-columns';

export interface OwnJobsQuery {
  readonly userId: string;
  /** `null` for all. */
  readonly status: JobStatus | null;
  readonly now: Date;
  readonly limit: number;
  /** Id of the last job of the page before. */
  readonly after: string | null;
}

/**
 * Jobs that the user acts for, newest first; ids are time-ordered. Jobs of each party and status are read in the order of
 * an index, no more of them than the page holds.
 */
export async function findOwnJobs(source: Queryable, query: OwnJobsQuery): Promise<Job[]> {
  const { userId, status, now, limit, after } = query;
  const parameters: unknown[] = [userId, keptAs(status), limit, RECRUITING_ROLES, LEADING_ROLES];
  const bind = (value: unknown) => `$${parameters.push(value)}`;
  const conditions = ['status = kept.status'];
  if (status === 'open') conditions.push(`(expires_at IS NULL OR expires_at > ${bind(now)})`);
  if (status === 'expired') conditions.push(`(status = 'expired' OR expires_at <= ${bind(now)})`);
  if (after !== null) conditions.push(`id < ${bind(after)}::uuid`);
  const newest = (whose: string) => `LATERAL (
    SELECT id FROM jobs WHERE ${whose} AND ${conditions.join(' AND ')} ORDER BY id DESC LIMIT $3) job`;
  const rows = await source.query<JobRow>(
    `WITH own AS (
       SELECT job.id FROM unnest($2::text[]) AS kept (status),
              ${newest('poster_id = $1 AND company_id IS NULL AND guild_id IS NULL')}
       UNION ALL
       SELECT job.id FROM company_members m, unnest($2::text[]) AS kept (status), ${newest('company_id = m.company_id')}
        WHERE m.user_id = $1 AND m.role = ANY ($4)
       UNION ALL
       SELECT job.id FROM guild_members m, unnest($2::text[]) AS kept (status), ${newest('guild_id = m.guild_id')}
        WHERE m.user_id = $1 AND m.role = ANY ($5)),
     page AS (SELECT id FROM own ORDER BY id DESC LIMIT $3)
     SELECT ${JOB_COLUMNS} FROM page JOIN jobs j USING (id) ORDER BY j.id DESC`,
    parameters,
  );
  return rows.map(toJob);
}

/** Statuses that these jobs are kept under: the schedule may not have got to one that has expired. */
function keptAs(status: JobStatus | null): readonly JobStatus[] {
  if (status === null) return JOB_STATUSES;
  return status === 'expired' ? ['open', 'expired'] : [status];
}
