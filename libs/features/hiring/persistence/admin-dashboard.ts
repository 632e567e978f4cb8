import { JOB_STATUSES } from '@guildhall/features/jobs/contract/job';
import type { Queryable } from '@guildhall/platform/database/database';
import { APPLICATION_STAGES } from '../contract/application';
import type { AdminDashboard } from '../contract/dashboard';
import { asOfNow, countsBy } from './dashboard-parts';

const DAYS = 14;
/** The newest open jobs, whose categories are counted. */
const OPEN_JOBS = 2_000;
const CATEGORIES = 10;
const PUBLISHED = JOB_STATUSES.filter((status) => status !== 'draft');

interface Row extends Omit<AdminDashboard, 'jobs'> {
  readonly jobs: Record<string, number>;
  readonly overdue: number;
}

/** One statement. What is counted as a whole is counted in an index alone, status by status, which spares grouping it. */
const SQL = `
  WITH jobs_of_status AS (
    SELECT kept.status, counted.jobs
      FROM unnest($5::text[]) AS kept (status), LATERAL (SELECT count(*) AS jobs FROM jobs WHERE status = kept.status) AS counted),
  applications_at_stage AS (
    SELECT kept.stage, counted.applications
      FROM unnest($6::text[]) AS kept (stage), LATERAL (
        SELECT count(*) AS applications FROM applications WHERE stage = kept.stage AND created_at >= $3) AS counted),
  published AS (
    SELECT day, count(*) AS jobs
      FROM unnest($4::text[]) AS kept (status), LATERAL (
        SELECT (published_at AT TIME ZONE 'UTC')::date AS day FROM jobs
         WHERE status = kept.status AND published_at >= $2) AS job
     GROUP BY day),
  days AS (
    SELECT day::date FROM generate_series($2::timestamptz AT TIME ZONE 'UTC', $1::timestamptz AT TIME ZONE 'UTC', '1 day') AS day),
  newest AS (
    SELECT category FROM jobs WHERE status = 'open' AND (expires_at IS NULL OR expires_at > $1)
     ORDER BY published_at DESC, id DESC LIMIT ${OPEN_JOBS}),
  categories AS (
    SELECT category, count(*)::integer AS jobs FROM newest GROUP BY category
     ORDER BY jobs DESC, category LIMIT ${CATEGORIES})
  SELECT ${countsBy('status', 'jobs_of_status', 'sum(jobs)')} AS jobs,
         (SELECT count(*)::integer FROM jobs WHERE status = 'open' AND expires_at <= $1) AS overdue,
         (SELECT jsonb_agg(jsonb_build_object('day', day, 'jobs', coalesce(jobs, 0)) ORDER BY day)
            FROM days LEFT JOIN published USING (day)) AS "publishedPerDay",
         ${countsBy('stage', 'applications_at_stage', 'sum(applications)')} AS applications,
         (SELECT coalesce(jsonb_agg(to_jsonb(categories) ORDER BY jobs DESC, category), '[]') FROM categories)
           AS "topCategories"`;

/** @param since applications made before then are not counted */
export async function findAdminDashboard(source: Queryable, since: Date, now: Date): Promise<AdminDashboard> {
  const firstDay = new Date(now);
  firstDay.setUTCHours(0, 0, 0, 0);
  firstDay.setUTCDate(firstDay.getUTCDate() - (DAYS - 1));
  const parameters = [now, firstDay, since, PUBLISHED, JOB_STATUSES, APPLICATION_STAGES];
  const [row] = (await source.query<Row>(SQL, parameters)) as [Row];
  const { overdue, jobs, ...numbers } = row;
  return { ...numbers, jobs: asOfNow(jobs, overdue) };
}
