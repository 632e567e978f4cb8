import type { Queryable } from '@guildhall/platform/database/database';
import { READ_IN_ORDER, readFurther } from '../domain/search-scope';
import { asksForContents, JobConditions, type JobFilter } from './job-conditions';
import { type FoundJob, ITEM_COLUMNS, jobItem, type JobOrder, type JobPosition } from './job-items';

export type ListOrder = Exclude<JobOrder, 'relevance'>;

const ORDERS = {
  newest: { column: 'published_at', from: (value: number): unknown => new Date(value) },
  budget: { column: 'budget_max', from: (value: number): unknown => value },
} as const;

export interface ListPage {
  readonly filter: JobFilter;
  readonly order: ListOrder;
  readonly limit: number;
  readonly after: JobPosition | null;
  /** As of which moment jobs have expired. */
  readonly now: Date;
}

/**
 * Open jobs, newest or best paid first. What they contain (words, skills, a place) is found by indexes that know no
 * order, and left to itself the planner would choose by statistics, which take words for independent, between reading in
 * order until the page is full and gathering all matches: a thousand times too slow where these are wrong. So frequent
 * matches are looked for in order first, but not for long.
 *
 * @param inOrder whether to look for them in order first
 */
export async function findJobs(source: Queryable, page: ListPage, inOrder: boolean): Promise<FoundJob[]> {
  if (!asksForContents(page.filter)) return find(source, page, straight);
  let first = inOrder ? READ_IN_ORDER : null;
  while (first !== null) {
    const early = await find(source, page, amongTheFirst(first));
    if (early.length === page.limit) return early;
    first = first === READ_IN_ORDER ? readFurther(early.length, page.limit) : null;
  }
  return find(source, page, gathered);
}

type Way = (conditions: JobConditions, ordered: Ordered) => string;

interface Ordered {
  /** Where the page starts, as a condition; empty for the first one. */
  readonly beyond: readonly string[];
  readonly columns: string;
  readonly limit: string;
}

async function find(source: Queryable, page: ListPage, way: Way): Promise<FoundJob[]> {
  const { column, from } = ORDERS[page.order];
  const conditions = new JobConditions(page.filter, page.now);
  const { after } = page;
  const beyond = after
    ? [`(j.${column}, j.id) < (${conditions.bind(from(after.value))}, ${conditions.bind(after.id)}::uuid)`]
    : [];
  const columns = `j.${column} DESC, j.id DESC`;
  const limit = conditions.bind(page.limit);
  return source.query<FoundJob>(way(conditions, { beyond, columns, limit }), conditions.parameters);
}

const LISTED = jobItem('j');

/** Not around a query of its own for the page, which takes as long to plan as the page takes to be read. */
function straight({ all }: JobConditions, { beyond, columns, limit }: Ordered): string {
  return `SELECT ${LISTED} FROM jobs j WHERE ${[...all, ...beyond].join(' AND ')} ORDER BY ${columns} LIMIT ${limit}`;
}

function amongTheFirst(jobs: number): Way {
  return ({ listed, contained }, { beyond, columns, limit }) => `SELECT ${LISTED} FROM (
      SELECT ${ITEM_COLUMNS} FROM (
        SELECT * FROM jobs j WHERE ${[...listed, ...beyond].join(' AND ')} ORDER BY ${columns} LIMIT ${jobs}) AS j
       WHERE ${contained.join(' AND ')} ORDER BY ${columns} LIMIT ${limit}) AS j`;
}

function gathered({ all }: JobConditions, { beyond, columns, limit }: Ordered): string {
  return `WITH j AS MATERIALIZED (SELECT ${ITEM_COLUMNS} FROM jobs j WHERE ${[...all, ...beyond].join(' AND ')})
    SELECT ${LISTED} FROM (SELECT * FROM j ORDER BY ${columns} LIMIT ${limit}) AS j`;
}
