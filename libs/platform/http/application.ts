import compress from '@fastify/compress';
import type { DynamicModule, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Configuration } from '../config/configuration';
import type { Logger } from '../observability/logger';
import { Metrics } from '../observability/metrics';
import { NestLogger } from '../observability/nest-logger';
import { serveEventDocs } from '../realtime/catalogue/serve-event-docs';
import { answerClientError } from './client-error';
import { CORRELATION_HEADER, correlationIdOf } from './correlation-id';
import { endConnectionsWhenClosing } from './draining';
import { tagResponses } from './entity-tag';
import { requireHttps } from './https-only';
import { InputPipe } from './input.pipe';
import { acceptJsonOnly } from './json-body';
import { hideDevPages } from './dev-pages';
import { serveApiDocs } from './openapi';
import { ProblemFilter } from './problem.filter';
import { anonymousActor } from './request';
import { logRequests } from './request-log';
import { measureRequests } from './request-metrics';
import { addSecurityHeaders } from './security-headers';

const MAX_HEADER_BYTES = 16 * 1024;
const MAX_CONNECTIONS_CHECK_MS = 1_000;
const COMPRESS_FROM_BYTES = 1024;

/** Paths that live outside `/api/v1`. */
const UNPREFIXED = [
  'health',
  'health/live',
  'health/ready',
  'health/detailed',
  '.well-known/jwks.json',
  'metrics',
  'dev/*path',
];

/** Builds the HTTP application around a root module, ready to `listen`. The only place where the server is set up. */
export async function createApplication(
  root: Type<unknown> | DynamicModule,
  configuration: Configuration,
  logger: Logger,
): Promise<NestFastifyApplication> {
  const filter = new ProblemFilter(logger);
  const adapter = new FastifyAdapter(serverOptions(configuration, filter));
  const app = await NestFactory.create<NestFastifyApplication>(root, adapter, {
    logger: new NestLogger(logger),
    bodyParser: false,
    abortOnError: false,
  });
  measureRequests(adapter.getInstance() as unknown as FastifyInstance, app.get(Metrics));
  await setUpServer(adapter.getInstance() as unknown as FastifyInstance, configuration, logger);
  setUpRoutes(app);
  app.enableCors({
    // After the hooks that put the correlation id and the security headers on every response, preflights too.
    hook: 'preParsing',
    origin: [...configuration.http.corsOrigins],
    // Pages of these origins may use cookie sessions; without an allowed origin this header means nothing.
    credentials: configuration.http.corsOrigins.length > 0,
    methods: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'],
    allowedHeaders: [
      'authorization',
      'content-type',
      'if-match',
      'if-none-match',
      'idempotency-key',
      'x-auth-mode',
      'x-csrf-token',
      CORRELATION_HEADER,
    ],
    exposedHeaders: [
      'etag',
      'location',
      'retry-after',
      'ratelimit-limit',
      'ratelimit-remaining',
      'ratelimit-reset',
      CORRELATION_HEADER,
    ],
    maxAge: 600,
    strictPreflight: false, // OPTIONS without the headers of a preflight is a request like any other
  });
  app.useGlobalFilters(filter);
  app.useGlobalPipes(new InputPipe());
  serveApiDocs(app);
  serveEventDocs(app);
  return app;
}

/** Where routes lie; shared with the command that writes the OpenAPI document. */
export function setUpRoutes(app: NestFastifyApplication): void {
  app.setGlobalPrefix('api/v1', { exclude: UNPREFIXED });
}

function serverOptions({ http }: Configuration, filter: ProblemFilter) {
  return {
    logger: false,
    genReqId: correlationIdOf,
    trustProxy: http.trustedProxies.length > 0 ? [...http.trustedProxies] : false,
    bodyLimit: http.bodyLimitBytes,
    requestTimeout: http.requestTimeoutMs,
    keepAliveTimeout: 65_000, // longer than the usual load balancer's 60 s
    forceCloseConnections: 'idle' as const,
    return503OnClosing: false, // requests that still arrive on open connections are served while we drain
    routerOptions: { maxParamLength: 512, ignoreTrailingSlash: false },
    clientErrorHandler: answerClientError,
    // A path that cannot be decoded, or with too long a part: no route is found and no hook runs.
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) => {
      reply.header(CORRELATION_HEADER, request.id);
      filter.answer(error, request, reply);
    },
    http: {
      headersTimeout: http.headersTimeoutMs,
      connectionsCheckingInterval: MAX_CONNECTIONS_CHECK_MS,
      maxHeaderSize: MAX_HEADER_BYTES,
    },
  };
}

async function setUpServer(
  fastify: FastifyInstance,
  { http, instance }: Configuration,
  logger: Logger,
): Promise<void> {
  fastify.decorateRequest('actor', undefined as never);
  fastify.decorateRequest('authenticationFailure', null);
  fastify.addHook('onRequest', (request, reply, done) => {
    request.actor = anonymousActor(request);
    reply.header(CORRELATION_HEADER, request.id);
    done();
  });
  logRequests(fastify, logger);
  endConnectionsWhenClosing(fastify);
  addSecurityHeaders(fastify, instance.isProduction);
  if (instance.isProduction && http.requireHttps) requireHttps(fastify, http.publicUrl);
  hideDevPages(fastify, instance.isProduction);
  acceptJsonOnly(fastify);
  tagResponses(fastify);
  await fastify.register(compress, {
    globalDecompression: false,
    threshold: COMPRESS_FROM_BYTES,
    encodings: ['br', 'gzip', 'identity'],
  });
}
