import { EnumField, IntegerField, TextField } from '@guildhall/platform/http/fields';
import { PageQuery } from '@guildhall/platform/http/page.request';
import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { APPLICATION_STAGES, type ApplicationStage, SIDES, type Side } from '../contract/application';

const ID = '019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55';
const TIME = '2026-11-21T08:00:00.000Z';

const COVER_LETTER = { min: 1, max: 10_000 } as const;
const NOTE = { min: 1, max: 2_000 } as const;

export class ApplyRequest {
  @TextField({ ...COVER_LETTER, example: 'I have built three of these.' })
  readonly coverLetter!: string;

  @IntegerField({
    min: 0,
    max: Number.MAX_SAFE_INTEGER,
    optional: true,
    description: 'What you ask for, in minor units of the job’s currency.',
    example: 450_000,
  })
  readonly bidAmount?: number;
}

export class TransitionRequest {
  @EnumField(APPLICATION_STAGES, {
    description:
      'Employers: `shortlisted`, `interview` (offering slots does that too), `offer`, `hired`, `rejected`. Candidates: `withdrawn`.',
    example: 'shortlisted',
  })
  readonly to!: ApplicationStage;

  @TextField({ ...NOTE, optional: true, description: 'For the other side to read.' })
  readonly note?: string;
}

export class ListApplicationsQuery extends PageQuery {
  @EnumField(APPLICATION_STAGES, { optional: true, description: 'Only those at this stage.' })
  readonly stage?: ApplicationStage;
}

@ApiSchema({ name: 'Application' })
export class ApplicationResponse {
  @ApiProperty({ format: 'uuid', example: ID })
  readonly id!: string;

  @ApiProperty({ format: 'uuid', example: ID })
  readonly jobId!: string;

  @ApiProperty({ example: 'Carpenter for a sailing boat' })
  readonly jobTitle!: string;

  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'Who has applied; null when that account is gone.',
    example: ID,
  })
  readonly candidateId!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'Ada Lovelace' })
  readonly candidateName!: string | null;

  @ApiProperty({ enum: APPLICATION_STAGES, example: 'applied' })
  readonly stage!: ApplicationStage;

  @ApiProperty({
    type: 'integer',
    format: 'int64',
    nullable: true,
    description: 'In minor units of `currency`.',
    example: 450_000,
  })
  readonly bidAmount!: number | null;

  @ApiProperty({ description: 'ISO 4217; the job’s.', example: 'EUR' })
  readonly currency!: string;

  @ApiProperty({ format: 'date-time', example: TIME })
  readonly createdAt!: string;

  @ApiProperty({ format: 'date-time', description: 'When the stage changed last.', example: TIME })
  readonly changedAt!: string;

  @ApiProperty({
    format: 'date-time',
    description: 'The employer’s clock: an answer is late after this.',
    example: '2026-11-28T08:00:00.000Z',
  })
  readonly respondBy!: string;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'When the employer first moved the application.',
    example: null,
  })
  readonly respondedAt!: string | null;

  @ApiProperty({ description: 'The candidate waits for an answer that is late.', example: false })
  readonly overdue!: boolean;
}

@ApiSchema({ name: 'ApplicationPage' })
export class ApplicationPageResponse {
  @ApiProperty({ type: () => [ApplicationResponse] })
  readonly items!: ApplicationResponse[];

  @ApiProperty({ type: String, nullable: true, example: null })
  readonly nextCursor!: string | null;
}

@ApiSchema({ name: 'ApplicationChange' })
export class ApplicationChangeResponse {
  @ApiProperty({ format: 'uuid', example: ID })
  readonly id!: string;

  @ApiProperty({
    type: String,
    enum: [...APPLICATION_STAGES, null],
    nullable: true,
    description: 'Null for the application itself.',
    example: 'applied',
  })
  readonly from!: ApplicationStage | null;

  @ApiProperty({ enum: APPLICATION_STAGES, example: 'shortlisted' })
  readonly to!: ApplicationStage;

  @ApiProperty({
    enum: SIDES,
    description: '`system`: the openings were filled, or an account was erased.',
    example: 'employer',
  })
  readonly by!: Side;

  @ApiProperty({ type: String, nullable: true, example: 'Looking forward to meeting you.' })
  readonly note!: string | null;

  @ApiProperty({ format: 'date-time', example: TIME })
  readonly changedAt!: string;
}

@ApiSchema({ name: 'ApplicationDetails' })
export class ApplicationDetailsResponse extends ApplicationResponse {
  @ApiProperty({ example: 'I have built three of these.' })
  readonly coverLetter!: string;

  @ApiProperty({
    type: 'array',
    items: { type: 'string', format: 'uuid' },
    description: 'Files in the media store.',
    example: [],
  })
  readonly attachmentIds!: string[];

  @ApiProperty({ type: () => [ApplicationChangeResponse], description: 'What happened, oldest first.' })
  readonly changes!: ApplicationChangeResponse[];
}

@ApiSchema({ name: 'EmployerRecord' })
export class EmployerRecordResponse {
  @ApiProperty({
    type: 'integer',
    description: 'Applications whose answer was due in the last 90 days, of the employer’s newest jobs.',
    example: 40,
  })
  readonly applicationsDue!: number;

  @ApiProperty({
    type: Number,
    nullable: true,
    minimum: 0,
    maximum: 1,
    description: 'The share of them that was answered within seven days. Null when none was due.',
    example: 0.95,
  })
  readonly responseRate!: number | null;

  @ApiProperty({
    type: Number,
    nullable: true,
    minimum: 0,
    description: 'Hours that half of the answers took at most. Null when there was none.',
    example: 26.5,
  })
  readonly medianHours!: number | null;
}
