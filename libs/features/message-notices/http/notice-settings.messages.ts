import { EnumField } from '@guildhall/platform/http/fields';
import { TimeField } from '@guildhall/platform/http/time-field';
import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { NOTIFY_CHOICES, type NotifyChoice } from '../contract/notice-settings';

const LATER = '2026-11-21T20:00:00.000Z';

export class PutRoomSettingsRequest {
  @EnumField(NOTIFY_CHOICES, {
    description: '`mentions`: what names or answers you, or names everyone.',
    example: 'mentions',
  })
  readonly notify!: NotifyChoice;

  @TimeField({
    nullable: true,
    optional: true,
    description: 'Until then you are told of nothing in this room. Absent or `null`: it is not muted.',
    example: LATER,
  })
  readonly mutedUntil?: Date | null;
}

@ApiSchema({ name: 'RoomSettings' })
export class RoomSettingsResponse {
  @ApiProperty({
    enum: NOTIFY_CHOICES,
    enumName: 'NotifyChoice',
    description: 'Who chose nothing has `mentions` in rooms of guilds and `all` elsewhere.',
    example: 'mentions',
  })
  readonly notify!: NotifyChoice;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: '`null` when it was never muted; may have passed.',
    example: LATER,
  })
  readonly mutedUntil!: string | null;
}
