import type { FastifyInstance } from 'fastify';
import { isAddressedToLoopback, isLocal } from './local-request';

/**
 * Lets everything under `/dev/` exist only outside of production and only for requests that come straight from this
 * machine, under a name that is its own: they show mail with one-time links, which no cache keeps.
 */
export function hideDevPages(fastify: FastifyInstance, isProduction: boolean): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    // The route that was matched: a path can be written in many ways.
    if (!request.routeOptions.url?.startsWith('/dev/')) return done();
    const isShown = !isProduction && isLocal(request.raw) && isAddressedToLoopback(request.raw);
    if (!isShown) return void reply.callNotFound();
    reply.header('cache-control', 'no-store');
    done();
  });
}
