import { DomainError, type ErrorKind } from '@guildhall/kernel/domain-error';
import { PasskeyErrorCode } from '../contract/passkey-error-code';
import { MOST_PASSKEYS } from './passkey';

/** One answer for whatever is wrong with it; which check failed is of use to an attacker only. */
export function passkeyInvalid(kind: Extract<ErrorKind, 'refused' | 'unauthenticated'>): DomainError {
  return new DomainError(
    PasskeyErrorCode.Invalid,
    kind,
    'This passkey was not accepted. Ask for new options and try again.',
  );
}

export function passkeyNotFound(): DomainError {
  return new DomainError(PasskeyErrorCode.NotFound, 'not-found', 'You have no such passkey.');
}

export function noPasskeys(): DomainError {
  return new DomainError(PasskeyErrorCode.NoneRegistered, 'conflict', 'This account has no passkey.');
}

export function alreadyRegistered(): DomainError {
  return new DomainError(
    PasskeyErrorCode.AlreadyRegistered,
    'conflict',
    'This passkey is registered already.',
  );
}

export function tooManyPasskeys(): DomainError {
  return new DomainError(
    PasskeyErrorCode.TooMany,
    'conflict',
    `An account has at most ${MOST_PASSKEYS} passkeys. Remove one first.`,
  );
}
