/** Stable codes of what the candidates feature refuses. */
export const CandidateErrorCode = {
  ProfileNotFound: 'CANDIDATE_PROFILE_NOT_FOUND',
  PeriodReversed: 'CANDIDATE_PERIOD_REVERSED',
} as const;
