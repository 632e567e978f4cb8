/** What is read of a job `j` for a list. */
export const ITEM_COLUMNS = `j.id, j.title, j.category, j.budget_min, j.budget_max, j.currency, j.skills, j.location, j.remote,
  j.poster_id, j.company_id, j.guild_id, j.openings, j.application_count, j.published_at, j.expires_at`;

/**
 * What a list shows of a job `p`. PostgreSQL writes the JSON: reading twenty rows of fifteen columns only to write them
 * again would be half of the work of a search. Times are the exception, it takes longer for these than for all the rest.
 * To be read from rows that have {@link ITEM_COLUMNS}, joined with {@link JOB_ITEM_OF_P}.
 */
export const JOB_ITEM = `p.id, row_to_json(item)::text AS item, ${milliseconds('p.published_at')} AS published, ${milliseconds('p.expires_at')} AS expires`;

export const JOB_ITEM_OF_P = `LATERAL (SELECT p.id, p.title, p.category, p.budget_min AS "budgetMin", p.budget_max AS "budgetMax",
    p.currency, p.skills, p.location, p.remote, p.poster_id AS "posterId", p.company_id AS "companyId",
    p.guild_id AS "guildId", p.openings, p.application_count AS "applicationCount") AS item`;

/** Columns of {@link JOB_ITEM}; `bigint` comes as text. */
export interface JobItemRow {
  readonly id: string;
  readonly item: string;
  readonly published: string;
  readonly expires: string | null;
}

/** A found job: where it stands in the list, and what is shown of it. */
export interface FoundJob extends JobItemRow {
  /** What the list is ordered by: a rank, an amount, or milliseconds since 1970. */
  readonly value: number;
}

/** Where a page starts. */
export type JobPosition = Pick<FoundJob, 'id' | 'value'>;

/** The JSON of a list's item. */
export function writtenItem({ item, published, expires }: JobItemRow): string {
  const expiresAt = expires === null ? 'null' : isoTime(expires);
  return `${item.slice(0, -1)},"status":"open","publishedAt":${isoTime(published)},"expiresAt":${expiresAt}}`;
}

function isoTime(sinceEpoch: string): string {
  return `"${new Date(Number(sinceEpoch)).toISOString()}"`;
}

function milliseconds(column: string): string {
  return `(date_part('epoch', ${column}) * 1000)::bigint`;
}
