import type { FastifyInstance } from 'fastify';
import { HttpErrorCode } from './http-errors';
import { problem, PROBLEM_JSON } from './problem';

const PROBES = /^\/(health|metrics)(\/|$|\?)/;

/**
 * In production, refuses what came in the clear. `request.protocol` is what a trusted proxy says in
 * X-Forwarded-Proto. A read is sent on to HTTPS; anything else is refused, because its body (a password,
 * perhaps) was already sent in the clear and a silent redirect would hide that.
 */
export function requireHttps(fastify: FastifyInstance, publicUrl: string): void {
  const target = publicUrl.startsWith('https:') ? new URL(publicUrl).origin : null;
  fastify.addHook('onRequest', (request, reply, done) => {
    if (request.protocol === 'https' || PROBES.test(request.url)) return done();
    if (
      target !== null &&
      request.url.startsWith('/') &&
      (request.method === 'GET' || request.method === 'HEAD')
    ) {
      void reply.redirect(`${target}${request.url}`, 308);
      return;
    }
    const detail =
      'This server only speaks HTTPS. If a proxy in front of it does, list the proxy in TRUSTED_PROXIES.';
    const path = request.url.split('?', 1)[0] ?? '/';
    void reply
      .code(403)
      .header('content-type', PROBLEM_JSON)
      .send(JSON.stringify(problem(403, HttpErrorCode.HttpsRequired, detail, path, request.id)));
  });
}
