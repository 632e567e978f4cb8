import type { Queryable } from '@guildhall/platform/database/database';

export interface JobView {
  readonly jobId: string;
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** Stands for one viewer, on that day only. */
  readonly viewer: Buffer;
}

/** Counts views in one statement, those of a viewer once a day. Rows are taken in order, so that processes do not deadlock. */
export async function countViews(source: Queryable, views: readonly JobView[]): Promise<void> {
  await source.query(
    `WITH seen AS (
       INSERT INTO job_views (day, job_id, viewer)
       SELECT DISTINCT v.day, v.job_id, v.viewer
         FROM unnest($1::date[], $2::uuid[], $3::bytea[]) AS v (day, job_id, viewer) JOIN jobs j ON j.id = v.job_id
        ORDER BY v.day, v.job_id, v.viewer
       ON CONFLICT DO NOTHING RETURNING job_id),
     counted AS (SELECT job_id, count(*)::integer AS views FROM seen GROUP BY job_id),
     locked AS MATERIALIZED (
       SELECT id, views FROM jobs JOIN counted ON job_id = id ORDER BY id FOR NO KEY UPDATE OF jobs)
     UPDATE jobs SET view_count = view_count + views FROM locked WHERE jobs.id = locked.id`,
    [views.map(({ day }) => day), views.map(({ jobId }) => jobId), views.map(({ viewer }) => viewer)],
  );
}

/** Forgets who saw what before that day. @returns how many, at most `limit` */
export async function pruneViews(source: Queryable, before: string, limit: number): Promise<number> {
  const rows = await source.query(
    `DELETE FROM job_views WHERE ctid = ANY (ARRAY (SELECT ctid FROM job_views WHERE day < $1::date LIMIT $2))
     RETURNING job_id`,
    [before, limit],
  );
  return rows.length;
}
