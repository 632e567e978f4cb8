import { DomainError } from '@guildhall/kernel/domain-error';
import { HttpErrorCode } from '../http/http-errors';

/** Codes of refusals that the socket edge itself makes, whatever the feature; the others are those of the HTTP edge. */
export const RealtimeErrorCode = {
  EventUnknown: 'EVENT_UNKNOWN',
  TooManyConnections: 'TOO_MANY_CONNECTIONS',
} as const;

export function eventUnknown(): DomainError {
  return new DomainError(RealtimeErrorCode.EventUnknown, 'malformed', 'This server knows no such event.');
}

export function tooManyConnections(): DomainError {
  return new DomainError(
    RealtimeErrorCode.TooManyConnections,
    'too-many',
    'You are connected too often already. Close some of your connections.',
  );
}

export function flooded(): DomainError {
  return new DomainError(
    HttpErrorCode.RateLimited,
    'too-many',
    'Too many events. Slow down, or the connection is closed.',
    { retryAfter: 1 },
  );
}

export function tokenRequired(): DomainError {
  return new DomainError(
    HttpErrorCode.AuthenticationRequired,
    'unauthenticated',
    'Connect with an access token: `auth: { token }`.',
  );
}
