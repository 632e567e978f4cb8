import { DomainError } from '@guildhall/kernel/domain-error';
import { AuthErrorCode } from '../contract/auth-error-code';

export function tokenInvalid(): DomainError {
  return new DomainError(
    AuthErrorCode.TokenInvalid,
    'unauthenticated',
    'This token is not valid here. Sign in again.',
  );
}

export function tokenExpired(): DomainError {
  return new DomainError(
    AuthErrorCode.TokenExpired,
    'unauthenticated',
    'This token has expired. Refresh it, or sign in again.',
  );
}

export function tokenReused(): DomainError {
  return new DomainError(
    AuthErrorCode.TokenReused,
    'unauthenticated',
    'This refresh token was used before. Somebody may have copied it, so the session was ended. Sign in again.',
  );
}

export function sessionEnded(): DomainError {
  return new DomainError(
    AuthErrorCode.SessionEnded,
    'unauthenticated',
    'This session has ended. Sign in again.',
  );
}

/** One body for an unknown address and for a wrong password, so that nobody learns who has an account. */
export function invalidCredentials(): DomainError {
  return new DomainError(
    AuthErrorCode.InvalidCredentials,
    'unauthenticated',
    'E-mail address and password do not match.',
  );
}
