import { DomainError } from '@guildhall/kernel/domain-error';
import { isDatabaseUnavailable, isSerializationFailure } from '../database/database-errors';
import { HttpErrorCode, unavailable } from '../http/http-errors';
import type { Logger } from '../observability/logger';
import type { Refusal } from './socket-events';

/** What a client is told of whatever was thrown; the socket's counterpart of `ProblemFilter`. Nobody sees an unknown error's message. */
export function refusalOf(thrown: unknown, logger: Logger, correlationId: string): Refusal {
  const isPassing = isDatabaseUnavailable(thrown) || isSerializationFailure(thrown);
  const error = isPassing ? unavailable(thrown) : thrown;
  if (error instanceof DomainError) {
    if (error.kind === 'unavailable')
      logger.warn({ correlationId, code: error.code, error: thrown }, 'a needed part is down');
    const { errors, retryAfter } = error.options;
    return {
      code: error.code,
      detail: error.detail,
      ...(errors ? { errors } : {}),
      ...(retryAfter === undefined ? {} : { retryAfter }),
    };
  }
  logger.error({ correlationId, code: HttpErrorCode.Internal, error: thrown }, 'unexpected error');
  return {
    code: HttpErrorCode.Internal,
    detail: `Something went wrong on our side. Quote ${correlationId} when you report it.`,
  };
}
