import type { FastifyInstance } from 'fastify';
import type { Logger } from '../observability/logger';

/** One line a request. The route's pattern, not the URL: a URL may carry a token. */
export function logRequests(fastify: FastifyInstance, logger: Logger): void {
  // Every field below is named here and none is a secret. Looking for secrets in each of them all the same, in every
  // line, is what redaction does, and it costs more than the rest of the line.
  const lines = logger.child({}, { redact: [] });
  fastify.addHook('onResponse', (request, reply, done) => {
    lines.info(
      {
        correlationId: request.id,
        method: request.method,
        route: request.routeOptions.url ?? '(none)',
        status: reply.statusCode,
        durationMs: Math.round(reply.elapsedTime * 10) / 10,
        ip: request.ip,
        userId: request.actor?.userId ?? undefined,
      },
      'request',
    );
    done();
  });
  fastify.addHook('onRequestAbort', (request, done) => {
    lines.info(
      { correlationId: request.id, method: request.method, route: request.routeOptions.url },
      'request aborted by the client',
    );
    done();
  });
}
