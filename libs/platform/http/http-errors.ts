import { DomainError, type FieldError } from '@guildhall/kernel/domain-error';

/** Codes of refusals that the HTTP edge itself makes, whatever the feature. */
export const HttpErrorCode = {
  InputInvalid: 'INPUT_INVALID',
  BodyMalformed: 'BODY_MALFORMED',
  BodyTooLarge: 'BODY_TOO_LARGE',
  MediaTypeUnsupported: 'MEDIA_TYPE_UNSUPPORTED',
  AuthenticationRequired: 'AUTH_REQUIRED',
  RoleRequired: 'ROLE_REQUIRED',
  CrossSiteRefused: 'CROSS_SITE_REFUSED',
  CsrfTokenInvalid: 'CSRF_TOKEN_INVALID',
  NotFound: 'NOT_FOUND',
  HttpsRequired: 'HTTPS_REQUIRED',
  IfMatchRequired: 'IF_MATCH_REQUIRED',
  IfMatchStale: 'IF_MATCH_STALE',
  IdempotencyKeyRequired: 'IDEMPOTENCY_KEY_REQUIRED',
  IdempotencyKeyReused: 'IDEMPOTENCY_KEY_REUSED',
  IdempotencyInFlight: 'IDEMPOTENCY_IN_FLIGHT',
  CursorInvalid: 'CURSOR_INVALID',
  RateLimited: 'RATE_LIMITED',
  Unavailable: 'UNAVAILABLE',
  Internal: 'INTERNAL_ERROR',
} as const;

/** A body of nonsense is not answered with a larger one. */
const MOST_ERRORS = 50;
const LONGEST_PATH = 100;

export function inputInvalid(errors: readonly FieldError[]): DomainError {
  const shown = errors
    .slice(0, MOST_ERRORS)
    .map(({ path, message, code }) => ({ path: path.slice(0, LONGEST_PATH), message, code }));
  const [first] = shown;
  const detail =
    errors.length === 1 && first
      ? `${first.path}: ${first.message}.`
      : 'Several fields are not as they should be; see errors.';
  return new DomainError(HttpErrorCode.InputInvalid, 'malformed', detail, { errors: shown });
}

export function authenticationRequired(): DomainError {
  return new DomainError(
    HttpErrorCode.AuthenticationRequired,
    'unauthenticated',
    'Sign in and send the access token as `Authorization: Bearer …`.',
  );
}

export function unavailable(cause: unknown): DomainError {
  return new DomainError(
    HttpErrorCode.Unavailable,
    'unavailable',
    'A part that this request needs is down. Try again shortly.',
    {
      retryAfter: 2,
      cause,
    },
  );
}
