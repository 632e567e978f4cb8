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

const EVERYWHERE = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'permissions-policy':
    'accelerometer=(), camera=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-dns-prefetch-control': 'off',
  'x-download-options': 'noopen',
  'x-frame-options': 'DENY',
  'x-permitted-cross-domain-policies': 'none',
  'x-xss-protection': '0',
} as const;

/** Two years, as the preload list of browsers asks for. */
const HTTPS_ONLY = { 'strict-transport-security': 'max-age=63072000; includeSubDomains' } as const;

/**
 * The headers of the OWASP Secure Headers Project, with the values that the `helmet` package gives them. They are the
 * same for every answer, hence a table and no code that builds them; and they are set on Fastify's reply, because Node
 * writes a head fast only while nobody has set headers on the raw response before.
 */
export function addSecurityHeaders(fastify: FastifyInstance, production: boolean): void {
  const everywhere = { ...EVERYWHERE, ...(production ? HTTPS_ONLY : {}) };
  const onPages = { ...everywhere, 'content-security-policy': PAGE_POLICY };
  // Answers are about somebody; routes that may be cached say so themselves.
  const onAnswers = { ...everywhere, 'content-security-policy': API_POLICY, 'cache-control': 'no-store' };
  fastify.addHook('onRequest', (request, reply, done) => {
    reply.headers(PAGES.test(request.url) ? onPages : onAnswers);
    done();
  });
}
