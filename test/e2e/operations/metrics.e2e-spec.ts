import { systemContext } from '@guildhall/kernel/actor-context';
import { Configuration } from '@guildhall/platform/config/configuration';
import { UnitOfWork } from '@guildhall/platform/database/unit-of-work';
import { ProbeServer } from '@guildhall/platform/http/probe-server';
import { createLogger } from '@guildhall/platform/observability/logger';
import { TaskDefinition } from '@guildhall/platform/outbox/task';
import { TaskHandlers } from '@guildhall/platform/outbox/task-handlers';
import { PlatformModule } from '@guildhall/platform/platform.module';
import { type INestApplicationContext, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { IsInt } from 'class-validator';
import { probesOf } from '../../../apps/worker/src/probes';
import { WorkerModule } from '../../../apps/worker/src/worker.module';
import { type Person, registerPerson, registerWithRole } from '../../factories/people';
import { TcpProxy } from '../../faults/support/tcp-proxy';
import { until } from '../../support/until';
import { TEST_MASTER_KEY } from '../../support/test-api';
import { createTestDatabase, type TestDatabase } from '../../support/test-database';
import { useTestApi } from '../../support/use-test-api';

const METRICS_TOKEN = 'let-the-scraper-in';
const HEALTH_TOKEN = 'let-the-monitoring-in';
/** As a proxy on the same machine would write it: whoever asks is somewhere else. */
const FROM_ELSEWHERE = { 'x-forwarded-for': '203.0.113.7' };

class Numbered {
  @IsInt()
  number!: number;
}

const retry = { attempts: 2, firstDelayMs: 1, longestDelayMs: 2 };
const working = new TaskDefinition({ name: 'test.working', queue: 'media', payload: Numbered, retry });
const failing = new TaskDefinition({ name: 'test.failing', queue: 'media', payload: Numbered, retry });

@Module({})
class TestTasks {
  constructor(handlers: TaskHandlers) {
    handlers.register(working, { handle: () => Promise.resolve() });
    handlers.register(failing, { handle: () => Promise.reject(new Error('no luck')) });
  }
}

/** Samples by name with labels as they are written: `guildhall_queue_tasks{queue="email",state="dead"}`. */
type Samples = ReadonlyMap<string, number>;

async function scrape(url: string, headers: Record<string, string> = {}): Promise<Samples> {
  const response = await fetch(`${url}/metrics`, { headers });
  expect(response.status).toBe(200);
  const lines = (await response.text()).split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(
    lines.map((line) => {
      const [, sample = '', value] = /^(.+) (\S+)$/.exec(line) ?? [];
      return [sample, Number(value)] as const;
    }),
  );
}

function enqueue(app: INestApplicationContext, task: TaskDefinition<Numbered>): Promise<string> {
  return app
    .get(UnitOfWork)
    .run(systemContext('metrics-test'), async (tx) => tx.enqueue(task, { number: 1 }));
}

const depth = (queue: string, state: string) => `guildhall_queue_tasks{queue="${queue}",state="${state}"}`;
const age = (queue: string) => `guildhall_queue_oldest_waiting_seconds{queue="${queue}"}`;
const runs = (task: TaskDefinition<Numbered>, outcome: string) =>
  `guildhall_task_runs_total{task="${task.name}",outcome="${outcome}"}`;

const lookingAtSomebody = (kind: string) =>
  `guildhall_http_request_duration_seconds_${kind}{method="GET",route="/api/v1/users/:id",status="200"}`;
const bearer = (token: string) => ({ ...FROM_ELSEWHERE, authorization: `Bearer ${token}` });

/** Every value of the label `route`. */
async function routesOf(url: string): Promise<Set<string>> {
  const samples = [...(await scrape(url)).keys()];
  return new Set(samples.flatMap((sample) => /route="([^"]*)"/.exec(sample)?.[1] ?? []));
}

/** The metrics that dashboards are built on, which a process tells whatever it does. */
const OF_EVERY_PROCESS = [
  'guildhall_outbox_readable',
  depth('email', 'waiting'),
  depth('push', 'dead'),
  age('maintenance'),
  'guildhall_database_pool_connections{state="idle"}',
  'guildhall_database_pool_connections{state="waiting"}',
  'guildhall_cache_lookups_total{result="hit"}',
  'guildhall_cache_lookups_total{result="miss"}',
  'nodejs_eventloop_lag_p99_seconds',
  'process_resident_memory_bytes',
  'process_cpu_seconds_total',
];

describe('the metrics of an API that runs tasks too', () => {
  const api = useTestApi({
    worker: true,
    modules: [TestTasks],
    environment: { METRICS_TOKEN, HEALTH_TOKEN, OUTBOX_POLL_MS: '50' },
  });
  let admin: Person;
  let member: Person;
  beforeAll(async () => {
    admin = await registerWithRole(api, 'admin');
    member = await registerPerson(api);
  });
  const answer = (headers: Record<string, string>, path = '/metrics') => fetch(api.url + path, { headers });

  it('are for this machine, and for whoever knows the token', async () => {
    const local = await answer({});
    expect([local.status, local.headers.get('content-type')]).toEqual([
      200,
      'text/plain; version=0.0.4; charset=utf-8',
    ]);
    expect((await answer(bearer(METRICS_TOKEN))).status).toBe(200);
  });

  it.each<[string, () => Record<string, string>, number, string]>([
    ['nobody from elsewhere', () => FROM_ELSEWHERE, 401, 'AUTH_REQUIRED'],
    ['nobody behind a proxy', () => ({ via: '1.1 proxy' }), 401, 'AUTH_REQUIRED'],
    ['a wrong token', () => bearer(`${METRICS_TOKEN}!`), 401, 'AUTH_TOKEN_INVALID'],
    ['the health token', () => bearer(HEALTH_TOKEN), 401, 'AUTH_TOKEN_INVALID'],
    ['a member', () => bearer(member.accessToken), 403, 'ROLE_REQUIRED'],
    ['an admin', () => bearer(admin.accessToken), 403, 'ROLE_REQUIRED'],
  ])('are not for %s', async (_, headers, status, code) => {
    const response = await answer(headers());
    expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([status, code]);
    expect(response.headers.has('www-authenticate')).toBe(status === 401);
  });

  it('tell of queues, pool, cache, event loop and process', async () => {
    const samples = await scrape(api.url);
    expect([...samples.keys()]).toEqual(expect.arrayContaining(OF_EVERY_PROCESS));
    expect(samples.get('guildhall_outbox_readable')).toBe(1);
    expect(samples.get('process_resident_memory_bytes')).toBeGreaterThan(10_000_000);
  });

  it('count requests by method, pattern and status, with their durations', async () => {
    const before = await scrape(api.url);
    for (let number = 0; number < 3; number++)
      await member.client.GET('/api/v1/users/{id}', { params: { path: { id: admin.user.id } } });
    const after = await scrape(api.url);
    expect((after.get(lookingAtSomebody('count')) ?? 0) - (before.get(lookingAtSomebody('count')) ?? 0)).toBe(
      3,
    );
    expect(after.get(lookingAtSomebody('sum'))).toBeGreaterThan(before.get(lookingAtSomebody('sum')) ?? 0);
  });

  it('have no label for what a client makes up', async () => {
    const authorization = `Bearer ${member.accessToken}`;
    const probe = async (round: number) => {
      const made = `made-up-${round}`;
      const paths = [
        `/${made}`,
        `/api/v1/${made}`,
        `/api/v1/users/${made}`,
        `/api/v1/users/019a9f3e-6f0a-7c3e-9d1b-${String(round).padStart(12, '0')}`,
        `/api/v1/users/me?${made}`,
        `/api/v1/users/me/${made}`,
        `/api/v1/admin/schedules/${made}/run`,
        `/api/v1/unsubscribe/${made}`,
        `/api-docs/${made}.js`,
        `/dev/${made}`,
        `/health/${made}`,
        `/metrics/${made}`,
        `/%2e%2e/${made}`,
        `/${made}%00`,
        `/${'a'.repeat(600)}${made}`,
      ];
      for (const path of paths)
        for (const method of ['GET', 'POST', 'PROPFIND', 'OPTIONS'])
          await fetch(api.url + path, { method, headers: { authorization } });
    };
    await probe(1);
    const before = await routesOf(api.url);
    expect(before).toContain('(none)');
    expect(before).toContain('/api/v1/users/:id');
    await probe(2);
    await probe(3);
    expect(await routesOf(api.url)).toEqual(before);
    expect([...before].join()).not.toContain('made-up');
  });

  it('tell how tasks ended and how long they took', async () => {
    await enqueue(api.app, working);
    await enqueue(api.app, failing);
    const samples = await until(
      async () => {
        const now = await scrape(api.url);
        return now.get(runs(failing, 'dead')) === 1 && now.get(runs(working, 'done')) === 1 && now;
      },
      { what: 'The end of both tasks' },
    );
    expect(samples.get(runs(failing, 'failed'))).toBe(1);
    expect(samples.get('guildhall_task_duration_seconds_count{task="test.working"}')).toBe(1);
  });

  it('and health give the alarm of a dead letter until somebody has dealt with it', async () => {
    const outbox = async () => {
      // What a probe is told is half a second old at most.
      api.clock.advance({ seconds: 1 });
      const response = await fetch(`${api.url}/health/detailed`, {
        headers: { authorization: `Bearer ${HEALTH_TOKEN}` },
      });
      return ((await response.json()) as { checks: Record<string, unknown> }).checks['outbox'];
    };
    const id = await enqueue(api.app, failing);
    await until(async () => (await scrape(api.url)).get(depth('media', 'dead')) === 2, {
      what: 'The second dead letter',
    });
    expect(await outbox()).toMatchObject({ status: 'degraded', details: { dead: 2 } });
    // Requests are served all the same.
    expect((await fetch(`${api.url}/health/ready`)).status).toBe(200);

    const { data } = await admin.client.GET('/api/v1/admin/tasks', { params: { query: { state: 'dead' } } });
    expect(data?.items).toContainEqual(expect.objectContaining({ id, lastError: 'no luck', attempts: 2 }));
    for (const item of data?.items ?? [])
      await admin.client.POST('/api/v1/admin/tasks/{id}/cancel', { params: { path: { id: item.id } } });
    expect((await scrape(api.url)).get(depth('media', 'dead'))).toBe(0);
    expect(await outbox()).toMatchObject({ status: 'up', details: { dead: 0 } });
  });
});

describe('a worker by itself', () => {
  let database: TestDatabase;
  let proxy: TcpProxy;
  let worker: INestApplicationContext;
  let probes: ProbeServer;
  beforeAll(async () => {
    database = await createTestDatabase();
    const wire = await TcpProxy.before(database.url);
    proxy = wire.proxy;
    const configuration = Configuration.from({
      NODE_ENV: 'test',
      LOG_LEVEL: 'silent',
      MASTER_KEY: TEST_MASTER_KEY,
      DATABASE_URL: wire.url,
      WORKER_PORT: '0',
      METRICS_TOKEN,
    });
    const logger = createLogger(configuration.log);
    probes = await ProbeServer.open(configuration.http, logger);
    const root = {
      module: class TestWorker {},
      imports: [WorkerModule.on(PlatformModule.with(configuration, logger), configuration), TestTasks],
    };
    worker = await NestFactory.createApplicationContext(root, { logger: false, abortOnError: false });
    probes.serve(probesOf(worker));
  });
  afterAll(async () => {
    await worker.close();
    await probes.close();
    await proxy.close();
    await database.drop();
  });
  const probe = (path: string) => fetch(probes.address + path);

  it('is ready in the words of the API', async () => {
    const response = await probe('/health/ready');
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({
      status: expect.stringMatching(/^(ok|degraded)$/),
      version: expect.any(String),
      uptimeSeconds: expect.any(Number),
    });
  });

  it('tells of its own tasks, and of what every process tells', async () => {
    await enqueue(worker, working);
    const samples = await until(
      async () => {
        const now = await scrape(probes.address);
        return now.get(runs(working, 'done')) === 1 && now;
      },
      { what: 'The end of the task' },
    );
    expect([...samples.keys()]).toEqual(expect.arrayContaining(OF_EVERY_PROCESS));
  });

  it('is alive and not ready while the database is away, and its metrics are there just then', async () => {
    await proxy.set('refuse');
    await until(async () => (await probe('/health/ready')).status === 503, { what: 'Not being ready' });
    expect((await probe('/health/live')).status).toBe(200);
    const away = await scrape(probes.address);
    expect(away.get('guildhall_outbox_readable')).toBe(0);
    expect(away.has(depth('email', 'waiting'))).toBe(false);
    expect([...away.keys()].filter((name) => name.startsWith('guildhall_allotment_drifts'))).toEqual([]);
    expect(away.has('process_resident_memory_bytes')).toBe(true);

    await proxy.set('pass');
    await until(async () => (await probe('/health/ready')).status === 200, { what: 'Being ready again' });
    expect((await scrape(probes.address)).get('guildhall_outbox_readable')).toBe(1);
  });
});
