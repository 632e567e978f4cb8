import type { Queryable } from '@guildhall/platform/database/database';
import { type JobStatistics, type Scope, scopeFor, shareOf, wideScope } from '../domain/search-scope';
import { countFacets, COUNTED_JOBS, type JobFacets } from '../persistence/count-facets';
import { asksForContents, type JobFilter } from '../persistence/job-conditions';

interface Counted {
  readonly filter: JobFilter;
  /** As of which moment jobs have expired. */
  readonly now: Date;
  /** Whether all matches are on one page, and so are few. */
  readonly isWhole: boolean;
}

/**
 * Facets of the newest jobs that match. What jobs contain is looked for among the newest of all, and as that is not enough
 * where other filters take most of them, or it went out of fashion, among more and more.
 */
export async function countNewest(
  source: Queryable,
  { filter, now, isWhole }: Counted,
  statistics: JobStatistics,
): Promise<JobFacets> {
  const first =
    isWhole || !asksForContents(filter) ? null : scopeFor(shareOf(filter, statistics), statistics);
  const count = async (scope: Scope): Promise<JobFacets> => {
    const facets = await countFacets(source, filter, scope, now);
    const isEnough = scope === null || facets.counted >= COUNTED_JOBS;
    return isEnough ? facets : count(wideScope(scope, facets.counted, COUNTED_JOBS, statistics));
  };
  return count(first);
}
