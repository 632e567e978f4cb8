import type { UserContext } from '@guildhall/kernel/actor-context';
import { CurrentUser, RequiresUser } from '@guildhall/platform/http/access';
import { Cursors } from '@guildhall/platform/http/cursors';
import { IdParam } from '@guildhall/platform/http/id.pipe';
import { BODY_FAILURES, Route } from '@guildhall/platform/http/route';
import { Body, Controller, Delete, Get, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiExtraModels, ApiResponse, ApiTags, getSchemaPath } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { JoinGuild } from '../application/join-guild';
import { MembersService } from '../application/members.service';
import type { MemberKey } from '../persistence/members.repository';
import { GuildRequestResponse } from './admissions.messages';
import { GUILD_FAILURES, GuildIdParam, LED_GUILD_FAILURES, UserIdParam } from './guild-failures';
import { toMember, toRequest } from './guilds.mapper';
import {
  ChangeMemberRequest,
  GuildMemberPageResponse,
  GuildMemberResponse,
  JoinGuildRequest,
  ListMembersQuery,
} from './members.messages';

const MEMBERS = 'guilds/members';
const NO_MEMBER =
  '`GUILD_NOT_FOUND`: there is no such guild, or not for you. `GUILD_MEMBER_NOT_FOUND`: it has no such member.';
const LAST_OWNER = '`GUILD_LAST_OWNER`: a guild has an owner; hand it over or delete it.';

@ApiTags('Guilds')
@RequiresUser()
@Controller('guilds/:id')
export class MembersController {
  constructor(
    private readonly joining: JoinGuild,
    private readonly members: MembersService,
    private readonly cursors: Cursors,
  ) {}

  @Post('join')
  @GuildIdParam()
  @ApiExtraModels(GuildRequestResponse)
  @ApiResponse({
    status: 202,
    description: 'The guild is joined by request: an officer decides.',
    content: { 'application/json': { schema: { $ref: getSchemaPath(GuildRequestResponse) } } },
  })
  @Route({
    summary: 'Join a guild',
    description:
      'Takes a free seat, or the one that is kept for you on the waiting list. Where officers decide, it asks them. Asking twice is asking once.',
    responds: {
      status: 201,
      description: 'You are a member.',
      type: GuildMemberResponse,
      headers: { Location: 'Path of your membership.' },
    },
    fails: {
      ...GUILD_FAILURES,
      ...BODY_FAILURES,
      403: '`GUILD_INVITATION_REQUIRED`: it is joined by invitation.',
      409: '`GUILD_FULL`: there is no free seat. `GUILD_ALREADY_MEMBER`: you are a member.',
    },
  })
  async joinGuild(
    @CurrentUser() ctx: UserContext,
    @IdParam() id: string,
    @Body() body: JoinGuildRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<GuildMemberResponse | GuildRequestResponse> {
    const joined = await this.joining.run(ctx, id, body.message ?? '');
    if ('request' in joined) {
      void reply.code(202);
      return toRequest(joined.request);
    }
    void reply.header('location', `/api/v1/guilds/${id}/members/${ctx.userId}`);
    return toMember(joined.member);
  }

  @Post('leave')
  @GuildIdParam()
  @Route({
    summary: 'Leave a guild',
    description: 'Your seat is offered to the head of the waiting list, or is free.',
    responds: { status: 204, description: 'You are not a member any more.' },
    fails: { ...GUILD_FAILURES, ...BODY_FAILURES, 404: NO_MEMBER, 409: LAST_OWNER },
  })
  leaveGuild(@CurrentUser() ctx: UserContext, @IdParam() id: string): Promise<void> {
    return this.members.leave(ctx, id);
  }

  @Get('members')
  @GuildIdParam()
  @Route({
    summary: 'List the members of a guild',
    description: 'Longest there first. For everybody who sees the guild.',
    responds: { status: 200, description: 'A page of members.', type: GuildMemberPageResponse },
    fails: GUILD_FAILURES,
  })
  async listGuildMembers(
    @CurrentUser() ctx: UserContext,
    @IdParam() id: string,
    @Query() query: ListMembersQuery,
  ): Promise<GuildMemberPageResponse> {
    const page = this.cursors.pageRequest<MemberKey>(MEMBERS, query);
    const encode = this.cursors.encoder(MEMBERS);
    const found = await this.members.list(ctx, id, query.role ?? null, page, encode);
    return { ...found, items: found.items.map(toMember) };
  }

  @Get('members/:userId')
  @GuildIdParam()
  @UserIdParam()
  @Route({
    summary: 'Read a membership',
    description: 'For everybody who sees the guild.',
    responds: { status: 200, description: 'The member.', type: GuildMemberResponse },
    fails: { ...GUILD_FAILURES, 404: NO_MEMBER },
  })
  async getGuildMember(
    @CurrentUser() ctx: UserContext,
    @IdParam() id: string,
    @IdParam('userId') userId: string,
  ): Promise<GuildMemberResponse> {
    return toMember(await this.members.get(ctx, id, userId));
  }

  @Patch('members/:userId')
  @GuildIdParam()
  @UserIdParam()
  @Route({
    summary: 'Change the role of a member',
    description: 'For owners. They are told.',
    responds: { status: 200, description: 'The member as they are now.', type: GuildMemberResponse },
    fails: { ...LED_GUILD_FAILURES, ...BODY_FAILURES, 404: NO_MEMBER, 409: LAST_OWNER },
  })
  async changeGuildMember(
    @CurrentUser() ctx: UserContext,
    @IdParam() id: string,
    @IdParam('userId') userId: string,
    @Body() { role }: ChangeMemberRequest,
  ): Promise<GuildMemberResponse> {
    return toMember(await this.members.changeRole(ctx, id, userId, role));
  }

  @Delete('members/:userId')
  @GuildIdParam()
  @UserIdParam()
  @Route({
    summary: 'Remove a member',
    description:
      'For owners, and for officers as far as plain members are concerned. They are told. Yourself: leaves.',
    responds: { status: 204, description: 'They are not a member any more.' },
    fails: { ...LED_GUILD_FAILURES, ...BODY_FAILURES, 404: NO_MEMBER, 409: LAST_OWNER },
  })
  removeGuildMember(
    @CurrentUser() ctx: UserContext,
    @IdParam() id: string,
    @IdParam('userId') userId: string,
  ): Promise<void> {
    return this.members.remove(ctx, id, userId);
  }
}
