import { EditPrecondition } from '@guildhall/kernel/edit-precondition';
import {
  applyDecorators,
  type CallHandler,
  createParamDecorator,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
  UseInterceptors,
} from '@nestjs/common';
import { ApiHeader, type ApiHeaderOptions } from '@nestjs/swagger';
import { map, type Observable } from 'rxjs';
import { replyOf, requestOf } from './request';

/** A response that can be edited: `version` moves with each edit, and only with edits. */
interface Versioned {
  readonly version: number;
}

/** Sends the version as a strong `ETag` (RFC 9110 §8.8.3) and answers 304 when the client has it already. */
@Injectable()
class EntityTagInterceptor implements NestInterceptor<Versioned, Versioned | undefined> {
  intercept(context: ExecutionContext, next: CallHandler<Versioned>): Observable<Versioned | undefined> {
    const request = requestOf(context);
    const reply = replyOf(context);
    // A strong tag names exact bytes, so the bytes may not depend on Accept-Encoding.
    // This request header is how @fastify/compress is told to leave a response alone.
    request.headers['x-no-compression'] = 'strong entity tag';
    return next.handle().pipe(
      map((body) => {
        const tag = `"${body.version}"`;
        reply.header('etag', tag);
        if (request.method !== 'GET' || !matchesAny(request.headers['if-none-match'], tag)) return body;
        reply.code(304);
        return undefined;
      }),
    );
  }
}

/** Marks routes whose response carries an `ETag`. */
export const Tagged = () => UseInterceptors(EntityTagInterceptor);

const IF_MATCH_HEADER: ApiHeaderOptions = {
  name: 'If-Match',
  description: 'The `ETag` of what you have seen. Without it: 428. When somebody changed it since: 412.',
  required: false,
  schema: { type: 'string', example: '"1"' },
};

/** Documents and parses `If-Match`; the use case checks it after it knows that the caller may edit at all. */
export const DemandsIfMatch = () => applyDecorators(ApiHeader(IF_MATCH_HEADER));

export const IfMatch = createParamDecorator((_: unknown, context: ExecutionContext): EditPrecondition =>
  EditPrecondition.fromIfMatch(requestOf(context).headers['if-match']),
);

function matchesAny(header: string | undefined, tag: string): boolean {
  if (header === undefined) return false;
  return header.split(',').some((candidate) => ['*', tag, `W/${tag}`].includes(candidate.trim()));
}
