const MOST_KEPT = 1_000;

/**
 * What was asked for lately, so that only what is asked for twice is worth being kept: most questions are asked once, and
 * their answers would fill the memory.
 */
export class RecentKeys {
  private newer = new Set<string>();
  private older = new Set<string>();

  /** True the first time; false when it was asked about among the last thousand, at least. */
  isNew(key: string): boolean {
    const isNew = !this.newer.has(key) && !this.older.has(key);
    this.newer.add(key);
    if (this.newer.size >= MOST_KEPT) [this.older, this.newer] = [this.newer, new Set()];
    return isNew;
  }
}
