import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { EmailField, EnumField } from '../../http/fields';
import { PageQuery } from '../../http/page.request';
import { SUPPRESSION_REASONS, type SuppressionReason } from '../suppression/suppressions';

export class SuppressionQuery extends PageQuery {
  @EnumField(SUPPRESSION_REASONS, {
    optional: true,
    description: 'Only suppressions for this reason.',
    example: 'bounce',
  })
  readonly reason?: SuppressionReason;
}

export class LookUpSuppressionRequest {
  @EmailField({ description: 'The address that somebody says gets no mail.' })
  readonly address!: string;
}

@ApiSchema({ name: 'MailSuppression' })
export class SuppressionResponse {
  @ApiProperty({ format: 'uuid', example: '019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55' })
  readonly id!: string;

  @ApiProperty({
    enum: SUPPRESSION_REASONS,
    description: 'After a bounce nothing is sent, after a complaint essential mail only.',
    example: 'bounce',
  })
  readonly reason!: SuppressionReason;

  @ApiProperty({ description: 'The provider that reported it.', example: 'ses' })
  readonly provider!: string;

  @ApiProperty({ format: 'date-time', example: '2026-11-21T08:00:00.000Z' })
  readonly createdAt!: string;
}

@ApiSchema({ name: 'MailSuppressionPage' })
export class SuppressionPageResponse {
  @ApiProperty({ type: () => [SuppressionResponse] })
  readonly items!: SuppressionResponse[];

  @ApiProperty({ type: String, nullable: true, example: null })
  readonly nextCursor!: string | null;
}
