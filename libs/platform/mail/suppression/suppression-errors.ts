import { DomainError } from '@guildhall/kernel/domain-error';
import { MailErrorCode } from '../mail-error-code';

export function suppressionNotFound(detail: string): DomainError {
  return new DomainError(MailErrorCode.SuppressionNotFound, 'not-found', detail);
}
