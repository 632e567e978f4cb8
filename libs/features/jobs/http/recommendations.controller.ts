import type { UserContext } from '@guildhall/kernel/actor-context';
import { CurrentUser, RequiresUser } from '@guildhall/platform/http/access';
import { Cursors } from '@guildhall/platform/http/cursors';
import { IdParam } from '@guildhall/platform/http/id.pipe';
import { PageQuery } from '@guildhall/platform/http/page.request';
import { Route, SIGNED_IN_FAILURES } from '@guildhall/platform/http/route';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RecommendationsService } from '../application/recommendations.service';
import { COMPARED_CANDIDATES, type RecommendedCandidateKey } from '../persistence/recommended-candidates';
import { COMPARED_JOBS, type RecommendedJobKey } from '../persistence/recommended-jobs';
import { ACTED_JOB_FAILURES, JobIdParam } from './job-failures';
import { toRecommendedCandidate, toRecommendedJob } from './recommendations.mapper';
import { RecommendedCandidatePageResponse, RecommendedJobPageResponse } from './recommendations.messages';

const MY_JOBS = 'users/me/recommended-jobs';
const CANDIDATES = 'jobs/recommended-candidates';

@ApiTags('Jobs')
@RequiresUser()
@Controller()
export class RecommendationsController {
  constructor(
    private readonly recommendations: RecommendationsService,
    private readonly cursors: Cursors,
  ) {}

  @Get(MY_JOBS)
  @Route({
    summary: 'List jobs that match your skills',
    description: `Open jobs of others that ask for a skill of your candidate profile: those that share most first, of the newest ${COMPARED_JOBS}. Each says why it is there.`,
    responds: { status: 200, description: 'A page of jobs.', type: RecommendedJobPageResponse },
    fails: SIGNED_IN_FAILURES,
  })
  async listRecommendedJobs(
    @CurrentUser() ctx: UserContext,
    @Query() query: PageQuery,
  ): Promise<RecommendedJobPageResponse> {
    const page = this.cursors.pageRequest<RecommendedJobKey>(MY_JOBS, query);
    const found = await this.recommendations.jobsFor(ctx, page, this.cursors.encoder(MY_JOBS));
    return { ...found, items: found.items.map(toRecommendedJob) };
  }

  @Get('jobs/:id/recommended-candidates')
  @JobIdParam()
  @Route({
    summary: 'List candidates who match a job',
    description: `For those who act for the job. People who are open to work and have a skill that it asks for: those who share most first, of the ${COMPARED_CANDIDATES} whose profiles were written last. Each says why they are there.`,
    responds: { status: 200, description: 'A page of candidates.', type: RecommendedCandidatePageResponse },
    fails: ACTED_JOB_FAILURES,
  })
  async listRecommendedCandidates(
    @CurrentUser() ctx: UserContext,
    @IdParam() id: string,
    @Query() query: PageQuery,
  ): Promise<RecommendedCandidatePageResponse> {
    const page = this.cursors.pageRequest<RecommendedCandidateKey>(CANDIDATES, query);
    const found = await this.recommendations.candidatesFor(ctx, id, page, this.cursors.encoder(CANDIDATES));
    return { ...found, items: found.items.map(toRecommendedCandidate) };
  }
}
