import { AttachmentResponse } from '@guildhall/features/chat/contract/attachment.response';
import { EnumField, TextField } from '@guildhall/platform/http/fields';
import { PageQuery } from '@guildhall/platform/http/page.request';
import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import {
  REPORT_DECISIONS,
  REPORT_REASONS,
  REPORT_STATES,
  type ReportDecision,
  type ReportReason,
  type ReportState,
} from '../contract/report';

const ID = '019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55';
const TIME = '2026-11-21T08:00:00.000Z';

export class ReportMessageRequest {
  @EnumField(REPORT_REASONS, { example: 'spam' })
  readonly reason!: ReportReason;

  @TextField({ max: 500, optional: true, description: 'What a moderator should know besides.' })
  readonly note?: string;
}

export class ListReportsQuery extends PageQuery {
  @EnumField(REPORT_STATES, { optional: true, description: '`open` when absent.' })
  readonly state?: ReportState;
}

export class DecideReportRequest {
  @EnumField(REPORT_DECISIONS, {
    description: '`dismiss`: the message stays. `delete-message`: it goes.',
    example: 'dismiss',
  })
  readonly decision!: ReportDecision;
}

@ApiSchema({ name: 'OwnReport' })
export class OwnReportResponse {
  @ApiProperty({ format: 'uuid', example: ID })
  readonly id!: string;

  @ApiProperty({ format: 'uuid', example: ID })
  readonly roomId!: string;

  @ApiProperty({ format: 'uuid', example: ID })
  readonly messageId!: string;

  @ApiProperty({ enum: REPORT_REASONS, enumName: 'ReportReason', example: 'spam' })
  readonly reason!: ReportReason;

  @ApiProperty({ example: '' })
  readonly note!: string;

  @ApiProperty({ format: 'date-time', example: TIME })
  readonly reportedAt!: string;

  @ApiProperty({ enum: REPORT_STATES, enumName: 'ReportState', example: 'open' })
  readonly state!: ReportState;

  @ApiProperty({
    type: String,
    enum: [...REPORT_DECISIONS, null],
    nullable: true,
    description: '`null` while it is open.',
    example: null,
  })
  readonly decision!: ReportDecision | null;
}

@ApiSchema({ name: 'Report' })
export class ReportResponse extends OwnReportResponse {
  @ApiProperty({ description: 'What it said when it was reported.', example: 'Buy now!' })
  readonly text!: string;

  @ApiProperty({ type: () => [AttachmentResponse], description: 'What it had with it.' })
  readonly attachments!: AttachmentResponse[];

  @ApiProperty({
    format: 'date-time',
    description: 'Since when it said that: when it was sent, or edited last.',
    example: TIME,
  })
  readonly saidAt!: string;

  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: '`null` when they are erased, and for companions.',
  })
  readonly senderId!: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: '`null` when they are erased.' })
  readonly reporterId!: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Which moderator.' })
  readonly decidedBy!: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  readonly decidedAt!: string | null;
}

@ApiSchema({ name: 'ReportPage' })
export class ReportPageResponse {
  @ApiProperty({ type: () => [ReportResponse] })
  readonly items!: ReportResponse[];

  @ApiProperty({ type: String, nullable: true, example: null })
  readonly nextCursor!: string | null;
}
