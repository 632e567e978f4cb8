import type { Queryable } from '@guildhall/platform/database/database';

/**
 * What somebody typed as a query in PostgreSQL's writing, which no longer needs to be parsed: words as
 * `websearch_to_tsquery` takes them (manual, §12.3.2), stemmed; empty when only signs and words like "the" were typed.
 *
 * @param endsInWord whether the beginning of the last word is enough
 */
export async function parseWords(source: Queryable, typed: string, endsInWord: boolean): Promise<string> {
  const [row] = await source.query<{ query: string }>(
    `SELECT CASE WHEN $2 THEN regexp_replace(query, '''$', ''':*') ELSE query END AS query
       FROM (SELECT job_query($1)::text AS query) AS parsed`,
    [typed, endsInWord],
  );
  return row?.query ?? '';
}
