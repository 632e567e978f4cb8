/**
 * A list that features add themselves to, so that a whole-system concern (health, seeding, …)
 * needs to import none of them.
 */
export class Registry<Entry> {
  private readonly entries: Entry[] = [];

  register(entry: Entry): void {
    this.entries.push(entry);
  }

  all(): readonly Entry[] {
    return this.entries;
  }
}
