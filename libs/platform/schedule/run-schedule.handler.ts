import { Clock } from '@guildhall/kernel/clock';
import { Inject, Injectable } from '@nestjs/common';
import { Database } from '../database/database';
import type { Logger } from '../observability/logger';
import { LOGGER } from '../observability/logger.token';
import { PermanentTaskFailure } from '../outbox/task-failures';
import { type TaskHandler, TaskHandlers, type TaskRun } from '../outbox/task-handlers';
import { runSchedule, type ScheduleFire } from './run-schedule.task';
import { Schedules } from './schedule';
import { SchedulesRepository } from './schedules.repository';

@Injectable()
export class RunScheduleHandler implements TaskHandler<ScheduleFire> {
  constructor(
    private readonly schedules: Schedules,
    private readonly repository: SchedulesRepository,
    private readonly database: Database,
    private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
    handlers: TaskHandlers,
  ) {
    handlers.register(runSchedule, this);
  }

  async handle({ scheduleId, firedAt }: ScheduleFire, { context, signal }: TaskRun): Promise<void> {
    const schedule = this.schedules.find(scheduleId);
    if (!schedule) throw new PermanentTaskFailure(`There is no schedule ${scheduleId} (any more).`);
    await this.repository.started(this.database, scheduleId, this.clock.now());
    try {
      const result = await schedule.run(context, signal);
      await this.repository.ended(this.database, scheduleId, this.clock.now(), { result });
      this.logger.info({ schedule: scheduleId, firedAt, result }, 'schedule ran');
    } catch (error) {
      await this.repository.ended(this.database, scheduleId, this.clock.now(), {
        error: (error as Error).message,
      });
      throw error;
    }
  }
}
