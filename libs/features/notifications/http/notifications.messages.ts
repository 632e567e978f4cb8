import { QueryFlagField } from '@guildhall/platform/http/fields';
import { PageQuery } from '@guildhall/platform/http/page.request';
import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { type Channel, CHANNELS, type Outcome, OUTCOMES } from '../contract/notification';

const ID = '019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55';
const MOMENT = '2026-11-21T08:00:00.000Z';

export class NotificationsQuery extends PageQuery {
  @QueryFlagField({ optional: true, description: 'Only what is unread.', example: true })
  readonly unread?: boolean;
}

@ApiSchema({ name: 'Notification' })
export class NotificationResponse {
  @ApiProperty({ format: 'uuid', example: ID })
  readonly id!: string;

  @ApiProperty({ description: 'What kind it is; see the preferences.', example: 'account.welcome' })
  readonly type!: string;

  @ApiProperty({ description: 'In your language.', example: 'Welcome to Guildhall' })
  readonly title!: string;

  @ApiProperty({ description: 'In your language; may be empty.', example: 'Your account is ready.' })
  readonly body!: string;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Path of the client application that shows what it is about.',
    example: null,
  })
  readonly link!: string | null;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'What it is about, for programs; its members depend on the type.',
    example: {},
  })
  readonly payload!: object;

  @ApiProperty({ format: 'date-time', description: 'When it happened.', example: MOMENT })
  readonly createdAt!: string;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'Null while unread.',
    example: null,
  })
  readonly readAt!: string | null;
}

@ApiSchema({ name: 'NotificationPage' })
export class NotificationPageResponse {
  @ApiProperty({ type: () => [NotificationResponse] })
  readonly items!: NotificationResponse[];

  @ApiProperty({ type: String, nullable: true, example: null })
  readonly nextCursor!: string | null;
}

@ApiSchema({ name: 'NotificationsRead' })
export class NotificationsReadResponse {
  @ApiProperty({ type: 'integer', description: 'How many were unread.', example: 3 })
  readonly read!: number;
}

@ApiSchema({ name: 'DeliveryAttempt' })
export class DeliveryAttemptResponse {
  @ApiProperty({ format: 'date-time', example: MOMENT })
  readonly at!: string;

  @ApiProperty({ enum: OUTCOMES, example: 'pending' })
  readonly outcome!: Outcome;

  @ApiProperty({ example: 'FCM answered 503 UNAVAILABLE.' })
  readonly reason!: string;

  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'The device that a push was for.',
    example: null,
  })
  readonly deviceId!: string | null;
}

@ApiSchema({ name: 'Delivery' })
export class DeliveryResponse {
  @ApiProperty({
    enum: [...CHANNELS, 'all'],
    description: '`all` for the entry that counts duplicates.',
    example: 'push',
  })
  readonly channel!: Channel | 'all';

  @ApiProperty({
    enum: OUTCOMES,
    description:
      '`pending`: on its way. `throttled`: over a limit, goes out later. `held`: quiet hours. `suppressed`: not sent on purpose. `deduplicated`: the same was asked for again.',
    example: 'sent',
  })
  readonly outcome!: Outcome;

  @ApiProperty({ example: 'accepted by FCM for 1 of 1 device(s)' })
  readonly reason!: string;

  @ApiProperty({
    type: 'integer',
    description: 'How many requests it stands for: 1, or the duplicates.',
    example: 1,
  })
  readonly count!: number;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'When a delivery that waits goes out.',
    example: null,
  })
  readonly nextAttemptAt!: string | null;

  @ApiProperty({ format: 'date-time', description: 'When it came to this outcome.', example: MOMENT })
  readonly updatedAt!: string;

  @ApiProperty({ type: () => [DeliveryAttemptResponse], description: 'What happened, oldest first.' })
  readonly attempts!: DeliveryAttemptResponse[];
}

@ApiSchema({ name: 'DeliveryList' })
export class DeliveryListResponse {
  @ApiProperty({ type: () => [DeliveryResponse] })
  readonly items!: DeliveryResponse[];

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Always null: there are only a few.',
    example: null,
  })
  readonly nextCursor!: string | null;
}
