import type { UserContext } from '@guildhall/kernel/actor-context';
import { CurrentUser, RequiresUser } from '@guildhall/platform/http/access';
import { IdParam } from '@guildhall/platform/http/id.pipe';
import { BODY_FAILURES, Route, SIGNED_IN_FAILURES } from '@guildhall/platform/http/route';
import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { MemberNoticeSettings } from '../application/member-notice-settings';
import type { NoticeSettings } from '../contract/notice-settings';
import { PutRoomSettingsRequest, RoomSettingsResponse } from './notice-settings.messages';

const FAILURES = {
  ...SIGNED_IN_FAILURES,
  404: '`CHAT_ROOM_NOT_FOUND`: there is no such room, or you are no member of it.',
};
const RoomIdParam = () =>
  ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' }, description: 'Id of the room.' });

/** Each member's own settings of a room. */
@ApiTags('Chat')
@RequiresUser()
@Controller('rooms/:id/settings')
export class NoticeSettingsController {
  constructor(private readonly settings: MemberNoticeSettings) {}

  @Get()
  @RoomIdParam()
  @Route({
    summary: 'Read your settings of a room',
    description: 'Of what you are told there while you are away.',
    responds: { status: 200, description: 'Your settings.', type: RoomSettingsResponse },
    fails: FAILURES,
  })
  async getRoomSettings(
    @CurrentUser() ctx: UserContext,
    @IdParam() id: string,
  ): Promise<RoomSettingsResponse> {
    return toResponse(await this.settings.get(ctx, id));
  }

  @Put()
  @RoomIdParam()
  @Route({
    summary: 'Choose what you are told of a room',
    description:
      'While you are away: everything, what concerns you, or nothing; and nothing at all until some time. How you are told is for your notification preferences (`chat.message`, `chat.mention`).',
    responds: { status: 200, description: 'Your settings as they are now.', type: RoomSettingsResponse },
    fails: { ...FAILURES, ...BODY_FAILURES },
  })
  async putRoomSettings(
    @CurrentUser() ctx: UserContext,
    @IdParam() id: string,
    @Body() { notify, mutedUntil = null }: PutRoomSettingsRequest,
  ): Promise<RoomSettingsResponse> {
    return toResponse(await this.settings.put(ctx, id, { notify, mutedUntil }));
  }
}

function toResponse({ notify, mutedUntil }: NoticeSettings): RoomSettingsResponse {
  return { notify, mutedUntil: mutedUntil?.toISOString() ?? null };
}
