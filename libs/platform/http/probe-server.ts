import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DomainError } from '@guildhall/kernel/domain-error';
import type { HttpConfig } from '../config/http.config';
import type { Logger } from '../observability/logger';
import { CORRELATION_HEADER, correlationIdOf } from './correlation-id';
import { authenticationRequired, HttpErrorCode } from './http-errors';
import { listenError, localAddress } from './listen';
import { mayReadMetrics } from './metrics-access';
import { problem, PROBLEM_JSON, problemOf } from './problem';

/** What a process without an API tells of itself. */
export interface Probes {
  /** @throws DomainError `NOT_READY` while a part that it needs is down */
  ready(): Promise<object>;
  /** In Prometheus' text format. */
  metrics(): Promise<string>;
}

interface Answer {
  readonly type: string;
  readonly body: string;
}

const DEFAULT_PORT = 3010;
const JSON_TYPE = 'application/json; charset=utf-8';
const PROMETHEUS_TEXT = 'text/plain; version=0.0.4; charset=utf-8';

/**
 * `/health/live`, `/health/ready` and `/metrics` of a process that serves no requests otherwise. Open before anything is
 * begun, so that a port that is taken costs no work and a slow start is not mistaken for a dead process.
 */
export class ProbeServer {
  private probes: Probes | null = null;

  private constructor(
    private readonly server: Server,
    private readonly config: HttpConfig,
    private readonly logger: Logger,
  ) {
    server.on('request', (request, response) => void this.answer(request, response));
  }

  /**
   * Listens on `WORKER_PORT`. Without one, on 3010; when that is taken (another worker on this machine, as a rule), on
   * a free one.
   *
   * @throws Error in a sentence when `WORKER_PORT` is taken or not allowed
   */
  static async open(config: HttpConfig, logger: Logger): Promise<ProbeServer> {
    const { workerPort, host, headersTimeoutMs, requestTimeoutMs } = config;
    const server = createServer({ headersTimeout: headersTimeoutMs, requestTimeout: requestTimeoutMs });
    const port = workerPort ?? DEFAULT_PORT;
    try {
      await listen(server, port, host);
    } catch (error) {
      const isTaken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
      if (workerPort !== null || !isTaken)
        throw listenError(error as NodeJS.ErrnoException, 'WORKER_PORT', port, host);
      await listen(server, 0, host);
    }
    return new ProbeServer(server, config, logger);
  }

  /** Base URL for a client on this machine. */
  get address(): string {
    return localAddress(this.config.host, (this.server.address() as AddressInfo).port);
  }

  /** The process does its work from now on. */
  serve(probes: Probes): void {
    this.probes = probes;
  }

  /** The process is stopping: alive, and not ready any more. */
  withdraw(): void {
    this.probes = null;
  }

  async close(): Promise<void> {
    const closed = once(this.server, 'close');
    this.server.close();
    await closed;
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const correlationId = correlationIdOf(request);
    response.setHeader(CORRELATION_HEADER, correlationId).setHeader('cache-control', 'no-store');
    try {
      const { type, body } = await this.route(request);
      response.writeHead(200, { 'content-type': type }).end(body);
    } catch (error) {
      this.refuse(error, pathOf(request), correlationId, response);
    }
  }

  private async route(request: IncomingMessage): Promise<Answer> {
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    switch (isRead ? pathOf(request) : null) {
      case '/health/live':
        return { type: JSON_TYPE, body: JSON.stringify({ status: 'ok' }) };
      case '/health/ready':
        return { type: JSON_TYPE, body: JSON.stringify(await this.running().ready()) };
      case '/metrics':
        if (!mayReadMetrics(request, this.config)) throw authenticationRequired();
        return { type: PROMETHEUS_TEXT, body: await this.running().metrics() };
      default:
        throw new DomainError(
          HttpErrorCode.NotFound,
          'not-found',
          'This process answers GET of /health/live, /health/ready and /metrics only.',
        );
    }
  }

  private running(): Probes {
    if (this.probes) return this.probes;
    throw new DomainError('NOT_READY', 'unavailable', 'Not ready: it is starting or stopping.', {
      retryAfter: 2,
    });
  }

  private refuse(thrown: unknown, path: string, correlationId: string, response: ServerResponse): void {
    const isKnown = thrown instanceof DomainError;
    if (!isKnown) this.logger.error({ correlationId, error: thrown }, 'unexpected error');
    const document = isKnown
      ? problemOf(thrown, path, correlationId)
      : problem(500, HttpErrorCode.Internal, 'Something went wrong on our side.', path, correlationId);
    if (document.status === 401) response.setHeader('www-authenticate', 'Bearer');
    if (isKnown && thrown.options.retryAfter !== undefined)
      response.setHeader('retry-after', thrown.options.retryAfter);
    response.writeHead(document.status, { 'content-type': PROBLEM_JSON }).end(JSON.stringify(document));
  }
}

async function listen(server: Server, port: number, host: string): Promise<void> {
  const listening = once(server, 'listening');
  server.listen(port, host);
  await listening;
}

function pathOf(request: IncomingMessage): string {
  return request.url?.split('?', 1)[0] ?? '/';
}
