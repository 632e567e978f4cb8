import { Test } from '@nestjs/testing';
import { ManualClock } from '../../../test/support/manual-clock';
import { RedisServer } from '../../../test/support/redis-server';
import { CoreModule } from '../core/core.module';
import { Configuration } from '../config/configuration';
import { ConfigModule } from '../config/config.module';
import { createLogger } from '../observability/logger';
import { LOGGER } from '../observability/logger.token';
import { RedisGate } from '../redis/redis-gate';
import { RedisModule } from '../redis/redis.module';
import { Cache } from './cache';
import { CacheModule } from './cache.module';

/** A process's cache; two of them on one Redis are two nodes. */
async function startNode(redis: RedisServer | undefined, clock = new ManualClock()) {
  const configuration = Configuration.from({
    NODE_ENV: 'test',
    LOG_LEVEL: 'silent',
    ...(redis ? { REDIS_URL: redis.url } : {}),
  });
  const module = await Test.createTestingModule({
    imports: [
      ConfigModule.for(configuration),
      CoreModule.with(clock),
      loggerModule(createLogger(configuration.log)),
      RedisModule,
      CacheModule,
    ],
  }).compile();
  await module.init();
  return { module, cache: module.get(Cache), gate: module.get(RedisGate), clock };
}

/** The cache needs no more of observability than the logger. */
function loggerModule(logger: unknown) {
  return {
    module: class LoggerModule {},
    global: true,
    providers: [{ provide: LOGGER, useValue: logger }],
    exports: [LOGGER],
  };
}

async function until(condition: () => boolean): Promise<void> {
  const deadline = performance.now() + 10_000;
  while (!condition()) {
    if (performance.now() > deadline) throw new Error('It did not happen within 10 s.');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

const ttlMs = 60_000;

describe.each(['this process', 'Redis'] as const)('the cache in %s', (place) => {
  let redis: RedisServer | undefined;
  let node: Awaited<ReturnType<typeof startNode>>;

  beforeAll(async () => {
    redis = place === 'Redis' ? await RedisServer.start() : undefined;
    node = await startNode(redis);
  });
  beforeEach(() => node.cache.flush());
  afterAll(async () => {
    await node.module.close();
    await redis?.stop();
  });

  it('gives back what was set, until it is deleted', async () => {
    await node.cache.set('user:1:name', { name: 'Ada' }, { ttlMs });
    expect(await node.cache.get('user:1:name')).toEqual({ name: 'Ada' });
    expect(await node.cache.exists('user:1:name')).toBe(true);
    await node.cache.del('user:1:name');
    expect(await node.cache.get('user:1:name')).toBeUndefined();
    expect(await node.cache.exists('user:1:name')).toBe(false);
  });

  it('loads once for a hundred simultaneous callers', async () => {
    let loads = 0;
    const load = async () => {
      loads++;
      await new Promise(setImmediate);
      return loads;
    };
    const answers = await Promise.all(
      Array.from({ length: 100 }, () => node.cache.getOrSet('job:1:views', { ttlMs }, load)),
    );
    expect(new Set(answers)).toEqual(new Set([1]));
    expect(await node.cache.getOrSet('job:1:views', { ttlMs }, load)).toBe(1);
    expect(loads).toBe(1);
  });

  it('forgets everything with a tag', async () => {
    await node.cache.set('jobs:page:1', [1], { ttlMs, tags: ['jobs'] });
    await node.cache.set('guilds:page:1', [2], { ttlMs, tags: ['guilds'] });
    await node.cache.invalidateTag('jobs');
    expect(await node.cache.get('jobs:page:1')).toBeUndefined();
    expect(await node.cache.get('guilds:page:1')).toEqual([2]);
  });

  it('does not keep what was invalidated while it was loaded', async () => {
    const stale = await node.cache.getOrSet('jobs:page:2', { ttlMs, tags: ['jobs'] }, async () => {
      await node.cache.invalidateTag('jobs');
      return 'read before the change';
    });
    expect(stale).toBe('read before the change');
    const fresh = await node.cache.getOrSet(
      'jobs:page:2',
      { ttlMs, tags: ['jobs'] },
      async () => 'read after the change',
    );
    expect(fresh).toBe('read after the change');
  });

  it('hands a failed load to the callers and does not remember it', async () => {
    const failing = () =>
      node.cache.getOrSet('job:9:x', { ttlMs }, () => Promise.reject(new Error('the source is down')));
    await expect(failing()).rejects.toThrow('the source is down');
    expect(await node.cache.getOrSet('job:9:x', { ttlMs }, async () => 'up again')).toBe('up again');
  });

  it('forgets everything on flush', async () => {
    await node.cache.set('a:1:b', 1, { ttlMs });
    await node.cache.flush();
    expect(await node.cache.get('a:1:b')).toBeUndefined();
  });
});

describe('the cache in this process', () => {
  it('serves nothing older than its time to live', async () => {
    const node = await startNode(undefined);
    await node.cache.set('a:1:b', 1, { ttlMs: 1_000 });
    node.clock.advance({ seconds: 2 });
    expect(await node.cache.get('a:1:b')).toBeUndefined();
    await node.module.close();
  });
});

describe('the cache of two processes on one Redis', () => {
  it('goes on without Redis, and serves nothing from before the outage when it is back', async () => {
    const redis = await RedisServer.start();
    const [one, two] = [await startNode(redis), await startNode(redis)];
    await one.cache.set('user:1:name', 'old', { ttlMs });
    expect(await two.cache.get('user:1:name')).toBe('old');

    await redis.kill();
    await one.cache.del('user:1:name');
    expect(await one.cache.getOrSet('user:1:name', { ttlMs }, async () => 'new')).toBe('new');
    expect(one.gate.isOpen).toBe(false);

    await redis.restart();
    await until(() => one.gate.isOpen);
    expect(await one.cache.get('user:1:name')).toBeUndefined();
    await two.cache.set('user:1:name', 'newer', { ttlMs });
    await until(() => two.gate.isOpen);
    await two.cache.set('user:1:name', 'newest', { ttlMs });
    expect(await one.cache.get('user:1:name')).toBe('newest');

    await one.module.close();
    await two.module.close();
    await redis.stop();
  });

  it('waits for a black-holed Redis once, and reads nothing afterwards that was changed meanwhile', async () => {
    const redis = await RedisServer.start();
    const [one, two] = [await startNode(redis), await startNode(redis)];
    await one.cache.set('user:1:name', 'old', { ttlMs });

    redis.pause();
    const started = performance.now();
    await one.cache.del('user:1:name');
    await Promise.all(Array.from({ length: 50 }, () => one.cache.get('user:1:name')));
    expect(performance.now() - started).toBeLessThan(2_500);

    redis.resume();
    await until(() => one.gate.isOpen);
    expect(await one.cache.get('user:1:name')).toBeUndefined();
    expect(await two.cache.get('user:1:name')).toBeUndefined();

    await one.module.close();
    await two.module.close();
    await redis.stop();
  });
});
