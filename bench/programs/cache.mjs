/**
 * Guildhall's cache, and a bare ioredis beside it in the same process, on the same value.
 *
 * Run by fork with REDIS_URL and REDIS_PREFIX set, or with REDIS_URL empty for the cache within the process.
 */
import { createRequire } from 'node:module';
import { Redis } from 'ioredis';
import { compiled } from '../services.mjs';
import { percentiles } from '../statistics.mjs';
import { answering } from './answering.mjs';
import { configure } from './guildhall.mjs';

const KEY = 'job:0193f1b2:summary';
const VALUE = {
  id: '0193f1b2-7c4e-7d8a-9b1c-5f2e6a7d8c90',
  title: 'Paint the fence of the guild house, both sides, in the colour of the season',
  status: 'open',
  budget: { minor: 25_000, currency: 'EUR' },
  tags: ['painting', 'outdoor', 'weekend'],
  createdAt: '2026-01-02T03:04:05.678Z',
};
const OPTIONS = { ttlMs: 3_600_000, tags: [] };

const require = createRequire(import.meta.url);
const { NestFactory } = require('@nestjs/core');
const { Cache, cacheModule } = load();
const app = await NestFactory.createApplicationContext(cacheModule, { logger: ['error'] });
const cache = app.get(Cache);
const plainKey = `${process.env.REDIS_PREFIX}:plain:${KEY}`;
const plain = process.env.REDIS_URL ? new Redis(process.env.REDIS_URL) : undefined;
await plain?.set(plainKey, JSON.stringify(VALUE));

answering({ hit: ({ count }) => timed(count, hit), get: ({ count }) => timed(count, get) });

async function hit() {
  const value = await cache.getOrSet(KEY, OPTIONS, async () => VALUE);
  if (value.id !== VALUE.id) throw new Error('The cache gave something else.');
}

async function get() {
  if ((await plain.get(plainKey)) === null) throw new Error('Redis has lost the value.');
}

/** One after the other. Latencies are in milliseconds. */
async function timed(count, work) {
  const times = new Float64Array(count);
  await work();
  const start = performance.now();
  for (let index = 0; index < count; index++) {
    const sent = performance.now();
    await work();
    times[index] = performance.now() - sent;
  }
  return { perSecond: (count * 1000) / (performance.now() - start), ...percentiles(times) };
}

/** The cache needs no more of the platform than this. */
function load() {
  const configuration = configure();
  const { ConfigModule } = compiled('libs/platform/config/config.module');
  const { CoreModule } = compiled('libs/platform/core/core.module');
  const { SystemClock } = compiled('libs/kernel/clock');
  const { createLogger } = compiled('libs/platform/observability/logger');
  const { LOGGER } = compiled('libs/platform/observability/logger.token');
  const { RedisModule } = compiled('libs/platform/redis/redis.module');
  const { CacheModule } = compiled('libs/platform/cache/cache.module');
  const logging = {
    module: class LoggingModule {},
    global: true,
    providers: [{ provide: LOGGER, useValue: createLogger(configuration.log) }],
    exports: [LOGGER],
  };
  const imports = [
    ConfigModule.for(configuration),
    CoreModule.with(new SystemClock()),
    logging,
    RedisModule,
    CacheModule,
  ];
  return {
    Cache: compiled('libs/platform/cache/cache').Cache,
    cacheModule: { module: class BenchModule {}, imports },
  };
}
