import { AuthErrorCode } from '@guildhall/features/auth/contract/auth-error-code';
import { DomainError } from '@guildhall/kernel/domain-error';
import { SecondFactorErrorCode } from '../contract/second-factor-error-code';

export function codeInvalid(): DomainError {
  return new DomainError(AuthErrorCode.CodeInvalid, 'refused', 'This code is not right.');
}

export function codeReused(): DomainError {
  return new DomainError(
    AuthErrorCode.CodeReused,
    'refused',
    'This code was used before. Wait for the next one, or use another backup code.',
  );
}

export function codesPaused(seconds: number): DomainError {
  return new DomainError(
    AuthErrorCode.CodesPaused,
    'too-many',
    `Too many wrong codes. Use a backup code or a passkey, or try again in ${seconds} s.`,
    { retryAfter: seconds },
  );
}

export function alreadyEnabled(): DomainError {
  return new DomainError(
    SecondFactorErrorCode.AlreadyEnabled,
    'conflict',
    'Two-step sign-in is on already. Switch it off first to set up another authenticator app.',
  );
}

export function notEnabled(): DomainError {
  return new DomainError(SecondFactorErrorCode.NotEnabled, 'conflict', 'This account has no second factor.');
}

export function notSetUp(): DomainError {
  return new DomainError(
    SecondFactorErrorCode.NotSetUp,
    'conflict',
    'There is nothing to verify. Begin with `POST /2fa/setup`.',
  );
}
