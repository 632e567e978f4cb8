import { FormattedField, LineField, ListField, TextField } from '@guildhall/platform/http/fields';
import { TimeField } from '@guildhall/platform/http/time-field';
import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { SIDES, type Side } from '../contract/application';
import { INTERVIEW_STATUSES, type InterviewStatus } from '../contract/interview';
import { SLOTS } from '../domain/interview-slots';
import { isTimeZone } from '../domain/time-zone';

const ID = '019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55';
const TIME = '2026-11-24T08:00:00.000Z';
const LATER = '2026-11-24T09:00:00.000Z';
const LONGEST_ZONE = 64;

export class SlotRequest {
  @TimeField({ example: TIME })
  readonly startsAt!: Date;

  @TimeField({ example: LATER, description: 'At most eight hours later.' })
  readonly endsAt!: Date;
}

export class OfferInterviewRequest {
  @ListField(() => SlotRequest, {
    max: SLOTS.max,
    description: 'Times to choose from: one or more, in the future, none over another.',
  })
  readonly slots!: SlotRequest[];

  @FormattedField({
    min: 1,
    max: LONGEST_ZONE,
    optional: true,
    format: 'time-zone',
    message: 'must be a name of the IANA time zone database such as Europe/Berlin',
    test: isTimeZone,
    description: 'IANA name of the zone in which calendars show it. UTC when absent.',
    example: 'Europe/Berlin',
  })
  readonly timeZone?: string;

  @LineField({
    min: 1,
    max: 300,
    optional: true,
    description: 'A place, or a link to meet at.',
    example: 'Pier 3',
  })
  readonly location?: string;

  @TextField({ min: 1, max: 2_000, optional: true, description: 'What to prepare or to bring.' })
  readonly note?: string;
}

export class RescheduleInterviewRequest {
  @ListField(() => SlotRequest, {
    max: SLOTS.max,
    description: 'New times to choose from: one or more, in the future, none over another.',
  })
  readonly slots!: SlotRequest[];
}

export class ConfirmInterviewRequest {
  @TimeField({ example: TIME, description: 'When the slot begins that you take.' })
  readonly startsAt!: Date;
}

export class CancelInterviewRequest {
  @TextField({ min: 1, max: 500, optional: true, description: 'For the other side to read.' })
  readonly reason?: string;
}

@ApiSchema({ name: 'InterviewSlot' })
export class SlotResponse {
  @ApiProperty({ format: 'date-time', example: TIME })
  readonly startsAt!: string;

  @ApiProperty({ format: 'date-time', example: LATER })
  readonly endsAt!: string;
}

@ApiSchema({ name: 'Interview' })
export class InterviewResponse {
  @ApiProperty({ format: 'uuid', example: ID })
  readonly id!: string;

  @ApiProperty({ format: 'uuid', example: ID })
  readonly applicationId!: string;

  @ApiProperty({ format: 'uuid', example: ID })
  readonly jobId!: string;

  @ApiProperty({ example: 'Carpenter for a sailing boat' })
  readonly jobTitle!: string;

  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'Who offered the slots, and will be there; null when that account is gone.',
    example: ID,
  })
  readonly interviewerId!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'Grace Hopper' })
  readonly interviewerName!: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, example: ID })
  readonly candidateId!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'Ada Lovelace' })
  readonly candidateName!: string | null;

  @ApiProperty({ enum: INTERVIEW_STATUSES, example: 'confirmed' })
  readonly status!: InterviewStatus;

  @ApiProperty({ description: 'IANA name.', example: 'Europe/Berlin' })
  readonly timeZone!: string;

  @ApiProperty({ type: String, nullable: true, example: 'Pier 3' })
  readonly location!: string | null;

  @ApiProperty({ type: String, nullable: true, example: null })
  readonly note!: string | null;

  @ApiProperty({ type: () => [SlotResponse], description: 'What was offered, by time.' })
  readonly slots!: SlotResponse[];

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'When it is, or would have been; null while slots are on offer.',
    example: TIME,
  })
  readonly startsAt!: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, example: LATER })
  readonly endsAt!: string | null;

  @ApiProperty({
    type: 'integer',
    description: 'Moves with each change; as in the calendar file.',
    example: 1,
  })
  readonly sequence!: number;

  @ApiProperty({ type: String, enum: [...SIDES, null], nullable: true, example: null })
  readonly cancelledBy!: Side | null;

  @ApiProperty({ type: String, nullable: true, example: null })
  readonly cancelReason!: string | null;

  @ApiProperty({ format: 'date-time', example: TIME })
  readonly createdAt!: string;

  @ApiProperty({ format: 'date-time', example: TIME })
  readonly updatedAt!: string;
}

@ApiSchema({ name: 'InterviewPage' })
export class InterviewPageResponse {
  @ApiProperty({ type: () => [InterviewResponse] })
  readonly items!: InterviewResponse[];

  @ApiProperty({ type: String, nullable: true, example: null })
  readonly nextCursor!: string | null;
}
