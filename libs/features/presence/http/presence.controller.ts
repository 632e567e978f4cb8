import type { UserContext } from '@guildhall/kernel/actor-context';
import { CurrentUser, RequiresUser } from '@guildhall/platform/http/access';
import { Cursors } from '@guildhall/platform/http/cursors';
import { IdParam } from '@guildhall/platform/http/id.pipe';
import { PageQuery } from '@guildhall/platform/http/page.request';
import { BODY_FAILURES, Route, SIGNED_IN_FAILURES } from '@guildhall/platform/http/route';
import { Body, Controller, Get, Put, Query } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { PresenceService, type RoomPresenceKey } from '../application/presence.service';
import { OwnPresenceResponse, PresencePageResponse, PutPresenceRequest } from './presence.messages';

const LIST = 'rooms/presence';

/** Who is there. What changes comes over Socket.IO as `presence:update`. */
@ApiTags('Chat')
@RequiresUser()
@Controller()
export class PresenceController {
  constructor(
    private readonly presences: PresenceService,
    private readonly cursors: Cursors,
  ) {}

  @Get('rooms/:id/presence')
  @ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' }, description: 'Id of the room.' })
  @Route({
    summary: 'See who of a room is there',
    description:
      'Every member, longest there first, as in the list of members. Read it after `room:join`; changes come as `presence:update`, in rooms of up to 1,000 members.',
    responds: { status: 200, description: 'A page of members.', type: PresencePageResponse },
    fails: {
      ...SIGNED_IN_FAILURES,
      404: '`CHAT_ROOM_NOT_FOUND`: there is no such room, or you are no member of it.',
    },
  })
  async listRoomPresence(
    @CurrentUser() ctx: UserContext,
    @IdParam() id: string,
    @Query() query: PageQuery,
  ): Promise<PresencePageResponse> {
    const page = this.cursors.pageRequest<RoomPresenceKey>(LIST, query);
    const { items, nextCursor } = await this.presences.listInRoom(ctx, id, page, this.cursors.encoder(LIST));
    return { items: [...items], nextCursor };
  }

  @Get('users/me/presence')
  @Route({
    summary: 'Read your own presence',
    description: 'What you are, over all of your devices, and whether others see it.',
    responds: { status: 200, description: 'Your presence.', type: OwnPresenceResponse },
    fails: SIGNED_IN_FAILURES,
  })
  getOwnPresence(@CurrentUser() ctx: UserContext): Promise<OwnPresenceResponse> {
    return this.presences.own(ctx);
  }

  @Put('users/me/presence')
  @Route({
    summary: 'Be invisible, or visible again',
    description:
      'While you are invisible, others see you offline since then, and you see yourself as you are. `online`, `away` and `busy` are said over Socket.IO.',
    responds: { status: 200, description: 'Your presence as it is now.', type: OwnPresenceResponse },
    fails: { ...SIGNED_IN_FAILURES, ...BODY_FAILURES },
  })
  putOwnPresence(
    @CurrentUser() ctx: UserContext,
    @Body() { invisible }: PutPresenceRequest,
  ): Promise<OwnPresenceResponse> {
    return this.presences.setInvisible(ctx, invisible);
  }
}
