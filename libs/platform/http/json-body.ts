import type { FastifyInstance } from 'fastify';
import { exceedsJsonBounds, JSON_BOUNDS } from './json-bounds';
import { acceptRawBodies, isRawBodyRoute } from './raw-body';

class BodyError extends Error {
  readonly statusCode = 400;
}

/** Makes JSON the only accepted body, with a bound on nesting, and `__proto__` refused. Raw-body routes take what comes. */
export function acceptJsonOnly(fastify: FastifyInstance): void {
  const parse = fastify.getDefaultJsonParser('error', 'error');
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser<string>('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (isRawBodyRoute(request)) return done(null, Buffer.from(body));
    // A client library that always sends the header, with nothing to say.
    if (body === '') return done(null, undefined);
    if (exceedsJsonBounds(body)) return done(new BodyError(`JSON may be ${JSON_BOUNDS}.`));
    return parse(request, body, done);
  });
  acceptRawBodies(fastify);
}
