/** Stable codes of what the second-factor feature refuses; a code that is not right is `AUTH_CODE_INVALID`. */
export const SecondFactorErrorCode = {
  AlreadyEnabled: 'SECOND_FACTOR_ALREADY_ENABLED',
  NotEnabled: 'SECOND_FACTOR_NOT_ENABLED',
  NotSetUp: 'SECOND_FACTOR_NOT_SET_UP',
} as const;
