import { BooleanField } from '@guildhall/platform/http/fields';
import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import {
  type OwnPresence,
  type Presence,
  PRESENCE_STATUSES,
  type PresenceStatus,
} from '../contract/presence';

export class PutPresenceRequest {
  @BooleanField({ description: 'Whether others see you offline, whatever you do.', example: true })
  readonly invisible!: boolean;
}

@ApiSchema({ name: 'OwnPresence' })
export class OwnPresenceResponse implements OwnPresence {
  @ApiProperty({
    enum: PRESENCE_STATUSES,
    enumName: 'PresenceStatus',
    description: 'The true one, also while you are invisible.',
    example: 'online',
  })
  readonly status!: PresenceStatus;

  @ApiProperty({ description: 'Others see you offline.', example: false })
  readonly invisible!: boolean;
}

@ApiSchema({ name: 'Presence' })
export class PresenceResponse implements Presence {
  @ApiProperty({ format: 'uuid', example: '019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55' })
  readonly userId!: string;

  @ApiProperty({
    enum: PRESENCE_STATUSES,
    enumName: 'PresenceStatus',
    description:
      '`busy`: they said so. `away`: connected, and none of their devices is in use. `offline`: not connected, or invisible.',
    example: 'online',
  })
  readonly status!: PresenceStatus;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'Since when they are offline, to the minute; `null` when they are there or never were.',
    example: null,
  })
  readonly lastSeenAt!: string | null;
}

@ApiSchema({ name: 'PresencePage' })
export class PresencePageResponse {
  @ApiProperty({ type: () => [PresenceResponse] })
  readonly items!: PresenceResponse[];

  @ApiProperty({ type: String, nullable: true, example: null })
  readonly nextCursor!: string | null;
}
