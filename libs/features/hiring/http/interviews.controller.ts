import type { UserContext } from '@guildhall/kernel/actor-context';
import { CurrentUser, RequiresUser } from '@guildhall/platform/http/access';
import { Cursors } from '@guildhall/platform/http/cursors';
import { IdParam } from '@guildhall/platform/http/id.pipe';
import { Idempotent } from '@guildhall/platform/http/idempotency/idempotent';
import { PageQuery } from '@guildhall/platform/http/page.request';
import { BODY_FAILURES, Route, SIGNED_IN_FAILURES } from '@guildhall/platform/http/route';
import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { AnswerInterview } from '../application/answer-interview';
import { InterviewsService } from '../application/interviews.service';
import { OfferInterview } from '../application/offer-interview';
import type { InterviewKey } from '../persistence/interviews.repository';
import {
  APPLICATION_FAILURES,
  ApplicationIdParam,
  INTERVIEW_FAILURES,
  InterviewIdParam,
  NOT_YOURS,
} from './hiring-failures';
import { toInterviewResponse } from './hiring.mapper';
import {
  CancelInterviewRequest,
  ConfirmInterviewRequest,
  InterviewPageResponse,
  InterviewResponse,
  OfferInterviewRequest,
  RescheduleInterviewRequest,
} from './interviews.messages';

const OF_APPLICATION = 'applications/interviews';
const MINE = 'users/me/interviews';
const CALENDAR = 'text/calendar';
const SLOTS_INVALID =
  '`INTERVIEW_SLOTS_INVALID`: some slots are past, too long, or over one another; see `errors`.';
const ENDED = '`APPLICATION_STAGE_CONFLICT`: nothing comes of the application any more.';

@ApiTags('Hiring')
@RequiresUser()
@Controller()
export class InterviewsController {
  constructor(
    private readonly interviews: InterviewsService,
    private readonly offering: OfferInterview,
    private readonly answering: AnswerInterview,
    private readonly cursors: Cursors,
  ) {}

  @Post('applications/:id/interviews')
  @Idempotent({ optional: true })
  @ApplicationIdParam()
  @Route({
    summary: 'Offer slots for an interview',
    description:
      'For employers, of applications that are shortlisted (which moves them on to `interview`) or at `interview`. The candidate is told, and confirms one. You are the interviewer.',
    responds: {
      status: 201,
      description: 'The interview.',
      type: InterviewResponse,
      headers: { Location: 'Path of the interview.' },
    },
    fails: {
      ...APPLICATION_FAILURES,
      ...BODY_FAILURES,
      ...NOT_YOURS,
      409: '`APPLICATION_STAGE_CONFLICT`: not at this stage. `JOB_NOT_OPEN`: the job is not open (any more). `INTERVIEW_UNDER_WAY`: reschedule or cancel that one. `IDEMPOTENCY_IN_FLIGHT`: the first request is still worked on.',
      422: `${SLOTS_INVALID} \`IDEMPOTENCY_KEY_REUSED\`: the key was used with another body.`,
    },
  })
  async offerInterview(
    @CurrentUser() ctx: UserContext,
    @IdParam() id: string,
    @Body() plan: OfferInterviewRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<InterviewResponse> {
    const interview = await this.offering.run(ctx, id, plan);
    void reply.header('location', `/api/v1/interviews/${interview.id}`);
    return toInterviewResponse(interview);
  }

  @Get('applications/:id/interviews')
  @ApplicationIdParam()
  @Route({
    summary: 'List the interviews of an application',
    description: 'For both sides. Newest first.',
    responds: { status: 200, description: 'A page of interviews.', type: InterviewPageResponse },
    fails: APPLICATION_FAILURES,
  })
  async listInterviews(
    @CurrentUser() ctx: UserContext,
    @IdParam() id: string,
    @Query() query: PageQuery,
  ): Promise<InterviewPageResponse> {
    const page = this.cursors.pageRequest<string>(OF_APPLICATION, query);
    const encode = this.cursors.encoder(OF_APPLICATION);
    const found = await this.interviews.listOfApplication(ctx, id, page, encode);
    return { ...found, items: found.items.map(toInterviewResponse) };
  }

  @Get(MINE)
  @Route({
    summary: 'List your interviews',
    description: 'Those that are confirmed and not over, on either side, soonest first.',
    responds: { status: 200, description: 'A page of interviews.', type: InterviewPageResponse },
    fails: SIGNED_IN_FAILURES,
  })
  async listMyInterviews(
    @CurrentUser() ctx: UserContext,
    @Query() query: PageQuery,
  ): Promise<InterviewPageResponse> {
    const page = this.cursors.pageRequest<InterviewKey>(MINE, query);
    const found = await this.interviews.listUpcoming(ctx, page, this.cursors.encoder(MINE));
    return { ...found, items: found.items.map(toInterviewResponse) };
  }

  @Get('interviews/:id.ics')
  @InterviewIdParam()
  @Route({
    summary: 'Download the calendar file of an interview',
    description:
      'Puts it into a calendar while it is confirmed, and takes it out when it was moved or cancelled. Calendars know by `UID` and `SEQUENCE` what it replaces.',
    responds: {
      status: 200,
      description: 'The file (RFC 5545).',
      text: CALENDAR,
      headers: { 'Content-Disposition': 'A name for the file.' },
    },
    fails: {
      ...INTERVIEW_FAILURES,
      409: '`INTERVIEW_NOT_SCHEDULED`: no slot was ever confirmed.',
    },
  })
  async getInterviewCalendar(
    @CurrentUser() ctx: UserContext,
    @IdParam() id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const text = await this.interviews.calendar(ctx, id);
    void reply
      .type(`${CALENDAR}; charset=utf-8`)
      .header('content-disposition', 'attachment; filename="interview.ics"');
    return text;
  }

  @Get('interviews/:id')
  @InterviewIdParam()
  @Route({
    summary: 'Read an interview',
    description: 'For both sides.',
    responds: { status: 200, description: 'The interview.', type: InterviewResponse },
    fails: INTERVIEW_FAILURES,
  })
  async getInterview(@CurrentUser() ctx: UserContext, @IdParam() id: string): Promise<InterviewResponse> {
    return toInterviewResponse(await this.interviews.get(ctx, id));
  }

  @Post('interviews/:id/confirm')
  @InterviewIdParam()
  @Route({
    summary: 'Confirm a slot',
    description:
      'For candidates. Both of you are taken at that time from then on, and reminded a day and an hour before.',
    responds: { status: 200, description: 'The interview.', type: InterviewResponse },
    fails: {
      ...INTERVIEW_FAILURES,
      ...BODY_FAILURES,
      ...NOT_YOURS,
      409: `\`INTERVIEW_STATUS_CONFLICT\`: it is not on offer (any more). \`INTERVIEW_OVERLAPS\`: one of you is taken then. \`INTERVIEW_SLOT_PAST\`: choose a later one. ${ENDED}`,
      422: '`INTERVIEW_SLOT_UNKNOWN`: no slot on offer begins then.',
    },
  })
  async confirmInterview(
    @CurrentUser() ctx: UserContext,
    @IdParam() id: string,
    @Body() { startsAt }: ConfirmInterviewRequest,
  ): Promise<InterviewResponse> {
    return toInterviewResponse(await this.answering.confirm(ctx, id, startsAt));
  }

  @Post('interviews/:id/reschedule')
  @InterviewIdParam()
  @Route({
    summary: 'Offer other slots',
    description:
      'For employers. What was confirmed is off, the candidate is told and chooses anew. Whoever does it is the interviewer.',
    responds: { status: 200, description: 'The interview.', type: InterviewResponse },
    fails: {
      ...INTERVIEW_FAILURES,
      ...BODY_FAILURES,
      ...NOT_YOURS,
      409: `\`INTERVIEW_STATUS_CONFLICT\`: it was cancelled. \`INTERVIEW_BEGUN\`: offer another one. ${ENDED}`,
      422: SLOTS_INVALID,
    },
  })
  async rescheduleInterview(
    @CurrentUser() ctx: UserContext,
    @IdParam() id: string,
    @Body() { slots }: RescheduleInterviewRequest,
  ): Promise<InterviewResponse> {
    return toInterviewResponse(await this.answering.reschedule(ctx, id, slots));
  }

  @Post('interviews/:id/cancel')
  @InterviewIdParam()
  @Route({
    summary: 'Call off an interview',
    description: 'For both sides. The other one is told. The application stays where it is.',
    responds: { status: 200, description: 'The interview.', type: InterviewResponse },
    fails: {
      ...INTERVIEW_FAILURES,
      ...BODY_FAILURES,
      409: '`INTERVIEW_STATUS_CONFLICT`: it was cancelled before. `INTERVIEW_BEGUN`: it has begun or is over.',
    },
  })
  async cancelInterview(
    @CurrentUser() ctx: UserContext,
    @IdParam() id: string,
    @Body() { reason }: CancelInterviewRequest,
  ): Promise<InterviewResponse> {
    return toInterviewResponse(await this.answering.cancel(ctx, id, reason ?? null));
  }
}
