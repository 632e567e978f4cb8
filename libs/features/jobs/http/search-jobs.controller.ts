import type { ActorContext } from '@guildhall/kernel/actor-context';
import { Actor, OptionalUser } from '@guildhall/platform/http/access';
import { Cursors } from '@guildhall/platform/http/cursors';
import { ConditionalRead } from '@guildhall/platform/http/entity-tag';
import { Route, SIGNED_IN_FAILURES } from '@guildhall/platform/http/route';
import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { JobSearchService } from '../application/job-search.service';
import type { SearchPosition } from '../application/written-page';
import { JobListingPageResponse, SearchJobsQuery } from './search-jobs.messages';

@ApiTags('Jobs')
@OptionalUser()
@Controller('jobs')
export class SearchJobsController {
  constructor(
    private readonly jobs: JobSearchService,
    private readonly cursors: Cursors,
  ) {}

  @Get()
  @ConditionalRead()
  @Route({
    summary: 'Find jobs',
    description:
      'Open jobs, for everybody. Pages neither skip nor repeat a job because others come and go. Without a token, first pages may be some seconds old, but never show a job that was closed.',
    responds: {
      status: 200,
      description: 'A page of jobs.',
      type: JobListingPageResponse,
      headers: { ETag: 'Stands for this page; send it as `If-None-Match` when you ask again.' },
    },
    fails: {
      ...SIGNED_IN_FAILURES,
      422: '`JOB_BUDGET_INVALID`: `budgetMin` is above `budgetMax`.',
      503: '`JOB_SEARCH_BUSY`: too many searches are under way; see `Retry-After`.',
    },
  })
  async searchJobs(
    @Actor() ctx: ActorContext,
    @Query() query: SearchJobsQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { limit: _, cursor: __, q, ...filters } = query;
    // An empty box is no question.
    const search = { ...filters, ...(q === undefined || q === '' ? {} : { q }) };
    // The order is part of the list's name: a cursor of one order means nothing in another.
    const byRelevance = (search.sort ?? 'relevance') === 'relevance';
    const list = `jobs/${byRelevance && search.q === undefined ? 'newest' : (search.sort ?? 'relevance')}`;
    const page = this.cursors.pageRequest<SearchPosition>(list, query);
    const { json, tag } = await this.jobs.search(ctx, search, page, this.cursors.encoder(list));
    void reply.headers({
      etag: tag,
      'cache-control': 'private, no-cache',
      'content-type': 'application/json; charset=utf-8',
    });
    return json;
  }
}
