import type { FastifyInstance } from 'fastify';
import type { Metrics } from '../observability/metrics';

/** Rate, errors and duration of requests, by route pattern: what nobody serves is one pattern, whatever its path. */
export function measureRequests(fastify: FastifyInstance, metrics: Metrics): void {
  fastify.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? '(none)';
    metrics.observeRequest(request.method, route, reply.statusCode, reply.elapsedTime / 1000);
    done();
  });
}
