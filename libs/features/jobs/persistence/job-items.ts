/** Columns of `jobs` in the order of the type `job_item`. */
const SHOWN = [
  'id',
  'title',
  'category',
  'budget_min',
  'budget_max',
  'currency',
  'skills',
  'location',
  'remote',
  'poster_id',
  'company_id',
  'guild_id',
  'openings',
  'application_count',
];

/** What is read of a job `j` for a list. */
export const ITEM_COLUMNS = [...SHOWN, 'published_at', 'expires_at']
  .map((column) => `j.${column}`)
  .join(', ');

/**
 * What a list shows of a job, from rows that have {@link ITEM_COLUMNS}. PostgreSQL writes the JSON: reading twenty rows of
 * fifteen columns only to write them again would be half of the work of a search. Times are the exception, it takes
 * longer for these than for all the rest. The names of the fields are those of the type `job_item`: naming them here
 * would take PostgreSQL longer to understand than the search itself.
 *
 * @param job the table or subquery that they are read from
 */
export function jobItem(job: string): string {
  const columns = SHOWN.map((column) => `${job}.${column}`).join(', ');
  return `row_to_json(ROW(${columns})::job_item)::text AS item, ${milliseconds(`${job}.published_at`)} AS published,
    ${milliseconds(`${job}.expires_at`)} AS expires`;
}

export type JobOrder = 'relevance' | 'newest' | 'budget';

/** Columns of {@link jobItem}; `bigint` comes as text. */
export interface FoundJob {
  readonly item: string;
  readonly published: string;
  readonly expires: string | null;
  /** Of the words, for lists by relevance. */
  readonly rank?: number;
}

/** Where a page starts. */
export interface JobPosition {
  readonly id: string;
  /** What the list is ordered by: a rank, an amount, or milliseconds since 1970. */
  readonly value: number;
}

/** Where a found job stands in a list. Asked for the last one of a page, so that no row has to carry it. */
export function positionOf({ item, published, rank = 0 }: FoundJob, order: JobOrder): JobPosition {
  const { id, budgetMax } = JSON.parse(item) as { id: string; budgetMax: number };
  const values = { relevance: rank, newest: Number(published), budget: budgetMax };
  return { id, value: values[order] };
}

/** The JSON of a list's item. */
export function writtenItem({ item, published, expires }: FoundJob): string {
  const expiresAt = expires === null ? 'null' : isoTime(expires);
  return `${item.slice(0, -1)},"status":"open","publishedAt":${isoTime(published)},"expiresAt":${expiresAt}}`;
}

function isoTime(sinceEpoch: string): string {
  return `"${new Date(Number(sinceEpoch)).toISOString()}"`;
}

function milliseconds(column: string): string {
  return `(date_part('epoch', ${column}) * 1000)::bigint`;
}
