import type { ActorContext } from '@guildhall/kernel/actor-context';
import { Clock } from '@guildhall/kernel/clock';
import type { PageRequest } from '@guildhall/kernel/page';
import { Cache } from '@guildhall/platform/cache/cache';
import { Database } from '@guildhall/platform/database/database';
import { SearchGate } from '@guildhall/platform/database/search-gate';
import { Injectable } from '@nestjs/common';
import { JobErrorCode } from '../contract/job-error-code';
import { assertBudget } from '../domain/job-plan';
import { isReadInOrder, type JobStatistics, withWholeWords } from '../domain/search-scope';
import { countFacets, type JobFacets } from '../persistence/count-facets';
import { findJobs } from '../persistence/find-jobs';
import type { JobFilter } from '../persistence/job-conditions';
import type { JobOrder } from '../persistence/job-items';
import { OPEN_JOBS } from './job-announcements';
import { countNewest } from './count-newest';
import { KnownStatistics } from './known-statistics';
import { ParsedWords } from './parsed-words';
import { searchByRelevance } from './ranked-search';
import { SpellingHelp } from './spelling-help';
import { RecentKeys } from './recent-keys';
import { type Found, type SearchPosition, type WrittenPage, writtenPage } from './written-page';

export const JOB_SORTS = ['relevance', 'newest', 'budget'] as const satisfies readonly JobOrder[];

export type JobSort = (typeof JOB_SORTS)[number];

type Absent<Fields> = { readonly [Name in keyof Fields]?: NonNullable<Fields[Name]> };

/** What is looked for; anything will do where a field is absent. */
export interface JobSearch extends Absent<Omit<JobFilter, 'query'>> {
  readonly q?: string;
  /** By relevance when there are words, newest first when not. */
  readonly sort?: JobSort;
  readonly facets?: boolean;
}

interface Question {
  readonly search: JobSearch;
  readonly page: PageRequest<SearchPosition>;
  readonly now: Date;
  readonly statistics: JobStatistics;
}

interface Answer {
  readonly filter: JobFilter;
  readonly found: Found;
}

/** Long enough for a page that everybody opens; what employers do to jobs is seen at once all the same. */
const KEPT_MS = 3_000;

/** Finds open jobs, for anybody. */
@Injectable()
export class JobSearchService {
  private readonly recent = new RecentKeys();

  constructor(
    private readonly words: ParsedWords,
    private readonly spelling: SpellingHelp,
    private readonly statistics: KnownStatistics,
    private readonly gate: SearchGate,
    private readonly database: Database,
    private readonly cache: Cache,
    private readonly clock: Clock,
  ) {}

  /**
   * First pages that are asked for again and again are kept for some seconds for callers who are not signed in.
   *
   * @throws DomainError `JOB_SEARCH_BUSY`, `JOB_BUDGET_INVALID`
   */
  async search(
    ctx: ActorContext,
    search: JobSearch,
    page: PageRequest<SearchPosition>,
    encode: (position: SearchPosition) => string,
  ): Promise<WrittenPage> {
    assertBudget(search);
    const load = () => this.gate.run(JobErrorCode.SearchBusy, () => this.load(search, page, encode));
    if (ctx.userId !== null || page.after !== null) return load();
    const key = `jobs:search:${JSON.stringify([page.limit, search])}`;
    if (this.recent.isNew(key)) return load();
    const kept = await this.cache.getOrSet(key, { ttlMs: KEPT_MS, tags: [OPEN_JOBS] }, load);
    const { goodUntil } = kept;
    return goodUntil !== null && goodUntil <= this.clock.now().getTime() ? load() : kept;
  }

  private async load(
    search: JobSearch,
    page: PageRequest<SearchPosition>,
    encode: (position: SearchPosition) => string,
  ): Promise<WrittenPage> {
    const { after } = page;
    const typed = after?.instead ?? search.q;
    const question = { search, page, now: this.clock.now(), statistics: await this.statistics.read() };
    const answer = await this.find(question, typed);
    const isNothing = answer.found.rows.length === 0 && after === null && typed !== undefined;
    const { filter, found } = (isNothing ? await this.findInstead(question, typed) : undefined) ?? answer;
    const facets = search.facets ? await this.count(question, filter, found) : null;
    return writtenPage(
      { ...found, ...(after?.instead ? { instead: after.instead } : {}) },
      page.limit,
      encode,
      facets,
    );
  }

  private async find(
    { search, page, now, statistics }: Question,
    typed: string | undefined,
  ): Promise<Answer> {
    const { sort = 'relevance' } = search;
    const query = typed === undefined ? null : withWholeWords(await this.words.read(typed), statistics);
    const filter = filterOf(search, query);
    const wanted = { limit: page.limit + 1, after: page.after, now };
    if (query === '') return { filter, found: { rows: [], order: 'relevance' } };
    if (query !== null && sort === 'relevance') {
      const ranked = { ...wanted, filter: { ...filter, query } };
      return { filter, found: await searchByRelevance(this.database, ranked, statistics) };
    }
    const order = sort === 'budget' ? 'budget' : 'newest';
    const inOrder = isReadInOrder(filter, wanted.limit, statistics);
    return {
      filter,
      found: { rows: await findJobs(this.database, { ...wanted, filter, order }, inOrder), order },
    };
  }

  /** @returns `undefined` when nothing is found by another spelling either */
  private async findInstead(question: Question, typed: string): Promise<Answer | undefined> {
    const instead = await this.spelling.suggest(typed);
    if (instead === undefined) return undefined;
    const { filter, found } = await this.find(question, instead);
    return found.rows.length === 0 ? undefined : { filter, found: { ...found, instead } };
  }

  /** Of the jobs that are listed: of ranked ones those in their scope, of others the newest that match. */
  private count(
    { statistics, now, page }: Question,
    filter: JobFilter,
    { scope, rows }: Found,
  ): Promise<JobFacets> {
    if (scope !== undefined) return countFacets(this.database, filter, scope, now);
    const isWhole = page.after === null && rows.length <= page.limit;
    return countNewest(this.database, { filter, now, isWhole }, statistics);
  }
}

function filterOf(search: JobSearch, query: string | null): JobFilter {
  return {
    query,
    category: search.category ?? null,
    budgetMin: search.budgetMin ?? null,
    budgetMax: search.budgetMax ?? null,
    currency: search.currency ?? null,
    skills: search.skills ?? [],
    remote: search.remote ?? null,
    location: search.location ?? null,
    companyId: search.companyId ?? null,
    postedSince: search.postedSince ?? null,
  };
}
