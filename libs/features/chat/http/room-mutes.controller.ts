import type { UserContext } from '@guildhall/kernel/actor-context';
import { CurrentUser, RequiresUser } from '@guildhall/platform/http/access';
import { IdParam } from '@guildhall/platform/http/id.pipe';
import { BODY_FAILURES, Route, SIGNED_IN_FAILURES } from '@guildhall/platform/http/route';
import { TimeField } from '@guildhall/platform/http/time-field';
import { applyDecorators, Body, Controller, Delete, Put } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { MuteMember } from '../application/mute-member';

export class MuteRoomMemberRequest {
  @TimeField({ description: 'In the future, by a year at most.', example: '2026-11-22T08:00:00.000Z' })
  readonly until!: Date;
}

const Path = () =>
  applyDecorators(
    ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' }, description: 'Id of the room.' }),
    ApiParam({
      name: 'userId',
      schema: { type: 'string', format: 'uuid' },
      description: 'Id of the member.',
    }),
  );
const FAILURES = {
  ...SIGNED_IN_FAILURES,
  ...BODY_FAILURES,
  403: '`CHAT_MUTE_NOT_YOURS`: the owner of the guild mutes everybody else, officers mute members, moderators anybody but themselves, and what they decide is for moderators to change.',
  404: '`CHAT_ROOM_NOT_FOUND`: there is no such room, or you are no member of it. `CHAT_MEMBER_NOT_FOUND`: it has no such member.',
  422: '`CHAT_ROOM_NOT_MUTABLE`: it is not the room of a guild.',
};

/** Silence for a time, in rooms of guilds. */
@ApiTags('Chat')
@RequiresUser()
@Controller('rooms/:id/members/:userId/mute')
export class RoomMutesController {
  constructor(private readonly muting: MuteMember) {}

  @Put()
  @Path()
  @Route({
    summary: 'Mute a member of a room',
    description:
      'Until then what they send, edit or react with is refused with `CHAT_MUTED`; they read on, and may delete what they said. Leaving the guild does not end it. It is on record.',
    responds: { status: 204, description: 'They are muted.' },
    fails: {
      ...FAILURES,
      422: `${FAILURES[422]} \`CHAT_MUTE_TIME_REFUSED\`: not in the future, or by more than a year.`,
    },
  })
  async muteRoomMember(
    @CurrentUser() ctx: UserContext,
    @IdParam() roomId: string,
    @IdParam('userId') userId: string,
    @Body() { until }: MuteRoomMemberRequest,
  ): Promise<void> {
    await this.muting.mute(ctx, { roomId, userId }, until);
  }

  @Delete()
  @Path()
  @Route({
    summary: 'Let a member speak again',
    description: 'When they are not muted, nothing happens.',
    responds: { status: 204, description: 'They are not muted.' },
    fails: FAILURES,
  })
  async unmuteRoomMember(
    @CurrentUser() ctx: UserContext,
    @IdParam() roomId: string,
    @IdParam('userId') userId: string,
  ): Promise<void> {
    await this.muting.unmute(ctx, { roomId, userId });
  }
}
