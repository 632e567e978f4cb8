import { Clock } from '@guildhall/kernel/clock';
import { Injectable } from '@nestjs/common';
import type { Redis } from 'ioredis';
import { RedisConfig } from '../config/redis.config';
import { RedisGate } from '../redis/redis-gate';
import { type CacheStore, isCurrent } from './cache-entry';
import { MemoryCacheStore } from './memory-cache.store';
import { RedisCacheStore } from './redis-cache.store';

export interface CacheOptions {
  readonly ttlMs: number;
  /** What the value depends on: `invalidateTag` of any of them makes it history, also while it is being loaded. */
  readonly tags?: readonly string[];
}

/**
 * Remembers what is dear to compute: in Redis when there is one, so that all processes share it, in this process when
 * there is none or it is away. A value is never older than its TTL, whatever Redis went through.
 *
 * Keys are named `entity:id:field`. Values are JSON; do not change what you were given.
 */
@Injectable()
export class Cache {
  private readonly memory: MemoryCacheStore;
  private redis: RedisCacheStore | null = null;
  private readonly loading = new Map<string, Promise<unknown>>();
  private hits = 0;
  private misses = 0;

  constructor(
    private readonly gate: RedisGate,
    private readonly config: RedisConfig,
    clock: Clock,
  ) {
    this.memory = new MemoryCacheStore(clock);
    // What was invalidated while Redis was away is still in it, and what we kept meanwhile nobody else could invalidate.
    gate.onRecovery(async (redis) => {
      await this.redisStore(redis).clear();
      await this.memory.clear();
    });
  }

  async get<Value>(key: string): Promise<Value | undefined> {
    return this.on(async (store) => {
      const entry = await store.read(key);
      if (!entry) return undefined;
      const tags = Object.keys(entry.tags);
      const versions = tags.length === 0 ? {} : await store.versionsOf(tags);
      return isCurrent(entry, versions) ? (entry.value as Value) : undefined;
    });
  }

  async exists(key: string): Promise<boolean> {
    return (await this.get(key)) !== undefined;
  }

  async set(key: string, value: unknown, { ttlMs, tags = [] }: CacheOptions): Promise<void> {
    await this.on(async (store) => store.write(key, { value, tags: await store.versionsOf(tags) }, ttlMs));
  }

  async del(...keys: string[]): Promise<void> {
    await this.on((store) => store.delete(keys));
  }

  /** Makes every value with this tag history, wherever it is kept or being loaded. */
  async invalidateTag(tag: string): Promise<void> {
    await this.on((store) => store.moveOn(tag));
  }

  /** Forgets everything. */
  async flush(): Promise<void> {
    await this.on((store) => store.clear());
  }

  /** The remembered value, or the one that `load` finds. Simultaneous callers in this process share one `load`. */
  async getOrSet<Value>(key: string, options: CacheOptions, load: () => Promise<Value>): Promise<Value> {
    const tags = options.tags ?? [];
    const { entry, versions } = await this.on((store) => store.readWithTags(key, tags));
    if (entry && isCurrent(entry, versions)) {
      this.hits++;
      return entry.value as Value;
    }
    this.misses++;
    return this.loadOnce(key, options, versions, load);
  }

  /** Since the start of the process, for metrics. */
  statistics(): { hits: number; misses: number } {
    return { hits: this.hits, misses: this.misses };
  }

  /** The tags' versions are those from before the load: what is invalidated meanwhile does not count as current. */
  private loadOnce<Value>(
    key: string,
    { ttlMs }: CacheOptions,
    tags: Record<string, number>,
    load: () => Promise<Value>,
  ): Promise<Value> {
    const flight = JSON.stringify([key, tags]);
    const known = this.loading.get(flight);
    if (known) return known as Promise<Value>;
    const loading = load()
      .then(async (value) => {
        await this.on((store) => store.write(key, { value, tags }, ttlMs));
        return value;
      })
      .finally(() => this.loading.delete(flight));
    this.loading.set(flight, loading);
    return loading;
  }

  private on<Result>(work: (store: CacheStore) => Promise<Result>): Promise<Result> {
    return this.gate.through(
      (redis) => work(this.redisStore(redis)),
      () => work(this.memory),
    );
  }

  /** The gate always hands out the same connection. */
  private redisStore(redis: Redis): RedisCacheStore {
    this.redis ??= new RedisCacheStore(redis, `${this.config.prefix}:cache`);
    return this.redis;
  }
}
