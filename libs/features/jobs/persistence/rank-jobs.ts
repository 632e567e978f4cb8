import type { Queryable } from '@guildhall/platform/database/database';
import type { Scope } from '../domain/search-scope';
import { JobConditions, type JobFilter, publishedSince } from './job-conditions';
import { type FoundJob, ITEM_COLUMNS, jobItem, type JobPosition } from './job-items';

export interface RankedPage {
  readonly filter: JobFilter & { readonly query: string };
  readonly scope: Scope;
  /** Reads the jobs of the scope one by one; else the planner finds a way, by indexes of words as a rule. */
  readonly isReadThrough: boolean;
  /** Gives up after so many matches; `null` when there cannot be too many. */
  readonly most: number | null;
  readonly limit: number;
  readonly after: JobPosition | null;
  /** As of which moment jobs have expired. */
  readonly now: Date;
}

export interface RankedJobs {
  readonly rows: FoundJob[];
  /** How many there are; counted for first pages that have a scope or a limit of matches, and 0 for others. */
  readonly matches: number;
}

/** Open jobs with the words of the query, best first. */
export async function rankJobs(source: Queryable, page: RankedPage): Promise<RankedJobs> {
  const counts = page.after === null && (page.scope !== null || page.most !== null);
  const conditions = new JobConditions(page.filter, page.now);
  const rows = await source.query<FoundJob & { matches: string }>(
    counts ? counted(conditions, page) : uncounted(conditions, page),
    conditions.parameters,
  );
  return { rows, matches: Number(rows[0]?.matches ?? 0) };
}

function uncounted(conditions: JobConditions, page: RankedPage): string {
  const { limit, after } = page;
  const ranked = `SELECT ${ITEM_COLUMNS}, ts_rank(j.words, ${conditions.words}) AS rank FROM ${matching(conditions, page)}`;
  const rows =
    after === null
      ? `${ranked} ORDER BY rank DESC, j.id DESC`
      : `SELECT * FROM (${ranked}) AS r
          WHERE (r.rank, r.id) < (${conditions.bind(after.value)}::real, ${conditions.bind(after.id)}::uuid)
          ORDER BY r.rank DESC, r.id DESC`;
  return `SELECT p.rank, ${jobItem('p')} FROM (${rows} LIMIT ${conditions.bind(limit)}) AS p`;
}

/** Keeps ids and ranks while it counts, and fetches the rows of the page again: they are few, and the others may be many. */
function counted(conditions: JobConditions, page: RankedPage): string {
  const most = page.most === null ? '' : `LIMIT ${conditions.bind(page.most)}`;
  return `WITH ranked AS MATERIALIZED (
      SELECT j.id, ts_rank(j.words, ${conditions.words}) AS rank FROM ${matching(conditions, page)} ${most})
    SELECT r.rank, (SELECT count(*) FROM ranked) AS matches, ${jobItem('p')}
      FROM (SELECT * FROM ranked ORDER BY rank DESC, id DESC LIMIT ${conditions.bind(page.limit)}) AS r
      JOIN jobs p ON p.id = r.id ORDER BY r.rank DESC, r.id DESC`;
}

function matching(conditions: JobConditions, { scope, isReadThrough }: RankedPage): string {
  return isReadThrough ? readThrough(conditions, scope) : found(conditions, scope);
}

function found(conditions: JobConditions, scope: Scope): string {
  const asked =
    scope === null ? conditions.byWords : [...conditions.all, publishedSince(conditions.bind(scope))];
  return `jobs j WHERE ${asked.join(' AND ')}`;
}

/** OFFSET keeps the conditions apart (manual, §7.6: it is computed before they are): words are looked at last. */
function readThrough(conditions: JobConditions, scope: Scope): string {
  const recent = [...conditions.listed, `j.published_at >= ${conditions.bind(scope)}`];
  return `(SELECT * FROM jobs j WHERE ${recent.join(' AND ')} OFFSET 0) AS j WHERE ${conditions.contained.join(' AND ')}`;
}
