import type { Queryable } from '@guildhall/platform/database/database';
import {
  isReadThrough,
  type JobStatistics,
  MOST_UNEXPECTED_MATCHES,
  muchWiderScope,
  narrowScopeFor,
  type Scope,
  scopeFor,
  shareOf,
  shareOfContents,
  widerScope,
} from '../domain/search-scope';
import { type RankedPage, rankJobs } from '../persistence/rank-jobs';
import type { Found, SearchPosition } from './written-page';

type Page = Omit<RankedPage, 'scope' | 'isReadThrough' | 'most'> & { readonly after: SearchPosition | null };

/**
 * A list by relevance. Its first page settles among which jobs matches are ranked, by what is known of the words and by
 * what it finds; cursors tell the other pages.
 */
export async function searchByRelevance(
  source: Queryable,
  page: Page,
  statistics: JobStatistics,
): Promise<Found> {
  const contents = shareOfContents(page.filter, statistics);
  const rank = async (scope: Scope, most: number | null = null) => {
    const way = { scope, most, isReadThrough: isReadThrough(scope, contents, statistics) };
    return { ...(await rankJobs(source, { ...page, ...way })), order: 'relevance' as const, scope };
  };
  if (page.after) {
    const { since = null } = page.after;
    return rank(since === null ? null : new Date(since));
  }
  const all = async () => {
    const found = await rank(null, MOST_UNEXPECTED_MATCHES + 1);
    return found.matches > MOST_UNEXPECTED_MATCHES ? undefined : found;
  };
  const share = shareOf(page.filter, statistics);
  const scope = scopeFor(share, statistics);
  const narrow = narrowScopeFor(share, statistics);
  if (scope === null) return narrow === null ? rank(null) : ((await all()) ?? rank(narrow));
  const found = await rank(scope, MOST_UNEXPECTED_MATCHES + 1);
  if (found.matches > MOST_UNEXPECTED_MATCHES) return rank(narrow ?? scope);
  const wider = widerScope(scope, found.matches, statistics);
  if (wider === undefined) return found;
  if (wider !== null) return rank(wider);
  // Rare among the newest need not be rare among all.
  return (await all()) ?? rank(muchWiderScope(scope, statistics));
}
