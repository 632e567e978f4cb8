import type { Queryable } from '@guildhall/platform/database/database';
import type { Job } from '@guildhall/features/jobs/contract/job';
import { endsAt, IS_OWED } from './job-ends';

/** The newest jobs of an employer, and the newest answers due of each, that a record is made of. */
const JOBS = 200;
const ANSWERS_PER_JOB = 50;

/** How an employer has answered applications that were due lately. */
export interface EmployerRecord {
  readonly applicationsDue: number;
  readonly answeredInTime: number;
  /** `null` when there were no answers. */
  readonly medianHours: number | null;
}

export type Employer = Pick<Job, 'posterId' | 'companyId' | 'guildId'>;

/** In whose name the job is posted, as a key. */
export function employerKey({ posterId, companyId, guildId }: Employer): string {
  if (companyId !== null) return `company:${companyId}`;
  return guildId === null ? `user:${posterId}` : `guild:${guildId}`;
}

/** Bounded, however long the employer has been there: see the constants. Whose answer counts: {@link IS_OWED}. */
export async function findEmployerRecord(
  source: Queryable,
  { posterId, companyId, guildId }: Employer,
  since: Date,
  now: Date,
): Promise<EmployerRecord> {
  const [whose, id] = whoseJobs(posterId, companyId, guildId);
  const [row] = await source.query<EmployerRecord>(
    `WITH newest AS MATERIALIZED (SELECT id FROM jobs WHERE ${whose} ORDER BY id DESC LIMIT ${JOBS}),
     recent AS (SELECT id, ${endsAt('j')} AS ends_at FROM newest JOIN jobs j USING (id)),
     due AS (
       SELECT a.* FROM recent, LATERAL (
         SELECT created_at, respond_by, responded_at FROM applications
          WHERE job_id = recent.id AND respond_by > $2 AND respond_by <= $3
            AND ${IS_OWED}
          ORDER BY respond_by DESC LIMIT ${ANSWERS_PER_JOB}) a)
     SELECT count(*)::integer AS "applicationsDue",
            count(*) FILTER (WHERE responded_at <= respond_by)::integer AS "answeredInTime",
            percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM responded_at - created_at)::float8 / 3600)
              AS "medianHours"
       FROM due`,
    [id, since, now],
  );
  return row ?? { applicationsDue: 0, answeredInTime: 0, medianHours: null };
}

function whoseJobs(
  posterId: string | null,
  companyId: string | null,
  guildId: string | null,
): [condition: string, id: string | null] {
  if (companyId !== null) return ['company_id = $1', companyId];
  if (guildId !== null) return ['guild_id = $1', guildId];
  return ['poster_id = $1 AND company_id IS NULL AND guild_id IS NULL', posterId];
}
