import type { UserContext } from '@guildhall/kernel/actor-context';
import { CurrentUser, RequiresUser } from '@guildhall/platform/http/access';
import { Cursors } from '@guildhall/platform/http/cursors';
import { IdParam } from '@guildhall/platform/http/id.pipe';
import { PageQuery } from '@guildhall/platform/http/page.request';
import { BODY_FAILURES, Route } from '@guildhall/platform/http/route';
import { Body, Controller, Delete, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { BansService } from '../application/bans.service';
import { OwnershipService } from '../application/ownership.service';
import type { BanKey } from '../persistence/bans.repository';
import { GUILD_FAILURES, GuildIdParam, LED_GUILD_FAILURES, UserIdParam } from './guild-failures';
import { toBan, toMember, toTransfer } from './guilds.mapper';
import {
  BanRequest,
  GuildBanPageResponse,
  GuildBanResponse,
  GuildMemberResponse,
  GuildTransferResponse,
  TransferRequest,
} from './members.messages';

const BANS = 'guilds/bans';
const NO_TRANSFER =
  '`GUILD_NOT_FOUND`: there is no such guild, or not for you. `GUILD_TRANSFER_NOT_FOUND`: its ownership is not on offer, or not to you.';

/** Who leads a guild, and whom it keeps out. */
@ApiTags('Guilds')
@RequiresUser()
@Controller('guilds/:id')
export class ModerationController {
  constructor(
    private readonly bans: BansService,
    private readonly ownership: OwnershipService,
    private readonly cursors: Cursors,
  ) {}

  @Get('bans')
  @GuildIdParam()
  @Route({
    summary: 'List who is banned',
    description: 'For owners and officers. Newest first.',
    responds: { status: 200, description: 'A page of bans.', type: GuildBanPageResponse },
    fails: LED_GUILD_FAILURES,
  })
  async listGuildBans(
    @CurrentUser() ctx: UserContext,
    @IdParam() id: string,
    @Query() query: PageQuery,
  ): Promise<GuildBanPageResponse> {
    const page = this.cursors.pageRequest<BanKey>(BANS, query);
    const found = await this.bans.list(ctx, id, page, this.cursors.encoder(BANS));
    return { ...found, items: found.items.map(toBan) };
  }

  @Post('bans')
  @GuildIdParam()
  @Route({
    summary: 'Ban somebody',
    description:
      'For owners, and for officers as far as plain members and strangers are concerned. They lose their seat, are told, and from then on the guild is not there for them.',
    responds: {
      status: 201,
      description: 'The ban.',
      type: GuildBanResponse,
    },
    fails: {
      ...LED_GUILD_FAILURES,
      ...BODY_FAILURES,
      404: '`GUILD_NOT_FOUND`: there is no such guild, or not for you. `USER_NOT_FOUND`: there is no such user.',
      409: '`GUILD_LAST_OWNER`: an owner cannot be banned.',
    },
  })
  async banFromGuild(
    @CurrentUser() ctx: UserContext,
    @IdParam() id: string,
    @Body() { userId, reason }: BanRequest,
  ): Promise<GuildBanResponse> {
    return toBan(await this.bans.ban(ctx, id, userId.toLowerCase(), reason ?? ''));
  }

  @Delete('bans/:userId')
  @GuildIdParam()
  @UserIdParam()
  @Route({
    summary: 'Lift a ban',
    description: 'For owners and officers. They may join again; they are no member yet.',
    responds: { status: 204, description: 'They are not banned any more.' },
    fails: {
      ...LED_GUILD_FAILURES,
      ...BODY_FAILURES,
      404: '`GUILD_NOT_FOUND`: there is no such guild, or not for you. `GUILD_BAN_NOT_FOUND`: they are not banned.',
    },
  })
  liftGuildBan(
    @CurrentUser() ctx: UserContext,
    @IdParam() id: string,
    @IdParam('userId') userId: string,
  ): Promise<void> {
    return this.bans.lift(ctx, id, userId);
  }

  @Post('transfer')
  @GuildIdParam()
  @Route({
    summary: 'Offer the ownership to a member',
    description:
      'For owners. They are told, and have seven days to accept; nothing changes before. One offer at a time.',
    responds: { status: 202, description: 'The offer.', type: GuildTransferResponse },
    fails: {
      ...LED_GUILD_FAILURES,
      ...BODY_FAILURES,
      404: '`GUILD_NOT_FOUND`: there is no such guild, or not for you. `GUILD_MEMBER_NOT_FOUND`: it has no such member.',
      409: '`GUILD_ALREADY_OWNER`: that is you.',
    },
  })
  async offerGuildOwnership(
    @CurrentUser() ctx: UserContext,
    @IdParam() id: string,
    @Body() { userId }: TransferRequest,
  ): Promise<GuildTransferResponse> {
    return toTransfer(await this.ownership.offer(ctx, id, userId.toLowerCase()));
  }

  @Post('transfer/accept')
  @GuildIdParam()
  @Route({
    summary: 'Accept the ownership',
    description: 'You own the guild from now on. Who owned it stays as an officer.',
    responds: { status: 200, description: 'Your membership.', type: GuildMemberResponse },
    fails: {
      ...GUILD_FAILURES,
      ...BODY_FAILURES,
      404: NO_TRANSFER,
      410: '`GUILD_TRANSFER_EXPIRED`: it was offered too long ago.',
    },
  })
  async acceptGuildOwnership(
    @CurrentUser() ctx: UserContext,
    @IdParam() id: string,
  ): Promise<GuildMemberResponse> {
    return toMember(await this.ownership.accept(ctx, id));
  }

  @Delete('transfer')
  @GuildIdParam()
  @Route({
    summary: 'Take back or decline the ownership',
    description: 'For who offered it and for whom it was offered to.',
    responds: { status: 204, description: 'It is not on offer any more.' },
    fails: { ...GUILD_FAILURES, ...BODY_FAILURES, 404: NO_TRANSFER },
  })
  cancelGuildTransfer(@CurrentUser() ctx: UserContext, @IdParam() id: string): Promise<void> {
    return this.ownership.cancel(ctx, id);
  }
}
