/** Stable codes of what the companions feature refuses. */
export const CompanionErrorCode = {
  NotFound: 'COMPANION_NOT_FOUND',
  Inactive: 'COMPANION_INACTIVE',
  SlugTaken: 'COMPANION_SLUG_TAKEN',
  QuestionNotFound: 'COMPANION_QUESTION_NOT_FOUND',
  BudgetSpent: 'CHAT_COMPANION_BUDGET_SPENT',
} as const;
