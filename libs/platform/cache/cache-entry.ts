/** A value with the versions of its tags when it was loaded: once a tag moves on, the value is history. */
export interface CacheEntry {
  readonly value: unknown;
  readonly tags: Readonly<Record<string, number>>;
}

/** Where entries are kept. Tag versions only ever grow. */
export interface CacheStore {
  read(key: string): Promise<CacheEntry | undefined>;
  /** Reads an entry and the present versions of tags in one go. */
  readWithTags(
    key: string,
    tags: readonly string[],
  ): Promise<{ entry: CacheEntry | undefined; versions: Record<string, number> }>;
  write(key: string, entry: CacheEntry, ttlMs: number): Promise<void>;
  delete(keys: readonly string[]): Promise<void>;
  versionsOf(tags: readonly string[]): Promise<Record<string, number>>;
  moveOn(tag: string): Promise<void>;
  clear(): Promise<void>;
}

export function isCurrent(entry: CacheEntry, versions: Readonly<Record<string, number>>): boolean {
  return Object.entries(entry.tags).every(([tag, version]) => versions[tag] === version);
}
