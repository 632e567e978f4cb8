/** Stable codes of what the saved-searches feature refuses. */
export const SavedSearchErrorCode = {
  NotFound: 'SAVED_SEARCH_NOT_FOUND',
  LimitReached: 'SAVED_SEARCH_LIMIT_REACHED',
  FilterMissing: 'SAVED_SEARCH_FILTER_MISSING',
  WordsMissing: 'SAVED_SEARCH_WORDS_MISSING',
  WordsTooMany: 'SAVED_SEARCH_WORDS_TOO_MANY',
  BudgetInvalid: 'SAVED_SEARCH_BUDGET_INVALID',
  CompanyUnknown: 'SAVED_SEARCH_COMPANY_UNKNOWN',
} as const;
