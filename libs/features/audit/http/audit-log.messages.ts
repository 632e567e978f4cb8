import { LineField, UuidField } from '@guildhall/platform/http/fields';
import { PageQuery } from '@guildhall/platform/http/page.request';
import { ApiProperty, ApiSchema } from '@nestjs/swagger';

export class AuditLogQuery extends PageQuery {
  @UuidField({
    optional: true,
    description: 'Only what this user did.',
  })
  readonly actorId?: string;

  @LineField({
    min: 1,
    max: 100,
    optional: true,
    description: 'Only this action, such as `session.token-reused`.',
  })
  readonly action?: string;
}

@ApiSchema({ name: 'AuditLogEntry' })
export class AuditLogEntryResponse {
  @ApiProperty({ format: 'uuid', example: '019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55' })
  readonly id!: string;

  @ApiProperty({ format: 'date-time', example: '2026-11-21T08:00:00.000Z' })
  readonly occurredAt!: string;

  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'Who did it; null for the system.',
    example: null,
  })
  readonly actorId!: string | null;

  @ApiProperty({ example: 'session.revoked' })
  readonly action!: string;

  @ApiProperty({ example: 'session' })
  readonly targetType!: string;

  @ApiProperty({ example: '019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a56' })
  readonly targetId!: string;

  @ApiProperty({ type: String, nullable: true, example: '203.0.113.7' })
  readonly ip!: string | null;

  @ApiProperty({ example: '019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a57' })
  readonly correlationId!: string;

  @ApiProperty({ type: 'object', additionalProperties: true, example: { reason: 'logout' } })
  readonly details!: Record<string, unknown>;
}

@ApiSchema({ name: 'AuditLogPage' })
export class AuditLogPageResponse {
  @ApiProperty({ type: () => [AuditLogEntryResponse] })
  readonly items!: AuditLogEntryResponse[];

  @ApiProperty({ type: String, nullable: true, example: null })
  readonly nextCursor!: string | null;
}
