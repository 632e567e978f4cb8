/** Stable codes of what the passkeys feature refuses. */
export const PasskeyErrorCode = {
  NotFound: 'PASSKEY_NOT_FOUND',
  Invalid: 'PASSKEY_INVALID',
  AlreadyRegistered: 'PASSKEY_ALREADY_REGISTERED',
  TooMany: 'PASSKEY_LIMIT_REACHED',
  NoneRegistered: 'PASSKEY_NONE_REGISTERED',
} as const;
