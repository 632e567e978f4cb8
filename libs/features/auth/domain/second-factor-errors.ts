import { DomainError } from '@guildhall/kernel/domain-error';
import { AuthErrorCode } from '../contract/auth-error-code';

export function stepUpRequired(): DomainError {
  return new DomainError(
    AuthErrorCode.StepUpRequired,
    'forbidden',
    'This needs a fresh proof that it is you. Prove it at `POST /auth/step-up`, then try again.',
  );
}

/** One answer for a token that is made up, used, expired or out of tries. */
export function mfaTokenInvalid(): DomainError {
  return new DomainError(
    AuthErrorCode.MfaTokenInvalid,
    'unauthenticated',
    'This sign-in cannot be continued. Start again with the password.',
  );
}

export function secondFactorRequired(): DomainError {
  return new DomainError(
    AuthErrorCode.SecondFactorRequired,
    'forbidden',
    'The password alone is not enough on this account: use a code, a backup code or a passkey.',
  );
}

/** Nobody is signed in yet, so what is refused elsewhere is "unauthenticated" here. */
export function atSignIn(refusal: DomainError): DomainError {
  if (refusal.kind !== 'refused') return refusal;
  return new DomainError(refusal.code, 'unauthenticated', refusal.detail, refusal.options);
}
