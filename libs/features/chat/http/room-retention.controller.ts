import type { UserContext } from '@guildhall/kernel/actor-context';
import { CurrentUser, RequiresUser } from '@guildhall/platform/http/access';
import { IntegerField } from '@guildhall/platform/http/fields';
import { IdParam } from '@guildhall/platform/http/id.pipe';
import { BODY_FAILURES, Route, SIGNED_IN_FAILURES } from '@guildhall/platform/http/route';
import { Body, Controller, Delete, Put } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { RoomRetention } from '../application/room-retention';

export class SetRetentionRequest {
  @IntegerField({
    min: 1,
    max: 3_650,
    description: 'What is older is emptied, within the hour.',
    example: 90,
  })
  readonly days!: number;
}

const Path = () =>
  ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' }, description: 'Id of the room.' });
const FAILURES = {
  ...SIGNED_IN_FAILURES,
  ...BODY_FAILURES,
  403: '`CHAT_RETENTION_NOT_YOURS`: the owner of the guild decides that.',
  404: '`CHAT_ROOM_NOT_FOUND`: there is no such room, or you are no member of it.',
  422: '`CHAT_ROOM_REMEMBERS`: it is not the room of a guild.',
};

/** How long rooms of guilds remember. */
@ApiTags('Chat')
@RequiresUser()
@Controller('rooms/:id/retention')
export class RoomRetentionController {
  constructor(private readonly retention: RoomRetention) {}

  @Put()
  @Path()
  @Route({
    summary: 'Let a room forget what is old',
    description: 'Messages keep their numbers and lose what they said, for good. It is on record.',
    responds: { status: 204, description: 'It forgets.' },
    fails: FAILURES,
  })
  async setRetention(
    @CurrentUser() ctx: UserContext,
    @IdParam() roomId: string,
    @Body() { days }: SetRetentionRequest,
  ): Promise<void> {
    await this.retention.set(ctx, roomId, days);
  }

  @Delete()
  @Path()
  @Route({
    summary: 'Let a room remember everything',
    description: 'From now on; what was emptied stays empty.',
    responds: { status: 204, description: 'It remembers.' },
    fails: FAILURES,
  })
  async endRetention(@CurrentUser() ctx: UserContext, @IdParam() roomId: string): Promise<void> {
    await this.retention.set(ctx, roomId, null);
  }
}
