import type { UserContext } from '@guildhall/kernel/actor-context';
import { CurrentUser, RequiresUser } from '@guildhall/platform/http/access';
import { Cursors } from '@guildhall/platform/http/cursors';
import { IdParam } from '@guildhall/platform/http/id.pipe';
import { PageQuery } from '@guildhall/platform/http/page.request';
import { Route, SIGNED_IN_FAILURES } from '@guildhall/platform/http/route';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { GuildsService } from '../application/guilds.service';
import type { MembershipKey } from '../persistence/members.repository';
import { GUILD_FAILURES, GuildIdParam } from './guild-failures';
import { toMembership, toStanding } from './guilds.mapper';
import { GuildMembershipPageResponse } from './guilds.messages';
import { GuildStandingResponse } from './members.messages';

const MY_GUILDS = 'users/me/guilds';

/** The caller's own side of guilds. */
@ApiTags('Guilds')
@RequiresUser()
@Controller()
export class OwnGuildsController {
  constructor(
    private readonly guilds: GuildsService,
    private readonly cursors: Cursors,
  ) {}

  @Get(MY_GUILDS)
  @Route({
    summary: 'List your guilds',
    description: 'Those you are a member of, newest joined first.',
    responds: { status: 200, description: 'A page of memberships.', type: GuildMembershipPageResponse },
    fails: SIGNED_IN_FAILURES,
  })
  async listMyGuilds(
    @CurrentUser() ctx: UserContext,
    @Query() query: PageQuery,
  ): Promise<GuildMembershipPageResponse> {
    const page = this.cursors.pageRequest<MembershipKey>(MY_GUILDS, query);
    const found = await this.guilds.listMine(ctx, page, this.cursors.encoder(MY_GUILDS));
    return { ...found, items: found.items.map(toMembership) };
  }

  @Get('guilds/:id/standing')
  @GuildIdParam()
  @Route({
    summary: 'Read how you stand to a guild',
    description: 'Your role, your request, your place on the waiting list with an offer if there is one.',
    responds: { status: 200, description: 'How you stand.', type: GuildStandingResponse },
    fails: GUILD_FAILURES,
  })
  async getGuildStanding(
    @CurrentUser() ctx: UserContext,
    @IdParam() id: string,
  ): Promise<GuildStandingResponse> {
    return toStanding(await this.guilds.standing(ctx, id));
  }
}
