import type { ActorContext, UserContext } from '@guildhall/kernel/actor-context';
import { Clock } from '@guildhall/kernel/clock';
import { Actor, CurrentUser, OptionalUser, RequiresUser } from '@guildhall/platform/http/access';
import { Cursors } from '@guildhall/platform/http/cursors';
import { IdParam } from '@guildhall/platform/http/id.pipe';
import { Idempotent } from '@guildhall/platform/http/idempotency/idempotent';
import { BODY_FAILURES, Route, SIGNED_IN_FAILURES } from '@guildhall/platform/http/route';
import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { ApplicationsService } from '../application/applications.service';
import { ApplyToJob } from '../application/apply-to-job';
import { TransitionApplication } from '../application/transition-application';
import {
  ApplicationDetailsResponse,
  ApplicationPageResponse,
  ApplicationResponse,
  ApplyRequest,
  EmployerRecordResponse,
  ListApplicationsQuery,
  TransitionRequest,
} from './applications.messages';
import { APPLICATION_FAILURES, ApplicationIdParam, AppliedJobIdParam, NOT_YOURS } from './hiring-failures';
import { toApplicationResponse, toDetails, toEmployerRecord } from './hiring.mapper';

const OF_JOB = 'jobs/applications';
const MINE = 'applications';
const JOB_NOT_FOUND = '`JOB_NOT_FOUND`: there is no such job, or not for you.';

@ApiTags('Hiring')
@RequiresUser()
@Controller()
export class ApplicationsController {
  constructor(
    private readonly applications: ApplicationsService,
    private readonly applying: ApplyToJob,
    private readonly transition: TransitionApplication,
    private readonly cursors: Cursors,
    private readonly clock: Clock,
  ) {}

  @Post('jobs/:id/applications')
  @Idempotent({ optional: true })
  @AppliedJobIdParam()
  @Route({
    summary: 'Apply for a job',
    description:
      'Once for each job. The employer is told, and has seven days to answer. Send an `Idempotency-Key` to be able to repeat it.',
    responds: {
      status: 201,
      description: 'Your application.',
      type: ApplicationResponse,
      headers: { Location: 'Path of your application.' },
    },
    fails: {
      ...SIGNED_IN_FAILURES,
      ...BODY_FAILURES,
      403: '`APPLICATION_OWN_JOB`: you act for this job.',
      404: JOB_NOT_FOUND,
      409: '`APPLICATION_EXISTS`: you have applied before. `JOB_NOT_OPEN`: it takes no applications. `IDEMPOTENCY_IN_FLIGHT`: the first request is still worked on.',
      422: '`IDEMPOTENCY_KEY_REUSED`: the key was used with another body.',
    },
  })
  async applyToJob(
    @CurrentUser() ctx: UserContext,
    @IdParam() id: string,
    @Body() bid: ApplyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ApplicationResponse> {
    const application = await this.applying.run(ctx, id, bid);
    void reply.header('location', `/api/v1/applications/${application.id}`);
    return toApplicationResponse(application, this.clock.now());
  }

  @Get('jobs/:id/applications')
  @AppliedJobIdParam()
  @Route({
    summary: 'List the applications for a job',
    description: 'For those who act for it. Newest first.',
    responds: { status: 200, description: 'A page of applications.', type: ApplicationPageResponse },
    fails: {
      ...SIGNED_IN_FAILURES,
      403: '`JOB_PERMISSION_MISSING`: you do not act for this job.',
      404: JOB_NOT_FOUND,
    },
  })
  async listJobApplications(
    @CurrentUser() ctx: UserContext,
    @IdParam() id: string,
    @Query() query: ListApplicationsQuery,
  ): Promise<ApplicationPageResponse> {
    const page = this.cursors.pageRequest<string>(OF_JOB, query);
    const encode = this.cursors.encoder(OF_JOB);
    const found = await this.applications.listOfJob(ctx, id, query.stage ?? null, page, encode);
    const now = this.clock.now();
    return { ...found, items: found.items.map((application) => toApplicationResponse(application, now)) };
  }

  @Get(MINE)
  @Route({
    summary: 'List your applications',
    description: 'Newest first, each with its stage and the employer’s clock.',
    responds: { status: 200, description: 'A page of applications.', type: ApplicationPageResponse },
    fails: SIGNED_IN_FAILURES,
  })
  async listMyApplications(
    @CurrentUser() ctx: UserContext,
    @Query() query: ListApplicationsQuery,
  ): Promise<ApplicationPageResponse> {
    const page = this.cursors.pageRequest<string>(MINE, query);
    const found = await this.applications.listMine(
      ctx,
      query.stage ?? null,
      page,
      this.cursors.encoder(MINE),
    );
    const now = this.clock.now();
    return { ...found, items: found.items.map((application) => toApplicationResponse(application, now)) };
  }

  @Get('applications/:id')
  @ApplicationIdParam()
  @Route({
    summary: 'Read an application',
    description: 'For both sides: the letter, and everything that happened.',
    responds: { status: 200, description: 'The application.', type: ApplicationDetailsResponse },
    fails: APPLICATION_FAILURES,
  })
  async getApplication(
    @CurrentUser() ctx: UserContext,
    @IdParam() id: string,
  ): Promise<ApplicationDetailsResponse> {
    return toDetails(await this.applications.get(ctx, id), this.clock.now());
  }

  @Post('applications/:id/transition')
  @ApplicationIdParam()
  @Route({
    summary: 'Move an application on',
    description:
      'Employers shortlist, offer, hire and reject; candidates withdraw. The other side is told. Who is hired takes an opening; when it was the last, the job is in progress and those who still hoped are told.',
    responds: { status: 200, description: 'The application as it is now.', type: ApplicationDetailsResponse },
    fails: {
      ...APPLICATION_FAILURES,
      ...BODY_FAILURES,
      ...NOT_YOURS,
      409: '`APPLICATION_STAGE_CONFLICT`: not from this stage; see `from`. `JOB_NOT_OPEN`: the job is not open (any more), and applications for it can only be rejected or withdrawn. `JOB_FILLED`: every opening is.',
    },
  })
  async transitionApplication(
    @CurrentUser() ctx: UserContext,
    @IdParam() id: string,
    @Body() { to, note }: TransitionRequest,
  ): Promise<ApplicationDetailsResponse> {
    await this.transition.run(ctx, id, to, note ?? null);
    return toDetails(await this.applications.get(ctx, id), this.clock.now());
  }

  @Get('jobs/:id/employer')
  @OptionalUser()
  @AppliedJobIdParam()
  @Route({
    summary: 'Read how an employer answers',
    description: 'How many of the applications that were due lately were answered in time, and how fast.',
    responds: { status: 200, description: 'The record.', type: EmployerRecordResponse },
    fails: { ...SIGNED_IN_FAILURES, 404: JOB_NOT_FOUND },
  })
  async getJobEmployer(@Actor() ctx: ActorContext, @IdParam() id: string): Promise<EmployerRecordResponse> {
    return toEmployerRecord(await this.applications.employerRecord(ctx, id));
  }
}
