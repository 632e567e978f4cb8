import type { UserContext } from '@guildhall/kernel/actor-context';
import type { EditPrecondition } from '@guildhall/kernel/edit-precondition';
import { CurrentUser, RequiresUser } from '@guildhall/platform/http/access';
import { Cursors } from '@guildhall/platform/http/cursors';
import { DemandsIfMatch, IfMatch, Tagged, TaggedRead } from '@guildhall/platform/http/entity-tag';
import { IdParam } from '@guildhall/platform/http/id.pipe';
import { Idempotent } from '@guildhall/platform/http/idempotency/idempotent';
import { PageQuery } from '@guildhall/platform/http/page.request';
import { BODY_FAILURES, Route, SIGNED_IN_FAILURES } from '@guildhall/platform/http/route';
import { Body, Controller, Delete, Get, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CreateGuild } from '../application/create-guild';
import { DeleteGuild } from '../application/delete-guild';
import { EditGuild } from '../application/edit-guild';
import { GuildsService } from '../application/guilds.service';
import { GUILD_FAILURES, GuildIdParam, LED_GUILD_FAILURES } from './guild-failures';
import { toActivity, toGuild, toStats } from './guilds.mapper';
import {
  CreateGuildRequest,
  GuildActivityPageResponse,
  GuildPageResponse,
  GuildResponse,
  GuildStatsResponse,
  SearchGuildsQuery,
  UpdateGuildRequest,
} from './guilds.messages';

const GUILDS = 'guilds';
const ACTIVITY = 'guilds/activity';
const TAG_HEADER = { ETag: 'Stands for this version; send it as `If-Match` when you edit.' };
const MATCH_FAILURES = {
  412: '`IF_MATCH_STALE`: somebody changed it since you read it.',
  428: '`IF_MATCH_REQUIRED`: `If-Match` is missing.',
};

@ApiTags('Guilds')
@RequiresUser()
@Controller(GUILDS)
export class GuildsController {
  constructor(
    private readonly guilds: GuildsService,
    private readonly creation: CreateGuild,
    private readonly edit: EditGuild,
    private readonly deletion: DeleteGuild,
    private readonly cursors: Cursors,
  ) {}

  @Post()
  @Tagged()
  @Idempotent({ optional: true })
  @Route({
    summary: 'Make a guild',
    description:
      'You become its owner and take the first seat. Send an `Idempotency-Key` to be able to repeat it.',
    responds: {
      status: 201,
      description: 'The guild.',
      type: GuildResponse,
      headers: { Location: 'Path of the new guild.', ...TAG_HEADER },
    },
    fails: {
      ...SIGNED_IN_FAILURES,
      ...BODY_FAILURES,
      409: '`GUILD_SLUG_TAKEN`: another guild has the slug. `IDEMPOTENCY_IN_FLIGHT`: the first request is still worked on.',
      422: '`IDEMPOTENCY_KEY_REUSED`: the key was used with another body.',
    },
  })
  async createGuild(
    @CurrentUser() ctx: UserContext,
    @Body() body: CreateGuildRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<GuildResponse> {
    const guild = await this.creation.run(ctx, ctx.userId, body);
    void reply.header('location', `/api/v1/guilds/${guild.id}`);
    return toGuild(guild);
  }

  @Get()
  @Route({
    summary: 'Find guilds',
    description: 'Public guilds, by relevance or newest first. Unlisted and private ones are not found.',
    responds: { status: 200, description: 'A page of guilds.', type: GuildPageResponse },
    fails: {
      ...SIGNED_IN_FAILURES,
      503: '`GUILD_SEARCH_BUSY`: too many searches are under way; see `Retry-After`.',
    },
  })
  async searchGuilds(
    @CurrentUser() ctx: UserContext,
    @Query() query: SearchGuildsQuery,
  ): Promise<GuildPageResponse> {
    const { limit: _, cursor: __, ...search } = query;
    // The order is part of the list's name: a cursor of one order means nothing in another.
    const list = `${GUILDS}/${search.sort ?? (search.q === undefined ? 'newest' : 'relevance')}`;
    const page = this.cursors.pageRequest<{ rank: number; id: string }>(list, query);
    const found = await this.guilds.search(ctx, search, page, this.cursors.encoder(list));
    return { ...found, items: found.items.map(toGuild) };
  }

  @Get(':id')
  @TaggedRead()
  @GuildIdParam()
  @Route({
    summary: 'Read a guild',
    description: 'The `ETag` moves with edits, not with members.',
    responds: { status: 200, description: 'The guild.', type: GuildResponse, headers: TAG_HEADER },
    fails: GUILD_FAILURES,
  })
  async getGuild(@CurrentUser() ctx: UserContext, @IdParam() id: string): Promise<GuildResponse> {
    return toGuild(await this.guilds.get(ctx, id));
  }

  @Patch(':id')
  @Tagged()
  @DemandsIfMatch()
  @GuildIdParam()
  @Route({
    summary: 'Edit a guild',
    description: 'For owners and officers. Absent fields stay as they are.',
    responds: {
      status: 200,
      description: 'The guild as it is now.',
      type: GuildResponse,
      headers: TAG_HEADER,
    },
    fails: {
      ...LED_GUILD_FAILURES,
      ...BODY_FAILURES,
      ...MATCH_FAILURES,
      422: '`GUILD_CAPACITY_BELOW_MEMBERS`: more seats than that are taken or on offer.',
    },
  })
  async updateGuild(
    @CurrentUser() ctx: UserContext,
    @IdParam() id: string,
    @Body() changes: UpdateGuildRequest,
    @IfMatch() seen: EditPrecondition,
  ): Promise<GuildResponse> {
    return toGuild(await this.edit.run(ctx, id, changes, seen));
  }

  @Delete(':id')
  @DemandsIfMatch()
  @GuildIdParam()
  @Route({
    summary: 'Delete a guild',
    description:
      'For owners. It is gone for everybody at once; its members and those who wanted to be are told.',
    responds: { status: 204, description: 'The guild is gone.' },
    fails: {
      ...LED_GUILD_FAILURES,
      ...BODY_FAILURES,
      ...MATCH_FAILURES,
      409: '`GUILD_HAS_COMMITMENTS`: it owes something that has to be finished first; see `open`.',
    },
  })
  deleteGuild(
    @CurrentUser() ctx: UserContext,
    @IdParam() id: string,
    @IfMatch() seen: EditPrecondition,
  ): Promise<void> {
    return this.deletion.run(ctx, id, seen);
  }

  @Get(':id/stats')
  @GuildIdParam()
  @Route({
    summary: 'Read a guild in numbers',
    description: 'Seats, members, and who came and went in the last 30 days.',
    responds: { status: 200, description: 'The numbers.', type: GuildStatsResponse },
    fails: GUILD_FAILURES,
  })
  async getGuildStats(@CurrentUser() ctx: UserContext, @IdParam() id: string): Promise<GuildStatsResponse> {
    return toStats(await this.guilds.stats(ctx, id));
  }

  @Get(':id/activity')
  @GuildIdParam()
  @Route({
    summary: 'Read what happened in a guild',
    description: 'For its members. Newest first.',
    responds: { status: 200, description: 'A page of what happened.', type: GuildActivityPageResponse },
    fails: LED_GUILD_FAILURES,
  })
  async listGuildActivity(
    @CurrentUser() ctx: UserContext,
    @IdParam() id: string,
    @Query() query: PageQuery,
  ): Promise<GuildActivityPageResponse> {
    const page = this.cursors.pageRequest<string>(ACTIVITY, query);
    const found = await this.guilds.listActivity(ctx, id, page, this.cursors.encoder(ACTIVITY));
    return { ...found, items: found.items.map(toActivity) };
  }
}
