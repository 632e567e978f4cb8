import { DomainError } from '@guildhall/kernel/domain-error';
import { MailErrorCode } from '../mail-error-code';

/** Older messages are refused, whatever their signature: they may be somebody's recording. */
export const FRESH_FOR_MS = 60 * 60_000;

/** One answer for every reason why a message is not believed; the reason is for our log only. */
export function notBelieved(reason: string): DomainError {
  return new DomainError(
    MailErrorCode.WebhookSignatureInvalid,
    'forbidden',
    'This message does not prove that it comes from our mail service.',
    { cause: new Error(reason) },
  );
}

export function malformed(): DomainError {
  return new DomainError(
    MailErrorCode.WebhookMalformed,
    'malformed',
    'This is not a message that a mail service sends.',
  );
}
