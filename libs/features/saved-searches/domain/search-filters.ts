import type { SearchFilters } from '../contract/saved-search';
import { budgetInvalid, filterMissing, wordsMissing, wordsTooMany } from './saved-search-errors';

export const SEARCH_NAME_LENGTH = { min: 1, max: 80 } as const;
export const WORDS_LENGTH = { min: 1, max: 200 } as const;

/**
 * Bytes of a parsed query. PostgreSQL keeps one within its row, which has to fit on a page (manual, §73.2); a ligature of
 * Arabic may stand for eighteen letters.
 */
const LONGEST_QUERY = 4_000;

/** @throws DomainError `SAVED_SEARCH_WORDS_MISSING`, `SAVED_SEARCH_WORDS_TOO_MANY` */
export function assertQuery(query: string): void {
  if (query === '') throw wordsMissing();
  if (Buffer.byteLength(query) > LONGEST_QUERY) throw wordsTooMany();
}

/** What was asked for, as it is kept. Empty lists and texts ask for nothing. */
export function keptFilters(given: Partial<SearchFilters>): SearchFilters {
  const { skills } = given;
  return {
    q: given.q || null,
    category: given.category ?? null,
    budgetMin: given.budgetMin ?? null,
    budgetMax: given.budgetMax ?? null,
    currency: given.currency ?? null,
    skills: skills && skills.length > 0 ? skills : null,
    remote: given.remote ?? null,
    location: given.location || null,
    companyId: given.companyId ?? null,
  };
}

/** @throws DomainError `SAVED_SEARCH_FILTER_MISSING`, `SAVED_SEARCH_BUDGET_INVALID` */
export function assertWorthSaving(filters: SearchFilters): void {
  if (Object.values(filters).every((filter) => filter === null)) throw filterMissing();
  const { budgetMin, budgetMax } = filters;
  if (budgetMin !== null && budgetMax !== null && budgetMin > budgetMax) throw budgetInvalid();
}
