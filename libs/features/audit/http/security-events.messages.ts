import { ApiProperty, ApiSchema } from '@nestjs/swagger';

@ApiSchema({ name: 'SecurityEvent' })
export class SecurityEventResponse {
  @ApiProperty({ format: 'uuid', example: '019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55' })
  readonly id!: string;

  @ApiProperty({ format: 'date-time', example: '2026-11-21T08:00:00.000Z' })
  readonly occurredAt!: string;

  @ApiProperty({
    description: 'Stable, for clients that have words of their own.',
    example: 'password.changed',
  })
  readonly action!: string;

  @ApiProperty({ example: 'The password was changed.' })
  readonly summary!: string;

  @ApiProperty({
    enum: ['you', 'administrator', 'system', 'unknown'],
    description: '`unknown`: whoever it was had not signed in. `system`: Guildhall itself.',
    example: 'you',
  })
  readonly by!: 'you' | 'administrator' | 'system' | 'unknown';

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Not shown of administrators.',
    example: '203.0.113.7',
  })
  readonly ip!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'Mozilla/5.0 (X11; Linux x86_64)' })
  readonly userAgent!: string | null;

  @ApiProperty({ description: 'True when it was done in the session that asks.', example: true })
  readonly current!: boolean;
}

@ApiSchema({ name: 'SecurityEventPage' })
export class SecurityEventPageResponse {
  @ApiProperty({ type: () => [SecurityEventResponse] })
  readonly items!: SecurityEventResponse[];

  @ApiProperty({ type: String, nullable: true, example: null })
  readonly nextCursor!: string | null;
}
