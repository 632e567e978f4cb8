import { EnumField, LineField } from '@guildhall/platform/http/fields';
import { PageQuery } from '@guildhall/platform/http/page.request';
import { QUEUE_NAMES, type QueueName } from '@guildhall/platform/queue/queues';
import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { TASK_STATES, type TaskState } from '../persistence/tasks.repository';

const TIME = { format: 'date-time', example: '2026-11-21T08:00:00.000Z' } as const;
const OPTIONAL_TIME = { type: String, nullable: true, ...TIME } as const;

export class TaskQuery extends PageQuery {
  @EnumField(TASK_STATES, { optional: true, example: 'dead' })
  readonly state?: TaskState;

  @EnumField(QUEUE_NAMES, { optional: true, description: 'Only tasks of this queue.', example: 'email' })
  readonly queue?: QueueName;

  @LineField({
    min: 1,
    max: 100,
    optional: true,
    description: 'Only tasks of this name.',
    example: 'schedule.run',
  })
  readonly name?: string;
}

export class RetryTasksRequest {
  @LineField({
    min: 1,
    max: 100,
    optional: true,
    description: 'Only dead letters of this name; all when absent.',
    example: 'schedule.run',
  })
  readonly name?: string;
}

@ApiSchema({ name: 'RetriedTasks' })
export class RetriedTasksResponse {
  @ApiProperty({ type: 'integer', example: 3 })
  readonly retried!: number;
}

@ApiSchema({ name: 'Task' })
export class TaskResponse {
  @ApiProperty({ format: 'uuid', example: '019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55' })
  readonly id!: string;

  @ApiProperty({ example: 'schedule.run' })
  readonly name!: string;

  @ApiProperty({ example: 'maintenance' })
  readonly queue!: string;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'What it is about: ids, never secrets or addresses.',
    example: { scheduleId: 'outbox.prune', firedAt: TIME.example },
  })
  readonly payload!: Record<string, unknown>;

  @ApiProperty({ enum: TASK_STATES, example: 'dead' })
  readonly state!: TaskState;

  @ApiProperty({ type: 'integer', description: 'Tries so far.', example: 3 })
  readonly attempts!: number;

  @ApiProperty({ ...TIME, description: 'Pending: not before. Dispatched: when its lease ends.' })
  readonly dueAt!: string;

  @ApiProperty(TIME)
  readonly createdAt!: string;

  @ApiProperty(OPTIONAL_TIME)
  readonly finishedAt!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'No end after 60000 ms.' })
  readonly lastError!: string | null;

  @ApiProperty({
    description: 'Of the request that caused it.',
    example: '019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a57',
  })
  readonly correlationId!: string;
}

@ApiSchema({ name: 'TaskPage' })
export class TaskPageResponse {
  @ApiProperty({ type: () => [TaskResponse] })
  readonly items!: TaskResponse[];

  @ApiProperty({ type: String, nullable: true, example: null })
  readonly nextCursor!: string | null;
}

@ApiSchema({ name: 'Queue' })
export class QueueResponse {
  @ApiProperty({ example: 'email' })
  readonly queue!: string;

  @ApiProperty({ type: 'integer', description: 'Due and not begun.', example: 0 })
  readonly waiting!: number;

  @ApiProperty({ type: 'integer', description: 'Due later.', example: 0 })
  readonly delayed!: number;

  @ApiProperty({ type: 'integer', example: 0 })
  readonly running!: number;

  @ApiProperty({ type: 'integer', description: 'Dead letters.', example: 0 })
  readonly dead!: number;

  @ApiProperty({ type: 'integer', example: 12 })
  readonly finishedLastHour!: number;

  @ApiProperty({ type: 'number', example: 0 })
  readonly oldestWaitingSeconds!: number;
}

@ApiSchema({ name: 'QueueList' })
export class QueueListResponse {
  @ApiProperty({ type: () => [QueueResponse] })
  readonly items!: QueueResponse[];
}

@ApiSchema({ name: 'Schedule' })
export class ScheduleResponse {
  @ApiProperty({ example: 'outbox.prune' })
  readonly id!: string;

  @ApiProperty({ example: 'Deletes tasks that were finished or cancelled more than a day ago.' })
  readonly description!: string;

  @ApiProperty({ example: '*/10 * * * *' })
  readonly cron!: string;

  @ApiProperty({ example: 'UTC' })
  readonly timeZone!: string;

  @ApiProperty(TIME)
  readonly nextFireAt!: string;

  @ApiProperty(OPTIONAL_TIME)
  readonly lastStarted!: string | null;

  @ApiProperty(OPTIONAL_TIME)
  readonly lastFinished!: string | null;

  @ApiProperty({ type: String, enum: ['succeeded', 'failed'], nullable: true, example: 'succeeded' })
  readonly lastOutcome!: 'succeeded' | 'failed' | null;

  @ApiProperty({
    type: 'object',
    nullable: true,
    additionalProperties: { type: 'number' },
    example: { deleted: 17 },
  })
  readonly lastResult!: Record<string, number> | null;

  @ApiProperty({ type: String, nullable: true, example: null })
  readonly lastError!: string | null;
}

@ApiSchema({ name: 'ScheduleList' })
export class ScheduleListResponse {
  @ApiProperty({ type: () => [ScheduleResponse] })
  readonly items!: ScheduleResponse[];
}
