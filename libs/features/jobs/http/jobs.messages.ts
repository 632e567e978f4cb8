import { CurrencyField } from '@guildhall/platform/http/currency-field';
import {
  BooleanField,
  EnumField,
  IntegerField,
  LineField,
  TextField,
  UuidField,
} from '@guildhall/platform/http/fields';
import { PageQuery } from '@guildhall/platform/http/page.request';
import { TermField, TermsField } from '@guildhall/platform/http/term-fields';
import { TimeField } from '@guildhall/platform/http/time-field';
import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import type { Reopening } from '../application/change-job-status';
import type { NewJobPlan } from '../application/create-job';
import { JOB_STATUSES, type JobStatus } from '../contract/job';
import {
  AMOUNT,
  CATEGORY_LENGTH,
  DESCRIPTION_LENGTH,
  type JobChanges,
  LOCATION_LENGTH,
  OPENINGS,
  SKILLS,
  TITLE_LENGTH,
} from '../domain/job-plan';

const ID = '019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55';
const TIME = '2026-11-21T08:00:00.000Z';
const EXPIRY_HINT = 'Nobody finds it from then on; within a year. null for never.';
const AMOUNT_HINT = 'In minor units of the currency.';
const CATEGORY_HINT = 'Kept in lower case.';
const SKILLS_HINT = 'Kept in lower case, each once.';
const OPENINGS_HINT = 'People who are looked for. When that many are hired, the job is in progress.';

const TITLE = { ...TITLE_LENGTH, example: 'Paint a mural in our courtyard' };
const DESCRIPTION = {
  ...DESCRIPTION_LENGTH,
  example: 'Forty square metres, weatherproof, by the end of May.',
};
const CATEGORY = { ...CATEGORY_LENGTH, description: CATEGORY_HINT, example: 'painting' };
const BUDGET_MIN = { ...AMOUNT, description: AMOUNT_HINT, example: 150_000 };
const BUDGET_MAX = { ...AMOUNT, description: `${AMOUNT_HINT} Not below budgetMin.`, example: 220_000 };
const SKILL_LIST = { ...SKILLS, description: SKILLS_HINT, example: ['mural', 'acrylic'] };
const LOCATION = { ...LOCATION_LENGTH, optional: true, example: 'Berlin' } as const;
const OPENING_COUNT = { ...OPENINGS, optional: true, description: OPENINGS_HINT, example: 1 } as const;
const EXPIRY = { optional: true, nullable: true, description: EXPIRY_HINT } as const;

export class CreateJobRequest implements NewJobPlan {
  @LineField(TITLE)
  readonly title!: string;

  @TextField({ ...DESCRIPTION, description: 'May be empty until the job is published.' })
  readonly description!: string;

  @TermField(CATEGORY)
  readonly category!: string;

  @IntegerField(BUDGET_MIN)
  readonly budgetMin!: number;

  @IntegerField(BUDGET_MAX)
  readonly budgetMax!: number;

  @CurrencyField()
  readonly currency!: string;

  @TermsField(SKILL_LIST)
  readonly skills!: string[];

  @LineField(LOCATION)
  readonly location?: string;

  @BooleanField({ example: false })
  readonly remote!: boolean;

  @UuidField({ optional: true, description: 'Posted in its name, by its owner or a recruiter.' })
  readonly companyId?: string;

  @UuidField({ optional: true, description: 'Posted in its name, by its owner or an officer.' })
  readonly guildId?: string;

  @IntegerField(OPENING_COUNT)
  readonly openings?: number;

  @TimeField(EXPIRY)
  readonly expiresAt?: Date | null;
}

export class UpdateJobRequest implements JobChanges {
  @LineField({ ...TITLE, optional: true })
  readonly title?: string;

  @TextField({ ...DESCRIPTION, optional: true })
  readonly description?: string;

  @TermField({ ...CATEGORY, optional: true })
  readonly category?: string;

  @IntegerField({ ...BUDGET_MIN, optional: true })
  readonly budgetMin?: number;

  @IntegerField({ ...BUDGET_MAX, optional: true })
  readonly budgetMax?: number;

  @CurrencyField({ optional: true, description: 'Fixed as soon as somebody has applied.' })
  readonly currency?: string;

  @TermsField({ ...SKILL_LIST, optional: true })
  readonly skills?: string[];

  @LineField({ ...LOCATION, description: 'Empty clears it.' })
  readonly location?: string;

  @BooleanField({ optional: true })
  readonly remote?: boolean;

  @IntegerField({ ...OPENING_COUNT, description: 'More than have been hired.' })
  readonly openings?: number;

  @TimeField(EXPIRY)
  readonly expiresAt?: Date | null;
}

export class ReopenJobRequest implements Reopening {
  @TimeField({ ...EXPIRY, description: `${EXPIRY_HINT} Needed when the old one is past.` })
  readonly expiresAt?: Date | null;

  @IntegerField({ ...OPENING_COUNT, description: 'Needed when every opening is filled.' })
  readonly openings?: number;
}

export class ListMyJobsQuery extends PageQuery {
  @EnumField(JOB_STATUSES, { optional: true })
  readonly status?: JobStatus;
}

@ApiSchema({ name: 'Job' })
export class JobResponse {
  @ApiProperty({ format: 'uuid', example: ID })
  readonly id!: string;

  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'Who wrote it; null for somebody who is gone.',
    example: ID,
  })
  readonly posterId!: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, example: null })
  readonly companyId!: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, example: null })
  readonly guildId!: string | null;

  @ApiProperty({ enum: JOB_STATUSES, example: 'open' })
  readonly status!: JobStatus;

  @ApiProperty({ example: TITLE.example })
  readonly title!: string;

  @ApiProperty({ example: DESCRIPTION.example })
  readonly description!: string;

  @ApiProperty({ description: CATEGORY_HINT, example: CATEGORY.example })
  readonly category!: string;

  @ApiProperty({ type: 'integer', description: AMOUNT_HINT, example: BUDGET_MIN.example })
  readonly budgetMin!: number;

  @ApiProperty({ type: 'integer', description: AMOUNT_HINT, example: BUDGET_MAX.example })
  readonly budgetMax!: number;

  @ApiProperty({ description: 'ISO 4217.', example: 'EUR' })
  readonly currency!: string;

  @ApiProperty({ type: [String], description: SKILLS_HINT, example: SKILL_LIST.example })
  readonly skills!: readonly string[];

  @ApiProperty({ type: String, nullable: true, example: LOCATION.example })
  readonly location!: string | null;

  @ApiProperty({ example: false })
  readonly remote!: boolean;

  @ApiProperty({ type: 'integer', description: OPENINGS_HINT, example: 1 })
  readonly openings!: number;

  @ApiProperty({ type: 'integer', description: 'Openings that are filled.', example: 0 })
  readonly hires!: number;

  @ApiProperty({
    type: 'integer',
    description: 'Each viewer once a day, without those who act for the job. Some moments late.',
    example: 42,
  })
  readonly viewCount!: number;

  @ApiProperty({ type: 'integer', example: 3 })
  readonly applicationCount!: number;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: EXPIRY_HINT, example: null })
  readonly expiresAt!: string | null;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'When it was open first.',
    example: TIME,
  })
  readonly publishedAt!: string | null;

  @ApiProperty({
    type: 'integer',
    description: 'Moves with edits and changes of status, not with counters; also in the `ETag`.',
    example: 2,
  })
  readonly version!: number;

  @ApiProperty({ format: 'date-time', example: TIME })
  readonly createdAt!: string;

  @ApiProperty({ format: 'date-time', example: TIME })
  readonly updatedAt!: string;
}

@ApiSchema({ name: 'JobPage' })
export class JobPageResponse {
  @ApiProperty({ type: () => [JobResponse] })
  readonly items!: JobResponse[];

  @ApiProperty({ type: String, nullable: true, example: null })
  readonly nextCursor!: string | null;
}
