import { DomainError } from '@guildhall/kernel/domain-error';
import { Configuration } from '../config/configuration';
import { createLogger } from '../observability/logger';
import { type Probes, ProbeServer } from './probe-server';

const METRICS_TOKEN = 'let-the-scraper-in';
const WELL: Probes = {
  ready: async () => ({ status: 'ok' }),
  metrics: async () => 'guildhall_up 1\n',
};
/** As a proxy on the same machine would write it: whoever asks is somewhere else. */
const FROM_ELSEWHERE = { 'x-forwarded-for': '203.0.113.7' };

function get({ address }: ProbeServer, path: string, headers: Record<string, string> = {}, method = 'GET') {
  return fetch(address + path, { method, headers });
}

function portOf({ address }: ProbeServer): number {
  return Number(new URL(address).port);
}

describe('the probe server of a worker', () => {
  const opened: ProbeServer[] = [];
  const open = async (environment: Record<string, string> = {}) => {
    const configuration = Configuration.from({ LOG_LEVEL: 'silent', METRICS_TOKEN, ...environment });
    const server = await ProbeServer.open(configuration.http, createLogger(configuration.log));
    opened.push(server);
    return server;
  };
  afterEach(() => Promise.all(opened.splice(0).map((server) => server.close())));

  it('is alive from the first moment, ready when the work has begun, and not any more when it stops', async () => {
    const server = await open({ WORKER_PORT: '0' });
    const statuses = async () => [
      (await get(server, '/health/live')).status,
      (await get(server, '/health/ready')).status,
      (await get(server, '/metrics')).status,
    ];
    expect(await statuses()).toEqual([200, 503, 503]);
    server.serve(WELL);
    expect(await statuses()).toEqual([200, 200, 200]);
    server.withdraw();
    expect(await statuses()).toEqual([200, 503, 503]);
  });

  it('answers with the right types, and leaves nothing in caches', async () => {
    const server = await open({ WORKER_PORT: '0' });
    server.serve(WELL);
    const live = await get(server, '/health/live', { 'x-correlation-id': 'a-probe-of-ours' });
    expect(await live.json()).toEqual({ status: 'ok' });
    expect(Object.fromEntries(live.headers)).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
      'x-correlation-id': 'a-probe-of-ours',
    });
    expect(await (await get(server, '/health/ready?verbose')).json()).toEqual({ status: 'ok' });
    const metrics = await get(server, '/metrics');
    expect(metrics.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
    expect(await metrics.text()).toBe('guildhall_up 1\n');
    expect((await get(server, '/health/live', {}, 'HEAD')).status).toBe(200);
  });

  it('says why it is not ready, with a time to come back', async () => {
    const server = await open({ WORKER_PORT: '0' });
    server.serve({
      ...WELL,
      ready: () =>
        Promise.reject(
          new DomainError('NOT_READY', 'unavailable', 'Not ready: database is down.', { retryAfter: 2 }),
        ),
    });
    const response = await get(server, '/health/ready');
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '2']);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(await response.json()).toMatchObject({
      code: 'NOT_READY',
      detail: 'Not ready: database is down.',
      instance: '/health/ready',
      correlationId: response.headers.get('x-correlation-id'),
    });
  });

  it('tells nothing of what nobody foresaw', async () => {
    const server = await open({ WORKER_PORT: '0' });
    server.serve({ ...WELL, metrics: () => Promise.reject(new Error('planted-s3cret')) });
    const response = await get(server, '/metrics');
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain('planted');
  });

  it.each([
    ['this machine', {}, 200],
    ['elsewhere', FROM_ELSEWHERE, 401],
    ['elsewhere with the token', { ...FROM_ELSEWHERE, authorization: `Bearer ${METRICS_TOKEN}` }, 200],
    ['elsewhere with another token', { ...FROM_ELSEWHERE, authorization: `Bearer ${METRICS_TOKEN}!` }, 401],
    ['elsewhere with an empty token', { ...FROM_ELSEWHERE, authorization: 'Bearer ' }, 401],
  ])('shows metrics to %s or not', async (_, headers, status) => {
    const server = await open({ WORKER_PORT: '0' });
    server.serve(WELL);
    const response = await get(server, '/metrics', headers);
    expect(response.status).toBe(status);
    expect(response.headers.get('www-authenticate')).toBe(status === 401 ? 'Bearer' : null);
    expect((await get(server, '/health/live', headers)).status).toBe(200);
  });

  it.each([
    ['GET', '/'],
    ['GET', '/health'],
    ['GET', '/metrics/'],
    ['GET', '//metrics'],
    ['GET', '/api/v1/users/me'],
    ['POST', '/health/live'],
    ['DELETE', '/metrics'],
  ])('has nothing for %s %s', async (method, path) => {
    const server = await open({ WORKER_PORT: '0' });
    server.serve(WELL);
    const response = await get(server, path, {}, method);
    expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([404, 'NOT_FOUND']);
  });

  it('takes a free port when the usual one is taken, so that any number of workers start', async () => {
    const servers = await Promise.all([open(), open(), open()]);
    expect(new Set(servers.map(portOf)).size).toBe(3);
    for (const server of servers) expect((await get(server, '/health/live')).status).toBe(200);
  });

  it('says what to do when the port that was asked for is taken', async () => {
    const taken = String(portOf(await open({ WORKER_PORT: '0' })));
    await expect(open({ WORKER_PORT: taken })).rejects.toThrow(
      `Port ${taken} is in use on 127.0.0.1. Stop what uses it, or set WORKER_PORT to another one.`,
    );
  });
});
