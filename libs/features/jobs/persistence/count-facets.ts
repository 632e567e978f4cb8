import type { Queryable } from '@guildhall/platform/database/database';
import type { Scope } from '../domain/search-scope';
import { JobConditions, type JobFilter, publishedSince } from './job-conditions';

/** So many jobs are counted, the newest. */
export const COUNTED_JOBS = 1_000;
const MOST_VALUES = 20;

export interface FacetValue<Value> {
  readonly value: Value;
  readonly count: number;
}

/** How jobs are spread, the most frequent values first. */
export interface JobFacets {
  readonly category: readonly FacetValue<string>[];
  readonly remote: readonly FacetValue<boolean>[];
  readonly currency: readonly FacetValue<string>[];
  readonly skills: readonly FacetValue<string>[];
  /** How many jobs were counted. */
  readonly counted: number;
  /** Whether there are more. */
  readonly bounded: boolean;
}

/**
 * How the newest of the jobs that match are spread.
 *
 * @param scope among which jobs, when matches are looked for by what they contain
 */
export async function countFacets(
  source: Queryable,
  filter: JobFilter,
  scope: Scope,
  now: Date,
): Promise<JobFacets> {
  const conditions = new JobConditions(filter, now);
  const matching = [...conditions.all, ...(scope === null ? [] : [publishedSince(conditions.bind(scope))])];
  // Gathered first, as for pages: see findJobs.
  const gathers = conditions.contained.length > 0;
  const found = `SELECT j.published_at, j.category, j.remote, j.currency, j.skills FROM jobs j WHERE ${matching.join(' AND ')}`;
  const [row] = await source.query<{ facets: JobFacets }>(
    `WITH found AS ${gathers ? 'MATERIALIZED' : 'NOT MATERIALIZED'} (${found}),
      counted AS MATERIALIZED (SELECT * FROM found ORDER BY published_at DESC LIMIT ${COUNTED_JOBS + 1}),
      newest AS (SELECT * FROM counted LIMIT ${COUNTED_JOBS})
     SELECT json_build_object(
        'category', (${counts('category', 'newest')}),
        'remote', (${counts('remote', 'newest')}),
        'currency', (${counts('currency', 'newest')}),
        'skills', (${counts('skill', 'newest, unnest(skills) AS skill')}),
        'counted', (SELECT count(*) FROM newest),
        'bounded', (SELECT count(*) > ${COUNTED_JOBS} FROM counted) OR ${scope !== null}) AS facets`,
    conditions.parameters,
  );
  if (!row) throw new Error('An aggregate without groups has one row.');
  return row.facets;
}

function counts(value: string, source: string): string {
  return `SELECT coalesce(json_agg(facet), '[]') FROM (
    SELECT ${value} AS value, count(*) AS count FROM ${source} GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ${MOST_VALUES}) AS facet`;
}
