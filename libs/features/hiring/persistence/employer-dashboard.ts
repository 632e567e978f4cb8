import { RECRUITING_ROLES } from '@guildhall/features/companies/contract/company';
import { LEADING_ROLES } from '@guildhall/features/guilds/contract/guild';
import { JOB_STATUSES } from '@guildhall/features/jobs/contract/job';
import type { Queryable } from '@guildhall/platform/database/database';
import type { EmployerDashboard, LatestApplication } from '../contract/dashboard';
import {
  asOfNow,
  comingInterviews,
  countsBy,
  LISTED,
  listOf,
  type TimedInterview,
  toInterviews,
} from './dashboard-parts';
import { endsAt, IS_OWED } from './job-ends';

/** The newest jobs of an employer, and the applications to them, that the numbers are made of. */
const JOBS = 200;
const APPLICATIONS = 2_000;

type TimedLatest = Omit<LatestApplication, 'createdAt' | 'changedAt'> & {
  readonly createdAt: string;
  readonly changedAt: string;
};

interface Row extends Omit<EmployerDashboard, 'jobs' | 'nextInterviews' | 'latestApplications'> {
  readonly jobs: Record<string, number>;
  /** Kept as open, and past their expiry. */
  readonly overdue: number;
  readonly nextInterviews: readonly TimedInterview[];
  readonly latestApplications: readonly TimedLatest[];
}

/** For each party that `$1` acts for: where its jobs are looked for, and whose they are. */
const PARTIES = [
  ['', 'poster_id = $1 AND company_id IS NULL AND guild_id IS NULL', 'true'],
  ['company_members m,', 'company_id = m.company_id', 'm.user_id = $1 AND m.role = ANY ($4)'],
  ['guild_members m,', 'guild_id = m.guild_id', 'm.user_id = $1 AND m.role = ANY ($5)'],
] as const;

/** A relation over the jobs of all parties, read by an index that has them by party and status. */
function ofEachParty(jobs: (whose: string) => string): string {
  return PARTIES.map(
    ([members, whose, condition]) => `
      SELECT kept.status, job.* FROM ${members} unnest($3::text[]) AS kept (status), LATERAL (
        ${jobs(`${whose} AND status = kept.status`)}) AS job WHERE ${condition}`,
  ).join(' UNION ALL ');
}

/** One statement. What it reads is bounded but for the counts of jobs, which are read from an index alone. */
const SQL = `
  WITH counted AS (${ofEachParty((whose) => `SELECT count(*) AS jobs FROM jobs WHERE ${whose}`)}),
  newest AS MATERIALIZED (
    SELECT id FROM (${ofEachParty((whose) => `SELECT id FROM jobs WHERE ${whose} ORDER BY id DESC LIMIT ${JOBS}`)}) AS newest
     WHERE status <> 'draft' ORDER BY id DESC LIMIT ${JOBS}),
  recent AS MATERIALIZED (
    SELECT id, ${endsAt('j')} AS ends_at FROM newest JOIN jobs j USING (id) ORDER BY id DESC),
  read AS MATERIALIZED (
    SELECT a.*, recent.ends_at FROM recent, LATERAL (
      SELECT stage, created_at, respond_by, responded_at FROM applications WHERE job_id = recent.id ORDER BY id DESC) AS a
     LIMIT ${APPLICATIONS}),
  due AS (
    SELECT * FROM read WHERE respond_by > $6 AND respond_by <= $2 AND ${IS_OWED}),
  latest AS (
    SELECT a.id AS "applicationId", a.job_id AS "jobId", j.title AS "jobTitle", u.display_name AS "candidateName", a.stage,
           a.created_at AS "createdAt", a.changed_at AS "changedAt"
      FROM (SELECT a.* FROM recent, LATERAL (
              SELECT id, job_id, candidate_id, stage, created_at, changed_at FROM applications
               WHERE job_id = recent.id ORDER BY id DESC LIMIT ${LISTED}) AS a ORDER BY a.id DESC LIMIT ${LISTED}) AS a
      JOIN jobs j ON j.id = a.job_id LEFT JOIN users u ON u.id = a.candidate_id)
  SELECT ${countsBy('status', 'counted', 'sum(jobs)')} AS jobs,
         (SELECT count(*)::integer FROM jobs
           WHERE status = 'open' AND expires_at <= $2
             AND ((poster_id = $1 AND company_id IS NULL AND guild_id IS NULL)
               OR company_id IN (SELECT company_id FROM company_members WHERE user_id = $1 AND role = ANY ($4))
               OR guild_id IN (SELECT guild_id FROM guild_members WHERE user_id = $1 AND role = ANY ($5)))) AS overdue,
         ${countsBy('stage', 'read')} AS applications,
         (SELECT count(*)::integer FROM read WHERE stage = 'applied' AND respond_by < $2 AND (ends_at IS NULL OR ends_at > $2)) AS "lateAnswers",
         (SELECT count(*)::integer FROM due) AS "applicationsDue",
         (SELECT count(*)::integer FROM due WHERE responded_at <= respond_by) AS "answeredInTime",
         (SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM responded_at - created_at)::float8 / 3600)
            FROM due) AS "medianHours",
         (SELECT count(*) FROM recent) >= ${JOBS} OR (SELECT count(*) FROM read) >= ${APPLICATIONS} AS bounded,
         ${comingInterviews('interviewer_id', 'candidate_id')} AS "nextInterviews",
         ${listOf('latest', 'item."applicationId" DESC')} AS "latestApplications"`;

/** @param since answers that were due before then are not counted */
export async function findEmployerDashboard(
  source: Queryable,
  userId: string,
  since: Date,
  now: Date,
): Promise<EmployerDashboard> {
  const parameters = [userId, now, JOB_STATUSES, RECRUITING_ROLES, LEADING_ROLES, since];
  const [row] = (await source.query<Row>(SQL, parameters)) as [Row];
  const { jobs, overdue, nextInterviews, latestApplications, ...numbers } = row;
  return {
    ...numbers,
    jobs: asOfNow(jobs, overdue),
    nextInterviews: toInterviews(nextInterviews),
    latestApplications: latestApplications.map(toLatest),
  };
}

function toLatest({ createdAt, changedAt, ...latest }: TimedLatest): LatestApplication {
  return { ...latest, createdAt: new Date(createdAt), changedAt: new Date(changedAt) };
}
