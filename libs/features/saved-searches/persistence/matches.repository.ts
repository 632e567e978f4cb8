import type { Queryable } from '@guildhall/platform/database/database';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { Injectable } from '@nestjs/common';
import type { Alerts } from '../contract/saved-search';

/** A job that somebody is told of. */
export interface ReportedJob {
  readonly jobId: string;
  readonly title: string;
}

/** A search whose owner may be told something. */
export interface ReportedSearch {
  readonly userId: string;
  readonly name: string;
  readonly alerts: Alerts;
}

/** Whether a job `j` is what a search `s` looks for: the conditions of `GET /jobs`. */
const IS_WANTED = `(s.category IS NULL OR s.category = j.category)
  AND (s.currency IS NULL OR s.currency = j.currency)
  AND (s.budget_min IS NULL OR j.budget_max >= s.budget_min)
  AND (s.budget_max IS NULL OR j.budget_min <= s.budget_max)
  AND (s.remote IS NULL OR s.remote = j.remote)
  AND (s.company_id IS NULL OR s.company_id = j.company_id)
  AND (s.skills IS NULL OR j.skills @> s.skills)
  AND (s.query IS NULL OR j.words @@ s.query)
  AND (s.place IS NULL OR j.place LIKE '%' || s.place || '%')`;
const IS_OPEN = `j.status = 'open' AND (j.expires_at IS NULL OR j.expires_at > $2)`;

/** What saved searches have found. */
@Injectable()
export class MatchesRepository {
  /**
   * Writes down which searches an open job matches, in one statement over all of them, as `GET /jobs` would find it; only
   * that the last word is always taken for a beginning here, and there not when it is a frequent word itself. What was
   * found before and not told of yet counts as found now; what was told of stays as it is.
   *
   * @param acting those who act for the job, and find it in none of their searches
   * @returns searches whose owners want to be told soon, in the order of their ids
   */
  async match(tx: Transaction, jobId: string, acting: readonly string[], now: Date): Promise<string[]> {
    const rows = await tx.query<{ searchId: string }>(
      `WITH found AS (
         INSERT INTO saved_search_matches (search_id, job_id, found_at)
         SELECT s.id, j.id, $2
           FROM jobs j
           JOIN saved_searches s ON s.alerts <> 'off' AND s.user_id <> ALL ($3::uuid[]) AND ${IS_WANTED}
          WHERE j.id = $1 AND ${IS_OPEN}
         ON CONFLICT (search_id, job_id) DO UPDATE SET found_at = excluded.found_at
          WHERE saved_search_matches.reported_at IS NULL
         RETURNING search_id)
       SELECT id AS "searchId" FROM saved_searches
        WHERE id IN (SELECT search_id FROM found) AND alerts = 'instant' ORDER BY id`,
      [jobId, now, acting],
    );
    return rows.map(({ searchId }) => searchId);
  }

  /**
   * Holds a search until the transaction ends. Whoever finds something for it waits meanwhile, and so sees that the task
   * that reports is done and enqueues another.
   */
  async lockSearch(tx: Transaction, searchId: string): Promise<ReportedSearch | undefined> {
    const [search] = await tx.query<ReportedSearch>(
      'SELECT user_id AS "userId", name, alerts FROM saved_searches WHERE id = $1 FOR UPDATE',
      [searchId],
    );
    return search;
  }

  /** Takes what was not told of yet, is still what is looked for and can still be applied for. @returns the last published first */
  report(tx: Transaction, searchId: string, now: Date): Promise<ReportedJob[]> {
    return tx.query<ReportedJob>(
      `WITH reported AS (
         UPDATE saved_search_matches m SET reported_at = $2
           FROM jobs j, saved_searches s
          WHERE m.search_id = $1 AND m.reported_at IS NULL AND j.id = m.job_id AND s.id = m.search_id
            AND ${IS_OPEN} AND ${IS_WANTED}
         RETURNING m.job_id, j.title, j.published_at)
       SELECT job_id AS "jobId", title FROM reported ORDER BY published_at DESC, job_id DESC`,
      [searchId, now],
    );
  }

  /** Searches with daily alerts that have something to tell, in the order of their ids. */
  async nextToReport(source: Queryable, now: Date, afterId: string | null, limit: number): Promise<string[]> {
    const rows = await source.query<{ id: string }>(
      `SELECT s.id FROM saved_searches s
        WHERE s.alerts = 'daily' AND ($1::uuid IS NULL OR s.id > $1)
          AND EXISTS (SELECT FROM saved_search_matches m JOIN jobs j ON j.id = m.job_id
                       WHERE m.search_id = s.id AND m.reported_at IS NULL AND ${IS_OPEN} AND ${IS_WANTED})
        ORDER BY s.id LIMIT $3`,
      [afterId, now, limit],
    );
    return rows.map(({ id }) => id);
  }

  /** Everything that a user keeps, with what it has found, as one JSON document. */
  async exportOf(source: Queryable, userId: string): Promise<unknown[]> {
    const [row] = await source.query<{ searches: unknown[] }>(
      `SELECT coalesce(jsonb_agg(
                jsonb_build_object(
                  'name', s.name, 'alerts', s.alerts, 'createdAt', s.created_at, 'q', s.q, 'category', s.category,
                  'budgetMin', s.budget_min, 'budgetMax', s.budget_max, 'currency', s.currency, 'skills', s.skills,
                  'remote', s.remote, 'location', s.location, 'companyId', s.company_id,
                  'found', (SELECT coalesce(jsonb_agg(jsonb_build_object('jobId', m.job_id, 'foundAt', m.found_at,
                                                                        'reportedAt', m.reported_at)
                                                      ORDER BY m.found_at, m.job_id), '[]')
                              FROM saved_search_matches m WHERE m.search_id = s.id)) ORDER BY s.id), '[]') AS searches
         FROM saved_searches s WHERE s.user_id = $1`,
      [userId],
    );
    return row?.searches ?? [];
  }
}
