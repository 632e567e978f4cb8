import { isIP } from 'node:net';
import { integer, list, onOff, text, url, Variable } from './variable';

function isAddressOrSubnet(item: string): boolean {
  const [address = '', prefix, ...rest] = item.split('/');
  const bits = isIP(address) === 4 ? 32 : 128;
  const isPrefix =
    prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) >= 1 && Number(prefix) <= bits);
  return isIP(address) !== 0 && isPrefix && rest.length === 0;
}
const isOrigin = (item: string) => URL.canParse(item) && new URL(item).origin === item;

/** How the server listens, whom it believes and how long it waits. */
export class HttpConfig {
  @Variable('PORT', {
    type: integer({ min: 0, max: 65_535 }),
    default: 3000,
    description: 'Port of the HTTP and Socket.IO server. 0 takes a free one.',
  })
  readonly port!: number;

  @Variable('WORKER_PORT', {
    type: integer({ min: 0, max: 65_535 }),
    default: null,
    defaultDescription: '3010, or a free one when that is taken',
    description:
      'Port on which a worker that runs by itself answers /health/live, /health/ready and /metrics. 0 takes a free one.',
    neededWhen: 'when several workers on one machine are scraped',
  })
  readonly workerPort!: number | null;

  @Variable('HOST', {
    type: text(),
    default: '127.0.0.1',
    description: 'Address that the API, or a worker, listens on. The Docker image sets 0.0.0.0.',
  })
  readonly host!: string;

  @Variable('PUBLIC_URL', {
    type: url('http:', 'https:'),
    default: '',
    defaultDescription: 'http://localhost:PORT',
    description: 'Where clients reach this installation; used in links and in the API document.',
  })
  publicUrl!: string;

  @Variable('CORS_ORIGINS', {
    type: list('origins such as https://app.example.org', isOrigin),
    default: [],
    description: 'Origins whose web pages may call the API.',
  })
  readonly corsOrigins!: readonly string[];

  @Variable('TRUSTED_PROXIES', {
    type: list('IP addresses or CIDR ranges', isAddressOrSubnet),
    default: [],
    description: 'Proxies whose X-Forwarded-* headers are believed. Without any, those headers are ignored.',
    neededWhen: 'when a load balancer or nginx stands in front',
  })
  readonly trustedProxies!: readonly string[];

  @Variable('REQUIRE_HTTPS', {
    type: onOff(),
    default: true,
    description: 'In production, refuse requests that did not come over HTTPS (health probes excepted).',
  })
  readonly requireHttps!: boolean;

  @Variable('BODY_LIMIT_BYTES', {
    type: integer({ min: 1024, max: 104_857_600 }),
    default: 10 * 1024 * 1024,
    description: 'Largest request body; a larger one is answered 413.',
  })
  readonly bodyLimitBytes!: number;

  @Variable('IDEMPOTENCY_WAIT_MS', {
    type: integer({ min: 1, max: 60_000 }),
    default: 5_000,
    description:
      'How long a repeated POST waits for the first one with its Idempotency-Key to finish, before it is answered 409.',
  })
  readonly idempotencyWaitMs!: number;

  @Variable('HEADERS_TIMEOUT_MS', {
    type: integer({ min: 100, max: 600_000 }),
    default: 5_000,
    description: 'A client that has not sent its headers by then is cut off.',
  })
  readonly headersTimeoutMs!: number;

  @Variable('REQUEST_TIMEOUT_MS', {
    type: integer({ min: 100, max: 3_600_000 }),
    default: 30_000,
    description: 'A client that has not sent its whole request by then is cut off.',
  })
  readonly requestTimeoutMs!: number;

  @Variable('SHUTDOWN_TIMEOUT_MS', {
    type: integer({ min: 100, max: 600_000 }),
    default: 8_000,
    description: 'How long requests in flight may take to finish after SIGTERM before they are cut off.',
  })
  readonly shutdownTimeoutMs!: number;

  @Variable('HEALTH_TOKEN', {
    type: text(),
    default: '',
    secret: true,
    description: 'Bearer token that opens /health/detailed for monitoring; admins may always see it.',
  })
  readonly healthToken!: string;

  @Variable('METRICS_TOKEN', {
    type: text(),
    default: '',
    secret: true,
    description: 'Bearer token that opens /metrics from other machines; from this machine it is open.',
  })
  readonly metricsToken!: string;
}
