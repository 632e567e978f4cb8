import type { UserContext } from '@guildhall/kernel/actor-context';
import { CurrentUser, RequiresUser } from '@guildhall/platform/http/access';
import { Cursors } from '@guildhall/platform/http/cursors';
import { IdParam } from '@guildhall/platform/http/id.pipe';
import { PageQuery } from '@guildhall/platform/http/page.request';
import { BODY_FAILURES, Route } from '@guildhall/platform/http/route';
import { Body, Controller, Delete, Get, Post, Query, Res } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { RequestsService } from '../application/requests.service';
import { WaitlistService } from '../application/waitlist.service';
import {
  DecideRequest,
  GuildRequestDecisionResponse,
  GuildRequestPageResponse,
  GuildWaitingPageResponse,
} from './admissions.messages';
import { GUILD_FAILURES, GuildIdParam, LED_GUILD_FAILURES } from './guild-failures';
import { toRequest, toWaiting, toWaitingPlace } from './guilds.mapper';
import { GuildWaitingPlaceResponse } from './members.messages';

const REQUESTS = 'guilds/requests';
const WAITLIST = 'guilds/waitlist';
const NO_REQUEST =
  '`GUILD_NOT_FOUND`: there is no such guild, or not for you. `GUILD_REQUEST_NOT_FOUND`: it has no such pending request.';

const RequestIdParam = () =>
  ApiParam({
    name: 'requestId',
    schema: { type: 'string', format: 'uuid' },
    description: 'Id of the request.',
  });

/** Waiting to get in: for an officer's decision, or for a seat. */
@ApiTags('Guilds')
@RequiresUser()
@Controller('guilds/:id')
export class AdmissionsController {
  constructor(
    private readonly requests: RequestsService,
    private readonly waitlist: WaitlistService,
    private readonly cursors: Cursors,
  ) {}

  @Get('requests')
  @GuildIdParam()
  @Route({
    summary: 'List pending requests to join',
    description: 'For owners and officers. Oldest first.',
    responds: { status: 200, description: 'A page of requests.', type: GuildRequestPageResponse },
    fails: LED_GUILD_FAILURES,
  })
  async listGuildRequests(
    @CurrentUser() ctx: UserContext,
    @IdParam() id: string,
    @Query() query: PageQuery,
  ): Promise<GuildRequestPageResponse> {
    const page = this.cursors.pageRequest<string>(REQUESTS, query);
    const found = await this.requests.list(ctx, id, page, this.cursors.encoder(REQUESTS));
    return { ...found, items: found.items.map(toRequest) };
  }

  @Post('requests/:requestId/decision')
  @GuildIdParam()
  @RequestIdParam()
  @Route({
    summary: 'Decide on a request to join',
    description:
      'For owners and officers. Approved when the guild is full, they go to the end of the waiting list.',
    responds: { status: 200, description: 'What it came to.', type: GuildRequestDecisionResponse },
    fails: {
      ...LED_GUILD_FAILURES,
      ...BODY_FAILURES,
      404: NO_REQUEST,
      409: '`GUILD_REQUEST_DECIDED`: somebody was quicker. `GUILD_ALREADY_MEMBER`: they got in otherwise.',
    },
  })
  async decideGuildRequest(
    @CurrentUser() ctx: UserContext,
    @IdParam() id: string,
    @IdParam('requestId') requestId: string,
    @Body() { decision }: DecideRequest,
  ): Promise<GuildRequestDecisionResponse> {
    const { request, outcome } = await this.requests.decide(ctx, id, requestId, decision);
    return { ...toRequest(request), outcome };
  }

  @Delete('requests/:requestId')
  @GuildIdParam()
  @RequestIdParam()
  @Route({
    summary: 'Take back your request to join',
    description: 'Only your own.',
    responds: { status: 204, description: 'It is not pending any more.' },
    fails: { ...GUILD_FAILURES, ...BODY_FAILURES, 404: NO_REQUEST },
  })
  withdrawGuildRequest(
    @CurrentUser() ctx: UserContext,
    @IdParam() id: string,
    @IdParam('requestId') requestId: string,
  ): Promise<void> {
    return this.requests.withdraw(ctx, id, requestId);
  }

  @Post('waitlist')
  @GuildIdParam()
  @Route({
    summary: 'Wait for a seat',
    description: 'For open guilds that are full. When a seat is yours, you are told; join to take it.',
    responds: {
      status: 201,
      description: 'Your place.',
      type: GuildWaitingPlaceResponse,
      headers: { Location: 'Where your place is told from now on.' },
    },
    fails: {
      ...GUILD_FAILURES,
      ...BODY_FAILURES,
      403: '`GUILD_REQUEST_REQUIRED`, `GUILD_INVITATION_REQUIRED`: the guild decides who may wait.',
      409: '`GUILD_HAS_ROOM`: join it. `GUILD_ALREADY_MEMBER`, `GUILD_ALREADY_WAITING`: you did.',
    },
  })
  async joinGuildWaitlist(
    @CurrentUser() ctx: UserContext,
    @IdParam() id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<GuildWaitingPlaceResponse> {
    void reply.header('location', `/api/v1/guilds/${id}/standing`);
    return toWaitingPlace(await this.waitlist.join(ctx, id));
  }

  @Delete('waitlist')
  @GuildIdParam()
  @Route({
    summary: 'Wait no longer',
    description: 'Leaves the waiting list. A seat that was offered to you goes to the next.',
    responds: { status: 204, description: 'You do not wait any more.' },
    fails: {
      ...GUILD_FAILURES,
      ...BODY_FAILURES,
      404: '`GUILD_NOT_FOUND`: there is no such guild, or not for you. `GUILD_NOT_WAITING`: you do not wait.',
    },
  })
  leaveGuildWaitlist(@CurrentUser() ctx: UserContext, @IdParam() id: string): Promise<void> {
    return this.waitlist.leave(ctx, id);
  }

  @Get('waitlist')
  @GuildIdParam()
  @Route({
    summary: 'List who waits',
    description: 'For owners and officers. Head of the list first. Your own place is in `/standing`.',
    responds: { status: 200, description: 'A page of people.', type: GuildWaitingPageResponse },
    fails: LED_GUILD_FAILURES,
  })
  async listGuildWaitlist(
    @CurrentUser() ctx: UserContext,
    @IdParam() id: string,
    @Query() query: PageQuery,
  ): Promise<GuildWaitingPageResponse> {
    const page = this.cursors.pageRequest<string>(WAITLIST, query);
    const found = await this.waitlist.list(ctx, id, page, this.cursors.encoder(WAITLIST));
    return { ...found, items: found.items.map(toWaiting) };
  }
}
