import type { IncomingMessage } from 'node:http';
import { applyDecorators, createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { requestOf } from './request';

/** What third parties post is small. */
const LARGEST_BYTES = 1024 * 1024;

const RAW_BODY = 'guildhall:raw-body';

declare module 'fastify' {
  interface FastifyContextConfig {
    rawBody?: boolean;
  }
}

/**
 * For what third parties call (webhooks, one-click unsubscribe): the body arrives as the bytes that were signed,
 * whatever its media type, and unknown fields are theirs to send. Read it with {@link RawBody}.
 */
export const TakesRawBody = () =>
  applyDecorators(RouteConfig({ rawBody: true }), SetMetadata(RAW_BODY, true));

/** The body of a {@link TakesRawBody} route; empty when there is none. */
export const RawBody = createParamDecorator((_: unknown, context: ExecutionContext): Buffer => {
  const { body } = requestOf(context);
  return Buffer.isBuffer(body) ? body : Buffer.alloc(0);
});

export function takesRawBody(handler: object): boolean {
  return Reflect.getMetadata(RAW_BODY, handler) === true;
}

export function isRawBodyRoute(request: FastifyRequest): boolean {
  return request.routeOptions.config?.rawBody === true;
}

class MediaTypeError extends Error {
  readonly statusCode = 415;
}

class BodyTooLargeError extends Error {
  readonly statusCode = 413;
}

/** Accepts any media type on raw-body routes, and on those only. Call it before the routes are added. */
export function acceptRawBodies(fastify: FastifyInstance): void {
  // What a content type parser collects itself (JSON) ends at the limit of the route.
  fastify.addHook('onRoute', (route) => {
    if (route.config?.rawBody) route.bodyLimit = LARGEST_BYTES;
  });
  fastify.addContentTypeParser('*', async (request: FastifyRequest, payload: IncomingMessage) => {
    // Nobody's path: that answer comes first.
    if (request.is404) return undefined;
    if (!isRawBodyRoute(request)) throw new MediaTypeError('Send the body as application/json.');
    return collect(payload);
  });
}

async function collect(payload: AsyncIterable<Buffer | string>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of payload) {
    const buffer = Buffer.from(chunk as Buffer);
    bytes += buffer.length;
    if (bytes > LARGEST_BYTES) throw new BodyTooLargeError('The body is too large.');
    chunks.push(buffer);
  }
  return Buffer.concat(chunks);
}
