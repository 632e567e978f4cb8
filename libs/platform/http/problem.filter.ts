import { DomainError } from '@guildhall/kernel/domain-error';
import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isDatabaseUnavailable, isSerializationFailure } from '../database/database-errors';
import type { Logger } from '../observability/logger';
import { HttpErrorCode, unavailable } from './http-errors';
import { problem, PROBLEM_JSON, type ProblemDocument, problemOf } from './problem';

/** Turns whatever was thrown into one problem document. Unknown errors are logged with their id and told nothing of. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly logger: Logger) {}

  catch(thrown: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    this.answer(thrown, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }

  answer(thrown: unknown, request: FastifyRequest, reply: FastifyReply): void {
    // A transaction that met others more often than it may be repeated has a good chance when the client repeats it.
    const isPassing = isDatabaseUnavailable(thrown) || isSerializationFailure(thrown);
    const error = isPassing ? unavailable(thrown) : thrown;
    const document = this.documentOf(error, pathOf(request), request.id);
    if (document.status >= 500) this.report(thrown, document);
    if (reply.sent) return;
    if (error instanceof DomainError) setHeaders(error, request, reply);
    void reply.code(document.status).header('content-type', PROBLEM_JSON).send(JSON.stringify(document));
  }

  private documentOf(error: unknown, instance: string, correlationId: string): ProblemDocument {
    if (error instanceof DomainError) return problemOf(error, instance, correlationId);
    const known = knownRefusal(error);
    if (known) return problem(known.status, known.code, known.detail, instance, correlationId);
    const detail = `Something went wrong on our side. Quote ${correlationId} when you report it.`;
    return problem(500, HttpErrorCode.Internal, detail, instance, correlationId);
  }

  private report(thrown: unknown, document: ProblemDocument): void {
    const { correlationId, code } = document;
    if (document.status === 503)
      this.logger.warn({ correlationId, code, error: thrown }, 'a needed part is down');
    else this.logger.error({ correlationId, code, error: thrown }, 'unexpected error');
  }
}

interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly detail: string;
}

/**
 * Refusals of Fastify and Nest themselves, before any of our code runs. Nest hands Fastify's errors on as
 * HttpExceptions, so the status is all that tells them apart; our own 400s are DomainErrors.
 */
const FRAMEWORK_REFUSALS: Readonly<Record<number, Refusal>> = {
  400: {
    status: 400,
    code: HttpErrorCode.BodyMalformed,
    detail:
      'The path or the body could not be read: is the body well-formed JSON, nested at most 32 levels, with at most 2,000 members?',
  },
  // What the server of static files says of paths that lead out of its folder.
  403: {
    status: 404,
    code: HttpErrorCode.NotFound,
    detail: 'There is no such path, or not with this method.',
  },
  404: {
    status: 404,
    code: HttpErrorCode.NotFound,
    detail: 'There is no such path, or not with this method.',
  },
  413: {
    status: 413,
    code: HttpErrorCode.BodyTooLarge,
    detail: 'The body is larger than this server accepts.',
  },
  414: { status: 414, code: HttpErrorCode.InputInvalid, detail: 'A part of the path is too long.' },
  415: {
    status: 415,
    code: HttpErrorCode.MediaTypeUnsupported,
    detail: 'Send the body as application/json.',
  },
};

function knownRefusal(error: unknown): Refusal | undefined {
  const status =
    error instanceof HttpException
      ? error.getStatus()
      : (error as { statusCode?: number } | null)?.statusCode;
  return status === undefined ? undefined : FRAMEWORK_REFUSALS[status];
}

function setHeaders(error: DomainError, request: FastifyRequest, reply: FastifyReply): void {
  if (error.options.retryAfter !== undefined) reply.header('retry-after', String(error.options.retryAfter));
  if (error.kind !== 'unauthenticated') return;
  // RFC 6750 §3: a bare challenge when no token came, the reason when one came and does not count.
  const cameWithToken = request.headers.authorization !== undefined;
  reply.header('www-authenticate', cameWithToken ? 'Bearer error="invalid_token"' : 'Bearer');
}

function pathOf(request: FastifyRequest): string {
  return request.url.split('?', 1)[0] ?? '/';
}
