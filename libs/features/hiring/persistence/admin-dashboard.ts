import type { Queryable } from '@guildhall/platform/database/database';
import type { AdminDashboard } from '../contract/dashboard';
import { countsBy } from './dashboard-parts';
import { asOfNow } from './employer-dashboard';

const DAYS = 14;
/** The newest applications, and the newest open jobs, that the numbers are made of. */
const APPLICATIONS = 20_000;
const OPEN_JOBS = 5_000;
const CATEGORIES = 10;

interface Row extends Omit<AdminDashboard, 'jobs'> {
  readonly jobs: Record<string, number>;
  readonly overdue: number;
}

/**
 * One statement. Jobs are counted once, by status and day, from an index alone; ids are time-ordered, so the newest
 * applications are read from the end of the primary key.
 */
const SQL = `
  WITH published AS MATERIALIZED (
    SELECT status, CASE WHEN published_at >= $2 THEN (published_at AT TIME ZONE 'UTC')::date END AS day, count(*) AS jobs
      FROM jobs GROUP BY 1, 2),
  days AS (SELECT day::date FROM generate_series($2::timestamptz AT TIME ZONE 'UTC', $1::timestamptz AT TIME ZONE 'UTC', '1 day') AS day),
  made AS MATERIALIZED (
    SELECT stage FROM applications WHERE id >= $4::uuid AND created_at >= $3 ORDER BY id DESC LIMIT ${APPLICATIONS}),
  newest AS (
    SELECT category FROM jobs WHERE status = 'open' AND (expires_at IS NULL OR expires_at > $1)
     ORDER BY published_at DESC, id DESC LIMIT ${OPEN_JOBS}),
  categories AS (
    SELECT category, count(*)::integer AS jobs FROM newest GROUP BY category
     ORDER BY jobs DESC, category LIMIT ${CATEGORIES})
  SELECT ${countsBy('status', 'published', 'sum(jobs)')} AS jobs,
         (SELECT count(*)::integer FROM jobs WHERE status = 'open' AND expires_at <= $1) AS overdue,
         (SELECT jsonb_agg(jsonb_build_object('day', day, 'jobs', jobs) ORDER BY day)
            FROM (SELECT day, coalesce(sum(jobs), 0) AS jobs FROM days LEFT JOIN published USING (day) GROUP BY day) AS daily)
           AS "publishedPerDay",
         ${countsBy('stage', 'made')} AS applications,
         (SELECT count(*) FROM made) >= ${APPLICATIONS} AS bounded,
         (SELECT coalesce(jsonb_agg(to_jsonb(categories) ORDER BY jobs DESC, category), '[]') FROM categories)
           AS "topCategories"`;

/** @param since applications made before then are not counted */
export async function findAdminDashboard(source: Queryable, since: Date, now: Date): Promise<AdminDashboard> {
  const firstDay = new Date(now);
  firstDay.setUTCHours(0, 0, 0, 0);
  firstDay.setUTCDate(firstDay.getUTCDate() - (DAYS - 1));
  const [row] = (await source.query<Row>(SQL, [now, firstDay, since, smallestIdOf(since)])) as [Row];
  const { overdue, jobs, ...numbers } = row;
  return { ...numbers, jobs: asOfNow(jobs, overdue) };
}

/** No id that was made from then on is smaller (RFC 9562 §5.7: milliseconds first). */
function smallestIdOf(time: Date): string {
  const milliseconds = time.getTime().toString(16).padStart(12, '0');
  return `${milliseconds.slice(0, 8)}-${milliseconds.slice(8)}-7000-8000-000000000000`;
}
