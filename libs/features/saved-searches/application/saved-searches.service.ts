import type { UserContext } from '@guildhall/kernel/actor-context';
import { Clock } from '@guildhall/kernel/clock';
import { Ids } from '@guildhall/kernel/ids';
import { cutPage, type Page, type PageRequest } from '@guildhall/kernel/page';
import { JobsService } from '@guildhall/features/jobs/application/jobs.service';
import { UsersService } from '@guildhall/features/users/application/users.service';
import { Database } from '@guildhall/platform/database/database';
import { UnitOfWork } from '@guildhall/platform/database/unit-of-work';
import { Injectable } from '@nestjs/common';
import type { Alerts, SavedSearch, SearchFilters } from '../contract/saved-search';
import { reportMatches } from '../contract/saved-search.tasks';
import { companyUnknown, limitReached, MOST_SEARCHES, searchNotFound } from '../domain/saved-search-errors';
import { assertQuery, assertWorthSaving, keptFilters } from '../domain/search-filters';
import { SavedSearchesRepository } from '../persistence/saved-searches.repository';

export interface SearchPlan {
  readonly name: string;
  readonly alerts: Alerts;
  readonly filters: Partial<SearchFilters>;
}

/** The searches that somebody keeps: their own affair, and nobody else's. */
@Injectable()
export class SavedSearchesService {
  constructor(
    private readonly searches: SavedSearchesRepository,
    private readonly jobs: JobsService,
    private readonly users: UsersService,
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /**
   * Keeps a search, which finds what is published from then on.
   *
   * @throws DomainError `SAVED_SEARCH_FILTER_MISSING`, `SAVED_SEARCH_BUDGET_INVALID`, `SAVED_SEARCH_WORDS_MISSING`,
   *   `SAVED_SEARCH_WORDS_TOO_MANY`, `SAVED_SEARCH_COMPANY_UNKNOWN`, `SAVED_SEARCH_LIMIT_REACHED`
   */
  async create(ctx: UserContext, { name, alerts, filters: given }: SearchPlan): Promise<SavedSearch> {
    const { userId } = ctx;
    const filters = keptFilters(given);
    assertWorthSaving(filters);
    const search = { id: this.ids.next(), userId, name, alerts, filters, createdAt: this.clock.now() };
    await this.unitOfWork.run(ctx, async (tx) => {
      const query = filters.q === null ? null : await this.jobs.parseWords(tx, filters.q);
      if (query !== null) assertQuery(query);
      // Held, so that of several requests at once none goes by a number that is out of date.
      await this.users.lock(tx, userId);
      if ((await this.searches.count(tx, userId)) >= MOST_SEARCHES) throw limitReached();
      const { companyId } = filters;
      if (companyId !== null && !(await this.searches.holdCompany(tx, companyId))) throw companyUnknown();
      await this.searches.insert(tx, { ...search, query });
    });
    return search;
  }

  /** Newest first. */
  async list(
    { userId }: UserContext,
    { limit, after }: PageRequest<string>,
    encode: (id: string) => string,
  ): Promise<Page<SavedSearch>> {
    const rows = await this.searches.findPage(this.database, userId, limit + 1, after);
    return cutPage(rows, limit, ({ id }) => id, encode);
  }

  /** @throws DomainError `SAVED_SEARCH_NOT_FOUND` */
  async get({ userId }: UserContext, id: string): Promise<SavedSearch> {
    return found(await this.searches.find(this.database, userId, id));
  }

  /**
   * Renames it, or changes when its owner is told. What was found and not told yet is told with the next alert.
   *
   * @throws DomainError `SAVED_SEARCH_NOT_FOUND`
   */
  update(
    ctx: UserContext,
    id: string,
    changes: { readonly name?: string; readonly alerts?: Alerts },
  ): Promise<SavedSearch> {
    return this.unitOfWork.run(ctx, async (tx) => {
      const search = found(await this.searches.update(tx, ctx.userId, id, changes));
      if (changes.alerts === 'instant') tx.enqueue(reportMatches, { searchId: id });
      return search;
    });
  }

  /** @throws DomainError `SAVED_SEARCH_NOT_FOUND` */
  async remove({ userId }: UserContext, id: string): Promise<void> {
    if (!(await this.searches.remove(this.database, userId, id))) throw searchNotFound();
  }
}

function found(search: SavedSearch | undefined): SavedSearch {
  if (!search) throw searchNotFound();
  return search;
}
