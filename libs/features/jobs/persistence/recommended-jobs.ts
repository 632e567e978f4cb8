import { RECRUITING_ROLES } from '@guildhall/features/companies/contract/company';
import { LEADING_ROLES } from '@guildhall/features/guilds/contract/guild';
import type { Queryable } from '@guildhall/platform/database/database';
import type { Job } from '../contract/job';
import { JOB_COLUMNS, type JobRow, toJob } from './job-columns';

/** So many of the newest jobs that share a skill are compared by how many they share. */
export const COMPARED_JOBS = 1_000;

/** So many of the newest jobs are read before the index of skills is asked. */
const READ_IN_ORDER = 3_000;
const COMPARED = 'j.id, j.published_at, j.skills, j.expires_at, j.poster_id, j.company_id, j.guild_id';
const IS_FIT = `(j.expires_at IS NULL OR j.expires_at > $2) AND j.skills && $3::text[]
  AND j.id <> ALL ($4::uuid[])
  AND (j.poster_id = $1::uuid AND j.company_id IS NULL AND j.guild_id IS NULL) IS NOT TRUE
  AND (j.company_id = ANY ((SELECT ids FROM companies_of)::uuid[])) IS NOT TRUE
  AND (j.guild_id = ANY ((SELECT ids FROM guilds_of)::uuid[])) IS NOT TRUE`;

/** Where a page starts: most shared skills first, then newest. */
export interface RecommendedJobKey {
  readonly shared: number;
  readonly publishedAt: string;
  readonly id: string;
}

export interface RecommendedJob {
  readonly key: RecommendedJobKey;
  readonly job: Job;
  /** The skills that it shares with the candidate, in the job's order. */
  readonly why: readonly string[];
}

export interface JobRecommendation {
  readonly userId: string;
  /** Lower case. */
  readonly skills: readonly string[];
  /** Jobs that are left out. */
  readonly without: readonly string[];
  /** As of which moment jobs have expired. */
  readonly now: Date;
}

/**
 * Open jobs that ask for something that the candidate can do, without those that they act for. A skill that is everywhere is found among the
 * newest jobs; only when these are not enough, the index of skills is asked for all that match, of which there are not so
 * many then. Left to the planner, one of the two would be chosen by how often a skill is, and jobs be read in order to
 * the last where a frequent one went out of fashion.
 */
export async function findRecommendedJobs(
  source: Queryable,
  { userId, skills, without, now }: JobRecommendation,
  limit: number,
  after: RecommendedJobKey | null,
): Promise<RecommendedJob[]> {
  const rows = await source.query<JobRow & { readonly why: readonly string[] }>(
    `WITH companies_of AS MATERIALIZED (
       SELECT array_agg(company_id) AS ids FROM company_members WHERE user_id = $1 AND role = ANY ($9)),
     guilds_of AS MATERIALIZED (
       SELECT array_agg(guild_id) AS ids FROM guild_members WHERE user_id = $1 AND role = ANY ($10)),
     recent AS MATERIALIZED (
       SELECT * FROM (
         SELECT ${COMPARED} FROM jobs j WHERE j.status = 'open'
          ORDER BY j.published_at DESC, j.id DESC LIMIT ${READ_IN_ORDER}) AS j
        WHERE ${IS_FIT} ORDER BY published_at DESC, id DESC LIMIT ${COMPARED_JOBS}),
     enough AS MATERIALIZED (SELECT count(*) >= ${COMPARED_JOBS} AS yes FROM recent),
     gathered AS MATERIALIZED (
       SELECT ${COMPARED} FROM jobs j
        WHERE NOT (SELECT yes FROM enough) AND j.status = 'open' AND ${IS_FIT}),
     newest AS MATERIALIZED (
       SELECT * FROM recent WHERE (SELECT yes FROM enough)
       UNION ALL
       (SELECT * FROM gathered ORDER BY published_at DESC, id DESC LIMIT ${COMPARED_JOBS})),
     compared AS (
       SELECT newest.*, ARRAY(SELECT skill FROM unnest(skills) WITH ORDINALITY AS asked (skill, place)
                               WHERE skill = ANY ($3) ORDER BY place) AS why
         FROM newest),
     p AS (
       SELECT * FROM compared
        WHERE $6::integer IS NULL OR (cardinality(why), published_at, id) < ($6, $7::timestamptz, $8::uuid)
        ORDER BY cardinality(why) DESC, published_at DESC, id DESC LIMIT $5)
     SELECT ${JOB_COLUMNS}, p.why FROM p JOIN jobs j ON j.id = p.id
      ORDER BY cardinality(p.why) DESC, p.published_at DESC, p.id DESC`,
    [
      userId,
      now,
      skills,
      without,
      limit,
      after?.shared ?? null,
      after?.publishedAt ?? null,
      after?.id ?? null,
      RECRUITING_ROLES,
      LEADING_ROLES,
    ],
  );
  return rows.map(({ why, ...row }) => {
    const job = toJob(row);
    return {
      key: { shared: why.length, publishedAt: (job.publishedAt as Date).toISOString(), id: job.id },
      job,
      why,
    };
  });
}
