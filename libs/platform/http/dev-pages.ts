import type { FastifyInstance } from 'fastify';
import { isLocal } from './local-request';

/**
 * Lets everything under `/dev/` exist only outside of production and only for requests that come straight from this
 * machine: they show mail with one-time links.
 */
export function hideDevPages(fastify: FastifyInstance, isProduction: boolean): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    // The route that was matched: a path can be written in many ways.
    if (!request.routeOptions.url?.startsWith('/dev/')) return done();
    if (!isProduction && isLocal(request.raw)) return done();
    reply.callNotFound();
  });
}
