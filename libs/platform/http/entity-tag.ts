import { EditPrecondition } from '@guildhall/kernel/edit-precondition';
import { applyDecorators, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiHeader, type ApiHeaderOptions, ApiResponse } from '@nestjs/swagger';
import type {
  FastifyInstance,
  onRequestHookHandler,
  onSendHookHandler,
  preSerializationHookHandler,
} from 'fastify';
import { requestOf } from './request';

/** A response that can be edited: `version` moves with each edit, and only with edits. */
interface Versioned {
  readonly version: number;
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Set by {@link Tagged}. */
    readonly tagged?: boolean;
    /** Set by {@link ConditionalRead}. */
    readonly conditional?: boolean;
  }
}

/** Marks routes whose response carries an `ETag`. */
export const Tagged = () => RouteConfig({ tagged: true });

/**
 * On {@link Tagged} routes, sends the version as a strong `ETag` (RFC 9110 §8.8.3) and answers 304 when the client has
 * it already. These are hooks of the server because an interceptor, with the observables around it, costs as much as
 * an eighth of a small request. Call before the routes are set up.
 */
export function tagResponses(fastify: FastifyInstance): void {
  fastify.addHook('onRoute', (route) => {
    if (route.config?.conditional) route.onSend = [...hooksOf(route.onSend), answerNotModified];
    if (!route.config?.tagged) return;
    route.onRequest = [...hooksOf(route.onRequest), leaveUncompressed];
    route.preSerialization = [...hooksOf(route.preSerialization), addTag];
    route.onSend = [...hooksOf(route.onSend), answerNotModified];
  });
}

/**
 * A strong tag names exact bytes, so the bytes may not depend on Accept-Encoding.
 * This request header is how @fastify/compress is told to leave a response alone.
 */
const leaveUncompressed: onRequestHookHandler = (request, _reply, done) => {
  request.headers['x-no-compression'] = 'strong entity tag';
  done();
};

/** Problems come here as text and so get no tag. */
const addTag: preSerializationHookHandler = (_request, reply, body, done) => {
  reply.header('etag', `"${(body as Versioned).version}"`);
  done(null, body);
};

const answerNotModified: onSendHookHandler = (request, reply, payload, done) => {
  const tag = reply.getHeader('etag');
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  const known = isRead && tag !== undefined;
  if (!known || !matchesAny(request.headers['if-none-match'], String(tag))) return done(null, payload);
  reply.code(304).removeHeader('content-type');
  return done(null, null);
};

function hooksOf<Hook>(hooks: Hook | Hook[] | undefined): Hook[] {
  return [hooks ?? []].flat() as Hook[];
}

const IF_NONE_MATCH_HEADER: ApiHeaderOptions = {
  name: 'If-None-Match',
  description: 'The `ETag` of what you have. When nobody changed it since: 304.',
  required: false,
  // No example: Swagger UI would fill it in, and a first try would be answered 304.
  schema: { type: 'string' },
};

const NOT_MODIFIED = { status: 304, description: 'Not Modified. You have it already; there is no body.' };

/** {@link Tagged}, for routes that read: documents the 304 and what asks for it. */
export const TaggedRead = () =>
  applyDecorators(Tagged(), ApiHeader(IF_NONE_MATCH_HEADER), ApiResponse(NOT_MODIFIED));

/**
 * For reads of what nobody edits as a whole, such as lists: the handler says an `ETag` itself, a weak one (RFC 9110
 * §8.8.1), because what it stands for may be sent compressed or not. Who has it already is answered 304.
 */
export const ConditionalRead = () =>
  applyDecorators(
    RouteConfig({ conditional: true }),
    ApiHeader(IF_NONE_MATCH_HEADER),
    ApiResponse(NOT_MODIFIED),
  );

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
  return header.split(',').some((candidate) => candidate.trim() === '*' || opaque(candidate) === opaque(tag));
}

/** Tags are compared weakly here: `W/` makes no difference (RFC 9110 §13.1.2, §8.8.3.2). */
function opaque(tag: string): string {
  return tag.trim().replace(/^W\//, '');
}
