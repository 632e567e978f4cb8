/** Stable codes of what the jobs feature refuses. */
export const JobErrorCode = {
  NotFound: 'JOB_NOT_FOUND',
  PermissionMissing: 'JOB_PERMISSION_MISSING',
  StatusConflict: 'JOB_STATUS_CONFLICT',
  NotOpen: 'JOB_NOT_OPEN',
  Filled: 'JOB_FILLED',
  Incomplete: 'JOB_INCOMPLETE',
  ExpiryInvalid: 'JOB_EXPIRY_INVALID',
  BudgetInvalid: 'JOB_BUDGET_INVALID',
  CurrencyFixed: 'JOB_CURRENCY_FIXED',
  OpeningsTooFew: 'JOB_OPENINGS_TOO_FEW',
  PartyAmbiguous: 'JOB_PARTY_AMBIGUOUS',
  SearchBusy: 'JOB_SEARCH_BUSY',
} as const;
