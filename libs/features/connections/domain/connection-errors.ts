import { DomainError } from '@guildhall/kernel/domain-error';
import { ConnectionErrorCode } from '../contract/connection-error-code';
import type { ConnectionProvider } from '../contract/provider';

export function notConfigured(provider: ConnectionProvider): DomainError {
  return new DomainError(
    ConnectionErrorCode.NotConfigured,
    'refused',
    `This installation is not registered with ${provider}.`,
  );
}

export function redirectRefused(): DomainError {
  return new DomainError(
    ConnectionErrorCode.RedirectRefused,
    'refused',
    'Nobody is sent there. Addresses to come back to are listed in OAUTH_REDIRECT_URIS, to the letter.',
    { errors: [{ path: 'redirectUri', code: 'not-allowed', message: 'is not on the list' }] },
  );
}

/** One answer for a state that was never made, was used, or is somebody else's: nobody learns which. */
export function stateInvalid(): DomainError {
  return new DomainError(
    ConnectionErrorCode.StateInvalid,
    'refused',
    'You did not begin this here, or have finished it already. Start again.',
  );
}

export function stateExpired(): DomainError {
  return new DomainError(
    ConnectionErrorCode.StateExpired,
    'gone',
    'This took longer than ten minutes. Start again.',
  );
}

/** Somebody may be playing one provider off against another (RFC 9700 §4.4). */
export function issuerMismatch(): DomainError {
  return new DomainError(
    ConnectionErrorCode.IssuerMismatch,
    'refused',
    'This answer comes from somebody other than the provider that was asked. Start again.',
  );
}

/** The person, or the provider for them, said no. */
export function denied(): DomainError {
  return new DomainError(ConnectionErrorCode.Denied, 'refused', 'The provider was not allowed to let us in.');
}

export function codeRefused(): DomainError {
  return new DomainError(
    ConnectionErrorCode.CodeRefused,
    'refused',
    'The provider does not accept this code: it was used, has expired, or was not meant for us. Start again.',
  );
}

export function providerUnavailable(retryAfter: number, cause?: unknown): DomainError {
  return new DomainError(
    ConnectionErrorCode.ProviderUnavailable,
    'unavailable',
    'The provider does not answer as it should. Try again later.',
    { retryAfter: Math.max(1, Math.ceil(retryAfter)), cause },
  );
}

export function accountTaken(): DomainError {
  return new DomainError(
    ConnectionErrorCode.AccountTaken,
    'conflict',
    'This outside account is connected with another account here.',
  );
}

export function connectionExists(): DomainError {
  return new DomainError(
    ConnectionErrorCode.Exists,
    'conflict',
    'You have connected another account of this provider. Disconnect that one first.',
  );
}

export function connectionNotFound(): DomainError {
  return new DomainError(ConnectionErrorCode.NotFound, 'not-found', 'You have no such connection.');
}

export function needsReauth(): DomainError {
  return new DomainError(
    ConnectionErrorCode.NeedsReauth,
    'conflict',
    'The provider does not let us in any more. Connect the account again.',
  );
}

export function refreshTooEarly(retryAfterSeconds: number): DomainError {
  return new DomainError(
    ConnectionErrorCode.RefreshTooEarly,
    'refused',
    'The provider renews a token only when it is a day old.',
    { retryAfter: Math.max(1, Math.ceil(retryAfterSeconds)) },
  );
}

export function notRenewable(): DomainError {
  return new DomainError(
    ConnectionErrorCode.NotRenewable,
    'refused',
    'The provider gave nothing to renew this connection with. Connect the account again when it ends.',
  );
}

export function signInUnsupported(provider: ConnectionProvider): DomainError {
  return new DomainError(
    ConnectionErrorCode.SignInUnsupported,
    'refused',
    `Signing in with ${provider} is not possible: it tells nobody’s e-mail address.`,
  );
}

export function emailMissing(): DomainError {
  return new DomainError(
    ConnectionErrorCode.EmailMissing,
    'refused',
    'The provider tells no e-mail address that this account could be recognised by. Register with one instead.',
  );
}

export function confirmationInvalid(): DomainError {
  return new DomainError(
    ConnectionErrorCode.ConfirmationInvalid,
    'gone',
    'This link was used, has expired, or was opened elsewhere than where the sign-in was begun. Sign in again.',
  );
}
