import type { Clock } from '@guildhall/kernel/clock';
import type { CacheEntry, CacheStore } from './cache-entry';

const MOST_ENTRIES = 10_000;

/** Entries in the memory of this process; the least recently written go first when there are too many. */
export class MemoryCacheStore implements CacheStore {
  private readonly entries = new Map<string, { entry: CacheEntry; expiresAt: number }>();
  private readonly tagVersions = new Map<string, number>();

  constructor(private readonly clock: Clock) {}

  async read(key: string): Promise<CacheEntry | undefined> {
    return this.find(key);
  }

  async readWithTags(key: string, tags: readonly string[]) {
    return { entry: this.find(key), versions: this.versions(tags) };
  }

  async write(key: string, entry: CacheEntry, ttlMs: number): Promise<void> {
    this.entries.delete(key);
    this.entries.set(key, { entry, expiresAt: this.clock.now().getTime() + ttlMs });
    if (this.entries.size <= MOST_ENTRIES) return;
    const [oldest] = this.entries.keys();
    if (oldest !== undefined) this.entries.delete(oldest);
  }

  async delete(keys: readonly string[]): Promise<void> {
    for (const key of keys) this.entries.delete(key);
  }

  async versionsOf(tags: readonly string[]): Promise<Record<string, number>> {
    return this.versions(tags);
  }

  async moveOn(tag: string): Promise<void> {
    this.tagVersions.set(tag, (this.tagVersions.get(tag) ?? 0) + 1);
  }

  async clear(): Promise<void> {
    this.entries.clear();
  }

  private find(key: string): CacheEntry | undefined {
    const known = this.entries.get(key);
    if (!known) return undefined;
    if (known.expiresAt > this.clock.now().getTime()) return known.entry;
    this.entries.delete(key);
    return undefined;
  }

  private versions(tags: readonly string[]): Record<string, number> {
    return Object.fromEntries(tags.map((tag) => [tag, this.tagVersions.get(tag) ?? 0]));
  }
}
