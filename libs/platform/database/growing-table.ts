/**
 * A table that starts small and is written to in bursts, for statements that are prepared.
 *
 * PostgreSQL keeps the plan of a prepared statement until it analyses one of its tables next, which is up to a minute
 * later. A plan that was made while the table had a few rows reads all of it; by then that may be a hundred thousand. So
 * statements have a name, and with it a plan, for each of two sizes, and say themselves which size they found.
 */
export class GrowingTable {
  private size: 'small' | 'large' = 'small';

  /** @param largeBytes from here on the table is large: an index has to look quicker than reading all of it */
  constructor(
    private readonly table: string,
    private readonly largeBytes: number,
  ) {}

  /** An expression for a statement to answer with, evaluated once: what {@link found} wants to know. */
  get isLarge(): string {
    return `(SELECT pg_relation_size('${this.table}') >= ${this.largeBytes})`;
  }

  /** The name to prepare a statement by. */
  prepared(name: string): string {
    return `${name}-${this.size}`;
  }

  /** @param isLarge what a statement answered; nothing when it had no rows to answer with */
  found(isLarge: boolean | undefined): void {
    if (isLarge !== undefined) this.size = isLarge ? 'large' : 'small';
  }
}
