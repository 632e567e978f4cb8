import type { UserContext } from '@guildhall/kernel/actor-context';
import { CurrentUser, RequiresUser } from '@guildhall/platform/http/access';
import { Cursors } from '@guildhall/platform/http/cursors';
import { IdParam } from '@guildhall/platform/http/id.pipe';
import { Idempotent } from '@guildhall/platform/http/idempotency/idempotent';
import { PageQuery } from '@guildhall/platform/http/page.request';
import { BODY_FAILURES, Route, SIGNED_IN_FAILURES } from '@guildhall/platform/http/route';
import { Body, Controller, Delete, Get, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { SavedSearchesService } from '../application/saved-searches.service';
import { MOST_SEARCHES } from '../domain/saved-search-errors';
import { toSavedSearch } from './saved-searches.mapper';
import {
  CreateSavedSearchRequest,
  SavedSearchPageResponse,
  SavedSearchResponse,
  UpdateSavedSearchRequest,
} from './saved-searches.messages';

const SAVED_SEARCHES = 'saved-searches';
const SEARCH_FAILURES = {
  ...SIGNED_IN_FAILURES,
  404: '`SAVED_SEARCH_NOT_FOUND`: you have no such saved search.',
};

const SearchIdParam = () =>
  ApiParam({
    name: 'id',
    schema: { type: 'string', format: 'uuid' },
    description: 'Id of the saved search.',
  });

@ApiTags('Saved searches')
@RequiresUser()
@Controller(SAVED_SEARCHES)
export class SavedSearchesController {
  constructor(
    private readonly searches: SavedSearchesService,
    private readonly cursors: Cursors,
  ) {}

  @Post()
  @Idempotent({ optional: true })
  @Route({
    summary: 'Save a search of jobs',
    description: `You are told of jobs that are published from now on and match it, of each once. ${MOST_SEARCHES} at the most.`,
    responds: {
      status: 201,
      description: 'The saved search.',
      type: SavedSearchResponse,
      headers: { Location: 'Path of the saved search.' },
    },
    fails: {
      ...SIGNED_IN_FAILURES,
      ...BODY_FAILURES,
      409: '`SAVED_SEARCH_LIMIT_REACHED`: delete one first. `IDEMPOTENCY_IN_FLIGHT`: the first request is still worked on.',
      422: '`SAVED_SEARCH_FILTER_MISSING`, `SAVED_SEARCH_WORDS_MISSING`, `SAVED_SEARCH_WORDS_TOO_MANY`, `SAVED_SEARCH_BUDGET_INVALID`, `SAVED_SEARCH_COMPANY_UNKNOWN`: it could find nothing, or everything. `IDEMPOTENCY_KEY_REUSED`: the key was used with another body.',
    },
  })
  async createSavedSearch(
    @CurrentUser() ctx: UserContext,
    @Body() body: CreateSavedSearchRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SavedSearchResponse> {
    const search = await this.searches.create(ctx, body);
    void reply.header('location', `/api/v1/saved-searches/${search.id}`);
    return toSavedSearch(search);
  }

  @Get()
  @Route({
    summary: 'List your saved searches',
    description: 'Newest first.',
    responds: { status: 200, description: 'A page of saved searches.', type: SavedSearchPageResponse },
    fails: SIGNED_IN_FAILURES,
  })
  async listSavedSearches(
    @CurrentUser() ctx: UserContext,
    @Query() query: PageQuery,
  ): Promise<SavedSearchPageResponse> {
    const page = this.cursors.pageRequest<string>(SAVED_SEARCHES, query);
    const found = await this.searches.list(ctx, page, this.cursors.encoder(SAVED_SEARCHES));
    return { ...found, items: found.items.map(toSavedSearch) };
  }

  @Get(':id')
  @SearchIdParam()
  @Route({
    summary: 'Read a saved search',
    description: 'One of yours.',
    responds: { status: 200, description: 'The saved search.', type: SavedSearchResponse },
    fails: SEARCH_FAILURES,
  })
  async getSavedSearch(@CurrentUser() ctx: UserContext, @IdParam() id: string): Promise<SavedSearchResponse> {
    return toSavedSearch(await this.searches.get(ctx, id));
  }

  @Patch(':id')
  @SearchIdParam()
  @Route({
    summary: 'Rename a saved search, or change its alerts',
    description: 'Absent fields stay as they are. What it looks for cannot be changed: save another.',
    responds: { status: 200, description: 'The saved search as it is now.', type: SavedSearchResponse },
    fails: { ...SEARCH_FAILURES, ...BODY_FAILURES },
  })
  async updateSavedSearch(
    @CurrentUser() ctx: UserContext,
    @IdParam() id: string,
    @Body() changes: UpdateSavedSearchRequest,
  ): Promise<SavedSearchResponse> {
    return toSavedSearch(await this.searches.update(ctx, id, changes));
  }

  @Delete(':id')
  @SearchIdParam()
  @Route({
    summary: 'Delete a saved search',
    description: 'You are told of nothing that it finds any more.',
    responds: { status: 204, description: 'It is gone.' },
    fails: { ...SEARCH_FAILURES, ...BODY_FAILURES },
  })
  deleteSavedSearch(@CurrentUser() ctx: UserContext, @IdParam() id: string): Promise<void> {
    return this.searches.remove(ctx, id);
  }
}
