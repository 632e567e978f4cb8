/** Stable codes of what the auth feature refuses. */
export const AuthErrorCode = {
  InvalidCredentials: 'AUTH_INVALID_CREDENTIALS',
  PasswordCommon: 'AUTH_PASSWORD_COMMON',
  TokenInvalid: 'AUTH_TOKEN_INVALID',
  TokenExpired: 'AUTH_TOKEN_EXPIRED',
  TokenReused: 'AUTH_TOKEN_REUSED',
  SessionEnded: 'AUTH_SESSION_ENDED',
  SessionNotFound: 'AUTH_SESSION_NOT_FOUND',
  SignInDelayed: 'AUTH_SIGN_IN_DELAYED',
} as const;
