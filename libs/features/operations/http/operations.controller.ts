import type { UserContext } from '@guildhall/kernel/actor-context';
import { CurrentUser, RequiresRole } from '@guildhall/platform/http/access';
import { Cursors } from '@guildhall/platform/http/cursors';
import { IdParam } from '@guildhall/platform/http/id.pipe';
import { BODY_FAILURES, Route, SIGNED_IN_FAILURES } from '@guildhall/platform/http/route';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { OperationsService } from '../application/operations.service';
import { TasksRepository } from '../persistence/tasks.repository';
import { toQueue, toSchedule, toTaskPage } from './operations.mapper';
import {
  QueueListResponse,
  RetriedTasksResponse,
  RetryTasksRequest,
  ScheduleListResponse,
  TaskPageResponse,
  TaskQuery,
} from './operations.messages';

const TASKS = 'admin/tasks';
const ADMIN_FAILURES = { ...SIGNED_IN_FAILURES, 403: '`ROLE_REQUIRED`: you are not an admin.' };
const TASK_ID = ApiParam({
  name: 'id',
  schema: { type: 'string', format: 'uuid' },
  description: 'Id of the task.',
});

@ApiTags('Administration')
@RequiresRole('admin')
@Controller('admin')
export class OperationsController {
  constructor(
    private readonly operations: OperationsService,
    private readonly tasks: TasksRepository,
    private readonly cursors: Cursors,
  ) {}

  @Get('tasks')
  @Route({
    summary: 'List tasks',
    description:
      'Work in the outbox, newest first: what waits, what runs, and with `state=dead` the dead letters with their last error.',
    responds: { status: 200, description: 'A page of tasks.', type: TaskPageResponse },
    fails: ADMIN_FAILURES,
  })
  async listTasks(@Query() query: TaskQuery): Promise<TaskPageResponse> {
    const { limit, after } = this.cursors.pageRequest<string>(TASKS, query);
    const filter = { state: query.state ?? null, queue: query.queue ?? null, name: query.name ?? null };
    return toTaskPage(
      await this.tasks.findPage(filter, limit + 1, after),
      limit,
      this.cursors.encoder(TASKS),
    );
  }

  @Post('tasks/retry')
  @Route({
    summary: 'Retry all dead letters',
    description: 'All of a name, or all. Those whose work an open task is doing already stay dead.',
    responds: { status: 200, description: 'How many live again.', type: RetriedTasksResponse },
    fails: { ...ADMIN_FAILURES, ...BODY_FAILURES },
  })
  async retryTasks(
    @CurrentUser() ctx: UserContext,
    @Body() body: RetryTasksRequest,
  ): Promise<RetriedTasksResponse> {
    return { retried: await this.operations.retryAll(ctx, body.name ?? null) };
  }

  @Post('tasks/:id/retry')
  @TASK_ID
  @Route({
    summary: 'Retry a dead letter',
    description: 'It starts over with all its attempts.',
    responds: { status: 204, description: 'It is waiting to run.' },
    fails: {
      ...ADMIN_FAILURES,
      ...BODY_FAILURES,
      404: '`TASK_NOT_FOUND`: there is no such task.',
      409: '`TASK_NOT_DEAD`: it is not a dead letter, or its work is being done.',
    },
  })
  retryTask(@CurrentUser() ctx: UserContext, @IdParam() id: string): Promise<void> {
    return this.operations.retry(ctx, id);
  }

  @Post('tasks/:id/cancel')
  @TASK_ID
  @Route({
    summary: 'Cancel a task',
    description: 'One that waits, or a dead letter. What runs is not stopped.',
    responds: { status: 204, description: 'It will not run.' },
    fails: {
      ...ADMIN_FAILURES,
      ...BODY_FAILURES,
      404: '`TASK_NOT_FOUND`: there is no such task.',
      409: '`TASK_NOT_WAITING`: it is running or finished.',
    },
  })
  cancelTask(@CurrentUser() ctx: UserContext, @IdParam() id: string): Promise<void> {
    return this.operations.cancel(ctx, id);
  }

  @Get('queues')
  @Route({
    summary: 'How the queues are',
    description: 'How much waits, runs and died in each queue, and for how long the oldest has waited.',
    responds: { status: 200, description: 'Every queue.', type: QueueListResponse },
    fails: ADMIN_FAILURES,
  })
  async listQueues(): Promise<QueueListResponse> {
    return { items: (await this.operations.listQueues()).map(toQueue) };
  }

  @Get('schedules')
  @Route({
    summary: 'List schedules',
    description: 'What is done regularly, when next, and how it went last.',
    responds: { status: 200, description: 'Every schedule.', type: ScheduleListResponse },
    fails: ADMIN_FAILURES,
  })
  async listSchedules(): Promise<ScheduleListResponse> {
    return { items: (await this.operations.listSchedules()).map(toSchedule) };
  }

  @Post('schedules/:id/run')
  @ApiParam({
    name: 'id',
    schema: { type: 'string' },
    description: 'Id of the schedule.',
    example: 'outbox.prune',
  })
  @Route({
    summary: 'Run a schedule now',
    description: 'Beside its times. Does nothing when it is running already.',
    responds: { status: 202, description: 'It will run shortly.' },
    fails: { ...ADMIN_FAILURES, ...BODY_FAILURES, 404: '`SCHEDULE_NOT_FOUND`: there is no such schedule.' },
  })
  runScheduleNow(@CurrentUser() ctx: UserContext, @Param('id') id: string): Promise<void> {
    return this.operations.runNow(ctx, id);
  }
}
