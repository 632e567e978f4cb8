import type { JobStatus } from '@guildhall/features/jobs/contract/job';
import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { APPLICATION_STAGES, type ApplicationStage } from '../contract/application';

const ID = '019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55';
const TIME = '2026-11-21T08:00:00.000Z';
const LATER = '2026-11-24T08:00:00.000Z';

const Count = () => ApiProperty({ type: 'integer', example: 3 });

@ApiSchema({ name: 'JobStatusCounts' })
export class JobStatusCountsResponse implements Record<JobStatus, number> {
  @Count()
  readonly draft!: number;

  @Count()
  readonly open!: number;

  @Count()
  readonly in_progress!: number;

  @Count()
  readonly completed!: number;

  @Count()
  readonly closed!: number;

  @Count()
  readonly expired!: number;
}

@ApiSchema({ name: 'ApplicationStageCounts' })
export class StageCountsResponse implements Record<ApplicationStage, number> {
  @Count()
  readonly applied!: number;

  @Count()
  readonly shortlisted!: number;

  @Count()
  readonly interview!: number;

  @Count()
  readonly offer!: number;

  @Count()
  readonly hired!: number;

  @Count()
  readonly rejected!: number;

  @Count()
  readonly withdrawn!: number;
}

@ApiSchema({ name: 'DashboardInterview' })
export class DashboardInterviewResponse {
  @ApiProperty({ format: 'uuid', example: ID })
  readonly id!: string;

  @ApiProperty({ format: 'uuid', example: ID })
  readonly applicationId!: string;

  @ApiProperty({ format: 'uuid', example: ID })
  readonly jobId!: string;

  @ApiProperty({ example: 'Paint a mural in our courtyard' })
  readonly jobTitle!: string;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'The other side; null for somebody who is gone.',
    example: 'Ada Lovelace',
  })
  readonly withName!: string | null;

  @ApiProperty({ format: 'date-time', example: LATER })
  readonly startsAt!: string;

  @ApiProperty({ format: 'date-time', example: LATER })
  readonly endsAt!: string;

  @ApiProperty({ description: 'IANA name.', example: 'Europe/Berlin' })
  readonly timeZone!: string;
}

@ApiSchema({ name: 'DashboardApplication' })
export class DashboardApplicationResponse {
  @ApiProperty({ format: 'uuid', example: ID })
  readonly applicationId!: string;

  @ApiProperty({ format: 'uuid', example: ID })
  readonly jobId!: string;

  @ApiProperty({ example: 'Paint a mural in our courtyard' })
  readonly jobTitle!: string;

  @ApiProperty({ enum: APPLICATION_STAGES, example: 'shortlisted' })
  readonly stage!: ApplicationStage;

  @ApiProperty({ format: 'date-time', description: 'When the stage changed last.', example: TIME })
  readonly changedAt!: string;
}

@ApiSchema({ name: 'DashboardLatestApplication' })
export class DashboardLatestApplicationResponse extends DashboardApplicationResponse {
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Null for somebody who is gone.',
    example: 'Ada Lovelace',
  })
  readonly candidateName!: string | null;

  @ApiProperty({ format: 'date-time', example: TIME })
  readonly createdAt!: string;
}

@ApiSchema({ name: 'EmployerDashboard' })
export class EmployerDashboardResponse {
  @ApiProperty({ format: 'date-time', description: 'At most 30 seconds ago.', example: TIME })
  readonly asOf!: string;

  @ApiProperty({ type: () => JobStatusCountsResponse })
  readonly jobs!: JobStatusCountsResponse;

  @ApiProperty({ type: () => StageCountsResponse })
  readonly applications!: StageCountsResponse;

  @ApiProperty({
    type: 'integer',
    description: 'Applications that wait for an answer that is late.',
    example: 1,
  })
  readonly lateAnswers!: number;

  @ApiProperty({
    type: 'integer',
    description: 'Applications whose answer was due in the last 90 days.',
    example: 40,
  })
  readonly applicationsDue!: number;

  @ApiProperty({
    type: Number,
    nullable: true,
    minimum: 0,
    maximum: 1,
    description: 'The share of them that was answered in time. Null when none was due.',
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

  @ApiProperty({
    description: 'Applications to your newest 200 jobs are counted, 2,000 at most. True when there are more.',
    example: false,
  })
  readonly bounded!: boolean;

  @ApiProperty({ type: () => [DashboardInterviewResponse], description: 'Your next five, soonest first.' })
  readonly nextInterviews!: DashboardInterviewResponse[];

  @ApiProperty({ type: () => [DashboardLatestApplicationResponse], description: 'Five, newest first.' })
  readonly latestApplications!: DashboardLatestApplicationResponse[];
}

@ApiSchema({ name: 'CandidateDashboard' })
export class CandidateDashboardResponse {
  @ApiProperty({ format: 'date-time', description: 'At most 30 seconds ago.', example: TIME })
  readonly asOf!: string;

  @ApiProperty({ type: () => StageCountsResponse })
  readonly applications!: StageCountsResponse;

  @ApiProperty({ type: 'integer', description: 'Applications whose answer is late.', example: 1 })
  readonly lateAnswers!: number;

  @ApiProperty({ type: 'integer', description: 'Interviews of which you have to choose a slot.', example: 1 })
  readonly interviewsToConfirm!: number;

  @ApiProperty({
    description: 'Your newest 2,000 applications are counted. True when there are more.',
    example: false,
  })
  readonly bounded!: boolean;

  @ApiProperty({ type: () => [DashboardInterviewResponse], description: 'Your next five, soonest first.' })
  readonly nextInterviews!: DashboardInterviewResponse[];

  @ApiProperty({ type: () => [DashboardApplicationResponse], description: 'Five, changed last first.' })
  readonly latestChanges!: DashboardApplicationResponse[];

  @ApiProperty({
    type: () => [DashboardApplicationResponse],
    description: 'Offers that stand, newest first.',
  })
  readonly openOffers!: DashboardApplicationResponse[];
}

@ApiSchema({ name: 'JobsOfDay' })
export class JobsOfDayResponse {
  @ApiProperty({ format: 'date', description: 'In UTC.', example: '2026-11-21' })
  readonly day!: string;

  @ApiProperty({ type: 'integer', example: 12 })
  readonly jobs!: number;
}

@ApiSchema({ name: 'JobsOfCategory' })
export class JobsOfCategoryResponse {
  @ApiProperty({ example: 'painting' })
  readonly category!: string;

  @ApiProperty({ type: 'integer', example: 12 })
  readonly jobs!: number;
}

@ApiSchema({ name: 'AdminDashboard' })
export class AdminDashboardResponse {
  @ApiProperty({ format: 'date-time', description: 'At most 30 seconds ago.', example: TIME })
  readonly asOf!: string;

  @ApiProperty({ type: () => JobStatusCountsResponse })
  readonly jobs!: JobStatusCountsResponse;

  @ApiProperty({ type: () => [JobsOfDayResponse], description: 'Of the last 14 days, oldest first.' })
  readonly publishedPerDay!: JobsOfDayResponse[];

  @ApiProperty({
    type: () => StageCountsResponse,
    description: 'Where applications of the last 30 days stand.',
  })
  readonly applications!: StageCountsResponse;

  @ApiProperty({
    type: () => [JobsOfCategoryResponse],
    description: 'Ten, most frequent first, among the newest 2,000 open jobs.',
  })
  readonly topCategories!: JobsOfCategoryResponse[];
}
