import type { ActorContext, UserContext } from '@guildhall/kernel/actor-context';
import type { EditPrecondition } from '@guildhall/kernel/edit-precondition';
import { Actor, CurrentUser, OptionalUser, RequiresUser } from '@guildhall/platform/http/access';
import { Cursors } from '@guildhall/platform/http/cursors';
import { DemandsIfMatch, IfMatch, Tagged, TaggedRead } from '@guildhall/platform/http/entity-tag';
import { IdParam } from '@guildhall/platform/http/id.pipe';
import { Idempotent } from '@guildhall/platform/http/idempotency/idempotent';
import { BODY_FAILURES, Route, SIGNED_IN_FAILURES } from '@guildhall/platform/http/route';
import { Body, Controller, Delete, Get, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CreateJob } from '../application/create-job';
import { DeleteDraft } from '../application/delete-draft';
import { EditJob } from '../application/edit-job';
import { JobViews } from '../application/job-views';
import { JobsService } from '../application/jobs.service';
import { ACTED_JOB_FAILURES, JOB_FAILURES, JobIdParam } from './job-failures';
import { toJobResponse } from './jobs.mapper';
import {
  CreateJobRequest,
  JobPageResponse,
  JobResponse,
  ListMyJobsQuery,
  UpdateJobRequest,
} from './jobs.messages';

const MY_JOBS = 'users/me/jobs';
export const JOB_TAG_HEADER = { ETag: 'Stands for this version; send it as `If-Match` when you edit.' };
const MATCH_FAILURES = {
  412: '`IF_MATCH_STALE`: somebody changed it since you read it.',
  428: '`IF_MATCH_REQUIRED`: `If-Match` is missing.',
};

@ApiTags('Jobs')
@RequiresUser()
@Controller()
export class JobsController {
  constructor(
    private readonly jobs: JobsService,
    private readonly creation: CreateJob,
    private readonly editing: EditJob,
    private readonly deletion: DeleteDraft,
    private readonly views: JobViews,
    private readonly cursors: Cursors,
  ) {}

  @Post('jobs')
  @Tagged()
  @Idempotent({ optional: true })
  @Route({
    summary: 'Draft a job',
    description:
      'In your own name, a company’s or a guild’s. A draft is seen by those who act for it, and deleted when nobody touches it for 7 days; publish it to be found. Send an `Idempotency-Key` to be able to repeat it.',
    responds: {
      status: 201,
      description: 'The draft.',
      type: JobResponse,
      headers: { Location: 'Path of the new job.', ...JOB_TAG_HEADER },
    },
    fails: {
      ...SIGNED_IN_FAILURES,
      ...BODY_FAILURES,
      403: '`JOB_PERMISSION_MISSING`: you are no recruiter of the company. `GUILD_PERMISSION_MISSING`: you do not lead the guild.',
      404: '`COMPANY_NOT_FOUND`, `GUILD_NOT_FOUND`: there is no such company or guild, or not for you.',
      409: '`IDEMPOTENCY_IN_FLIGHT`: the first request is still worked on.',
      422: '`JOB_BUDGET_INVALID`, `JOB_EXPIRY_INVALID`, `JOB_PARTY_AMBIGUOUS`: no job says that. `IDEMPOTENCY_KEY_REUSED`: the key was used with another body.',
    },
  })
  async createJob(
    @CurrentUser() ctx: UserContext,
    @Body() body: CreateJobRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<JobResponse> {
    const job = await this.creation.run(ctx, body);
    void reply.header('location', `/api/v1/jobs/${job.id}`);
    return toJobResponse(job);
  }

  @Get(MY_JOBS)
  @Route({
    summary: 'List your jobs',
    description:
      'Those you act for: your own, and those of companies you recruit for and guilds you lead. Newest first.',
    responds: { status: 200, description: 'A page of jobs.', type: JobPageResponse },
    fails: SIGNED_IN_FAILURES,
  })
  async listMyJobs(
    @CurrentUser() ctx: UserContext,
    @Query() query: ListMyJobsQuery,
  ): Promise<JobPageResponse> {
    const page = this.cursors.pageRequest<string>(MY_JOBS, query);
    const found = await this.jobs.listMine(ctx, query.status ?? null, page, this.cursors.encoder(MY_JOBS));
    return { ...found, items: found.items.map(toJobResponse) };
  }

  @Get('jobs/:id')
  @OptionalUser()
  @TaggedRead()
  @JobIdParam()
  @Route({
    summary: 'Read a job',
    description:
      'Open jobs are there for everybody, also without a token; drafts for those who act for them; all others for who is signed in. The `ETag` moves with edits and the status, not with counters.',
    responds: { status: 200, description: 'The job.', type: JobResponse, headers: JOB_TAG_HEADER },
    fails: JOB_FAILURES,
  })
  async getJob(@Actor() ctx: ActorContext, @IdParam() id: string): Promise<JobResponse> {
    const { job, isActing } = await this.jobs.see(ctx, id);
    if (!isActing) this.views.record(ctx, id);
    return toJobResponse(job);
  }

  @Patch('jobs/:id')
  @Tagged()
  @DemandsIfMatch()
  @JobIdParam()
  @Route({
    summary: 'Edit a job',
    description: 'Drafts and open jobs, by those who act for them. Absent fields stay as they are.',
    responds: {
      status: 200,
      description: 'The job as it is now.',
      type: JobResponse,
      headers: JOB_TAG_HEADER,
    },
    fails: {
      ...ACTED_JOB_FAILURES,
      ...BODY_FAILURES,
      ...MATCH_FAILURES,
      409: '`JOB_STATUS_CONFLICT`: it is neither a draft nor open; see `from`.',
      422: '`JOB_BUDGET_INVALID`, `JOB_EXPIRY_INVALID`, `JOB_OPENINGS_TOO_FEW`, `JOB_CURRENCY_FIXED`, `JOB_INCOMPLETE`: the job may not become that.',
    },
  })
  async updateJob(
    @CurrentUser() ctx: UserContext,
    @IdParam() id: string,
    @Body() changes: UpdateJobRequest,
    @IfMatch() seen: EditPrecondition,
  ): Promise<JobResponse> {
    return toJobResponse(await this.editing.run(ctx, id, changes, seen));
  }

  @Delete('jobs/:id')
  @DemandsIfMatch()
  @JobIdParam()
  @Route({
    summary: 'Throw a draft away',
    description: 'Drafts only: what others have seen is closed instead.',
    responds: { status: 204, description: 'The draft is gone.' },
    fails: {
      ...ACTED_JOB_FAILURES,
      ...BODY_FAILURES,
      ...MATCH_FAILURES,
      409: '`JOB_STATUS_CONFLICT`: it is no draft; see `from`.',
    },
  })
  deleteJob(
    @CurrentUser() ctx: UserContext,
    @IdParam() id: string,
    @IfMatch() seen: EditPrecondition,
  ): Promise<void> {
    return this.deletion.run(ctx, id, seen);
  }
}
