import type { Redis } from 'ioredis';
import type { CacheEntry, CacheStore } from './cache-entry';

interface StoredEntry extends CacheEntry {
  readonly generation: string | null;
}

/** A tag outlives every value that names it, as no value lives longer than this. */
export const LONGEST_TTL_MS = 24 * 3_600_000;

/**
 * Entries in Redis. Each carries the generation that it was written in, read together with it in one round trip: a
 * process that could not reach Redis for a while, and so could not invalidate anything there, starts a new generation
 * when it is back, and everything older is history for everybody.
 */
export class RedisCacheStore implements CacheStore {
  private readonly generationKey: string;

  constructor(
    private readonly redis: Redis,
    private readonly prefix: string,
  ) {
    this.generationKey = `${prefix}:generation`;
  }

  async read(key: string): Promise<CacheEntry | undefined> {
    const [generation = null, stored = null] = await this.redis.mget(this.generationKey, this.entryKey(key));
    return parse(generation, stored);
  }

  async readWithTags(key: string, tags: readonly string[]) {
    const [generation = null, stored = null, ...versions] = await this.redis.mget(
      this.generationKey,
      this.entryKey(key),
      ...tags.map((tag) => this.tagKey(tag)),
    );
    return { entry: parse(generation, stored), versions: byTag(tags, versions) };
  }

  async write(key: string, entry: CacheEntry, ttlMs: number): Promise<void> {
    const generation = await this.redis.get(this.generationKey);
    const stored: StoredEntry = { ...entry, generation };
    await this.redis.set(this.entryKey(key), JSON.stringify(stored), 'PX', Math.min(ttlMs, LONGEST_TTL_MS));
  }

  async delete(keys: readonly string[]): Promise<void> {
    if (keys.length > 0) await this.redis.unlink(...keys.map((key) => this.entryKey(key)));
  }

  async versionsOf(tags: readonly string[]): Promise<Record<string, number>> {
    if (tags.length === 0) return {};
    return byTag(tags, await this.redis.mget(...tags.map((tag) => this.tagKey(tag))));
  }

  async moveOn(tag: string): Promise<void> {
    await this.redis
      .multi()
      .incr(this.tagKey(tag))
      .pexpire(this.tagKey(tag), 2 * LONGEST_TTL_MS)
      .exec();
  }

  /** A new generation: nothing written before is read again, and Redis drops it when its time is up. */
  async clear(): Promise<void> {
    await this.redis.incr(this.generationKey);
  }

  private entryKey(key: string): string {
    return `${this.prefix}:entry:${key}`;
  }

  private tagKey(tag: string): string {
    return `${this.prefix}:tag:${tag}`;
  }
}

function parse(generation: string | null, stored: string | null): CacheEntry | undefined {
  if (stored === null) return undefined;
  const entry = JSON.parse(stored) as StoredEntry;
  return entry.generation === generation ? entry : undefined;
}

function byTag(tags: readonly string[], versions: ReadonlyArray<string | null>): Record<string, number> {
  return Object.fromEntries(tags.map((tag, index) => [tag, Number(versions[index] ?? 0)]));
}
