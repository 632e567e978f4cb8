import type { UserContext } from '@guildhall/kernel/actor-context';
import { CurrentUser, RequiresUser } from '@guildhall/platform/http/access';
import { Cursors } from '@guildhall/platform/http/cursors';
import { IdParam } from '@guildhall/platform/http/id.pipe';
import { PageQuery } from '@guildhall/platform/http/page.request';
import { BODY_FAILURES, Route, SIGNED_IN_FAILURES } from '@guildhall/platform/http/route';
import { Body, Controller, Delete, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { InvitationsService } from '../application/invitations.service';
import { USUAL_INVITATION } from '../domain/invitation';
import {
  GuildInvitationPageResponse,
  InviteRequest,
  NewGuildInvitationResponse,
  ReceivedGuildInvitationResponse,
} from './admissions.messages';
import { GuildIdParam, LED_GUILD_FAILURES } from './guild-failures';
import { toGuild, toInvitation, toMember } from './guilds.mapper';
import { GuildMemberResponse } from './members.messages';

const INVITATIONS = 'guilds/invitations';

const TokenParam = () =>
  ApiParam({ name: 'token', schema: { type: 'string' }, description: 'As `POST …/invitations` gave it.' });

const TOKEN_FAILURES = {
  ...SIGNED_IN_FAILURES,
  404: '`GUILD_INVITATION_NOT_FOUND`: there is no such invitation, or not for you.',
  410: '`GUILD_INVITATION_EXPIRED`: it has expired, was revoked, or is used up.',
};

@ApiTags('Guilds')
@RequiresUser()
@Controller()
export class InvitationsController {
  constructor(
    private readonly invitations: InvitationsService,
    private readonly cursors: Cursors,
  ) {}

  @Post('guilds/:id/invitations')
  @GuildIdParam()
  @Route({
    summary: 'Invite people',
    description: 'For owners and officers. Makes a token that lets people in, whatever the guild’s policy.',
    responds: {
      status: 201,
      description: 'The invitation, and its token this once.',
      type: NewGuildInvitationResponse,
    },
    fails: { ...LED_GUILD_FAILURES, ...BODY_FAILURES },
  })
  async inviteToGuild(
    @CurrentUser() ctx: UserContext,
    @IdParam() id: string,
    @Body() { maxUses, expiresInHours }: InviteRequest,
  ): Promise<NewGuildInvitationResponse> {
    const { invitation, token } = await this.invitations.create(ctx, id, {
      maxUses: maxUses ?? USUAL_INVITATION.maxUses,
      hours: expiresInHours ?? USUAL_INVITATION.hours,
    });
    return { ...toInvitation(invitation), token };
  }

  @Get('guilds/:id/invitations')
  @GuildIdParam()
  @Route({
    summary: 'List invitations',
    description: 'For owners and officers. Newest first, those that are spent too, never with their tokens.',
    responds: { status: 200, description: 'A page of invitations.', type: GuildInvitationPageResponse },
    fails: LED_GUILD_FAILURES,
  })
  async listGuildInvitations(
    @CurrentUser() ctx: UserContext,
    @IdParam() id: string,
    @Query() query: PageQuery,
  ): Promise<GuildInvitationPageResponse> {
    const page = this.cursors.pageRequest<string>(INVITATIONS, query);
    const found = await this.invitations.list(ctx, id, page, this.cursors.encoder(INVITATIONS));
    return { ...found, items: found.items.map(toInvitation) };
  }

  @Delete('guilds/:id/invitations/:invitationId')
  @GuildIdParam()
  @ApiParam({
    name: 'invitationId',
    schema: { type: 'string', format: 'uuid' },
    description: 'Id of the invitation.',
  })
  @Route({
    summary: 'Revoke an invitation',
    description: 'For owners and officers. It lets nobody in from now on.',
    responds: { status: 204, description: 'It is revoked.' },
    fails: {
      ...LED_GUILD_FAILURES,
      ...BODY_FAILURES,
      404: '`GUILD_NOT_FOUND`: there is no such guild, or not for you. `GUILD_INVITATION_NOT_FOUND`: none that was not revoked.',
    },
  })
  revokeGuildInvitation(
    @CurrentUser() ctx: UserContext,
    @IdParam() id: string,
    @IdParam('invitationId') invitationId: string,
  ): Promise<void> {
    return this.invitations.revoke(ctx, id, invitationId);
  }

  @Get('guild-invitations/:token')
  @TokenParam()
  @Route({
    summary: 'Read an invitation',
    description: 'What you are invited to, also when it is private.',
    responds: { status: 200, description: 'The invitation.', type: ReceivedGuildInvitationResponse },
    fails: TOKEN_FAILURES,
  })
  async getGuildInvitation(
    @CurrentUser() ctx: UserContext,
    @Param('token') token: string,
  ): Promise<ReceivedGuildInvitationResponse> {
    const { guild, invitation } = await this.invitations.read(ctx, token);
    return { guild: toGuild(guild), expiresAt: invitation.expiresAt.toISOString() };
  }

  @Post('guild-invitations/:token/accept')
  @TokenParam()
  @Route({
    summary: 'Accept an invitation',
    description: 'Takes a seat. The invitation is spent only when there was one.',
    responds: {
      status: 201,
      description: 'You are a member.',
      type: GuildMemberResponse,
      headers: { Location: 'Path of your membership.' },
    },
    fails: {
      ...TOKEN_FAILURES,
      ...BODY_FAILURES,
      409: '`GUILD_FULL`: there is no free seat. `GUILD_ALREADY_MEMBER`: you are a member.',
    },
  })
  async acceptGuildInvitation(
    @CurrentUser() ctx: UserContext,
    @Param('token') token: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<GuildMemberResponse> {
    const member = await this.invitations.accept(ctx, token);
    void reply.header('location', `/api/v1/guilds/${member.guildId}/members/${ctx.userId}`);
    return toMember(member);
  }
}
