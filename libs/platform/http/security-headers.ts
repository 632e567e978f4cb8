import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';

/** Nothing of ours is a page, except the documentation and what lies under /dev. */
const API_POLICY = "default-src 'none'; frame-ancestors 'none'";
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');
const PAGES = /^\/(api-docs|dev)(\/|$|\?)/;

const FEATURES_NOBODY_NEEDS =
  'accelerometer=(), camera=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()';

/** The headers of the OWASP Secure Headers Project. */
export async function addSecurityHeaders(fastify: FastifyInstance, production: boolean): Promise<void> {
  await fastify.register(helmet, {
    contentSecurityPolicy: false, // set below: it differs between answers and pages
    strictTransportSecurity: production ? { maxAge: 63_072_000, includeSubDomains: true } : false,
    crossOriginResourcePolicy: { policy: 'same-origin' },
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'deny' },
  });
  fastify.addHook('onRequest', (request, reply, done) => {
    const isPage = PAGES.test(request.url);
    reply.header('content-security-policy', isPage ? PAGE_POLICY : API_POLICY);
    reply.header('permissions-policy', FEATURES_NOBODY_NEEDS);
    // Answers are about somebody; routes that may be cached say so themselves.
    if (!isPage) reply.header('cache-control', 'no-store');
    done();
  });
}
