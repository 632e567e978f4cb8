/** Stable codes of what the users feature refuses. */
export const UserErrorCode = {
  NotFound: 'USER_NOT_FOUND',
  EmailTaken: 'AUTH_EMAIL_TAKEN',
} as const;
