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

/** Of somebody who is signed in, so this is no 401: their tokens are fine. @param path the field it came in */
export function passwordWrong(path: string): DomainError {
  return new DomainError(AuthErrorCode.PasswordWrong, 'refused', 'This is not your password.', {
    errors: [{ path, code: 'wrong', message: 'is not your password' }],
  });
}

export function passwordNotSet(): DomainError {
  return new DomainError(
    AuthErrorCode.PasswordNotSet,
    'conflict',
    'This account has no password yet. Ask for a reset link to choose one.',
  );
}

export function linkInvalid(): DomainError {
  return new DomainError(
    AuthErrorCode.LinkInvalid,
    'refused',
    'This link is not complete. Copy all of it from the mail, or ask for a new one.',
  );
}

export function linkUsed(): DomainError {
  return new DomainError(AuthErrorCode.LinkUsed, 'gone', 'This link was used before. It works once.');
}

/** Also for links that were taken back, by a change of password for example. */
export function linkExpired(): DomainError {
  return new DomainError(
    AuthErrorCode.LinkExpired,
    'gone',
    'This link has expired or was replaced. Ask for a new one.',
  );
}

export function emailAlreadyVerified(): DomainError {
  return new DomainError(
    AuthErrorCode.EmailAlreadyVerified,
    'conflict',
    'Your e-mail address is confirmed already.',
  );
}

export function emailUnchanged(): DomainError {
  return new DomainError(
    AuthErrorCode.EmailUnchanged,
    'refused',
    'This is the e-mail address that your account has.',
    { errors: [{ path: 'newEmail', code: 'unchanged', message: 'is the present address' }] },
  );
}

/** Only for who has proven to be the owner; the reason is between them and those who run the installation. */
export function accountLocked(): DomainError {
  return new DomainError(
    AuthErrorCode.AccountLocked,
    'forbidden',
    'This account was locked by an administrator. Write to them if you think that is a mistake.',
  );
}

export function ownAccount(): DomainError {
  return new DomainError(AuthErrorCode.OwnAccount, 'refused', 'You cannot lock your own account.');
}
