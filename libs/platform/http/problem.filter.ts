import { DomainError } from '@guildhall/kernel/domain-error';
import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isDatabaseUnavailable } from '../database/database-errors';
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
    const error = isDatabaseUnavailable(thrown) ? unavailable(thrown) : thrown;
    const document = this.documentOf(error, pathOf(request), request.id);
    if (document.status >= 500) this.report(thrown, document);
    if (reply.sent) return;
    if (error instanceof DomainError) setHeaders(error, reply);
    // `.type()` would add a charset, which application/problem+json does not have (RFC 9457 §3).
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
    if (document.status === 503) this.logger.warn({ correlationId, code, error: thrown }, 'a needed part is down');
    else this.logger.error({ correlationId, code, error: thrown }, 'unexpected error');
  }
}

interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly detail: string;
}

/** Errors that Fastify raises by itself, before any of our code runs. */
const FASTIFY_REFUSALS: Record<string, Refusal> = {
  FST_ERR_CTP_BODY_TOO_LARGE: { status: 413, code: HttpErrorCode.BodyTooLarge, detail: 'The body is larger than this server accepts.' },
  FST_ERR_CTP_INVALID_MEDIA_TYPE: {
    status: 415,
    code: HttpErrorCode.MediaTypeUnsupported,
    detail: 'Send the body as application/json.',
  },
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: {
    status: 400,
    code: HttpErrorCode.BodyMalformed,
    detail: 'The body is not as long as Content-Length says.',
  },
  FST_ERR_BAD_URL: { status: 400, code: HttpErrorCode.InputInvalid, detail: 'The path is not valid percent-encoding.' },
  FST_ERR_MAX_PARAM_LENGTH: { status: 414, code: HttpErrorCode.InputInvalid, detail: 'A part of the path is too long.' },
};

function knownRefusal(error: unknown): Refusal | undefined {
  if (error instanceof HttpException) return refusalOfHttpException(error);
  const { code, statusCode } = (error ?? {}) as { code?: string; statusCode?: number };
  if (code !== undefined && FASTIFY_REFUSALS[code]) return FASTIFY_REFUSALS[code];
  // secure-json-parse and our depth check mark their errors with 400.
  if (statusCode === 400) return { status: 400, code: HttpErrorCode.BodyMalformed, detail: 'The body is not valid JSON.' };
  return undefined;
}

function refusalOfHttpException(error: HttpException): Refusal | undefined {
  const status = error.getStatus();
  if (status === 404) return { status, code: HttpErrorCode.NotFound, detail: 'There is no such path, or not with this method.' };
  if (status < 500) return { status, code: HttpErrorCode.InputInvalid, detail: error.message };
  return undefined;
}

function setHeaders(error: DomainError, reply: FastifyReply): void {
  if (error.options.retryAfter !== undefined) reply.header('retry-after', String(error.options.retryAfter));
  if (error.kind !== 'unauthenticated') return;
  // RFC 6750 §3: a bare challenge when no token came, the reason when one came and does not count.
  const challenge = error.code === HttpErrorCode.AuthenticationRequired ? 'Bearer' : 'Bearer error="invalid_token"';
  reply.header('www-authenticate', challenge);
}

function pathOf(request: FastifyRequest): string {
  return request.url.split('?', 1)[0] ?? '/';
}
