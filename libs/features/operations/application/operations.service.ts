import type { UserContext } from '@guildhall/kernel/actor-context';
import { Clock } from '@guildhall/kernel/clock';
import { DomainError } from '@guildhall/kernel/domain-error';
import { AuditTrail } from '@guildhall/platform/audit/audit-trail';
import { Database } from '@guildhall/platform/database/database';
import { isUniqueViolation } from '@guildhall/platform/database/database-errors';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { UnitOfWork } from '@guildhall/platform/database/unit-of-work';
import { QUEUE_NAMES } from '@guildhall/platform/queue/queues';
import { nextFire } from '@guildhall/platform/schedule/cron-times';
import { runSchedule } from '@guildhall/platform/schedule/run-schedule.task';
import { type ScheduleState, SchedulesRepository } from '@guildhall/platform/schedule/schedules.repository';
import { Injectable } from '@nestjs/common';
import { type Backlog, TasksRepository } from '../persistence/tasks.repository';

export interface ScheduleView {
  readonly state: ScheduleState;
  readonly nextFireAt: Date;
}

export interface QueueView {
  readonly backlog: Backlog;
  readonly finishedLastHour: number;
}

/** The index that lets a task with a deduplication key be open once. */
const ONE_OPEN = 'outbox_tasks_deduplication_key';
const MOST_REPEATS = 5;

/** What operators may do with tasks and schedules; each act is in the audit log. */
@Injectable()
export class OperationsService {
  constructor(
    private readonly tasks: TasksRepository,
    private readonly schedules: SchedulesRepository,
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async listQueues(): Promise<QueueView[]> {
    const [backlogs, finished] = await Promise.all([
      this.tasks.backlog(QUEUE_NAMES),
      this.tasks.finishedLastHour(),
    ]);
    return backlogs.map((backlog) => ({ backlog, finishedLastHour: finished.get(backlog.queue) ?? 0 }));
  }

  /** @throws DomainError `TASK_NOT_FOUND`, `TASK_NOT_DEAD` */
  retry(ctx: UserContext, id: string): Promise<void> {
    return this.reviving(ctx, async (tx) => {
      if (!(await this.tasks.exists(tx, id))) throw taskNotFound();
      if ((await this.tasks.revive(tx, id, null)) === 0) {
        throw new DomainError(
          'TASK_NOT_DEAD',
          'conflict',
          'Only a dead letter whose work is not being done already can be retried.',
        );
      }
      await this.audit.record(tx, { action: 'task.retried', targetType: 'task', targetId: id });
    });
  }

  /** @returns how many dead letters live again */
  retryAll(ctx: UserContext, name: string | null): Promise<number> {
    return this.reviving(ctx, async (tx) => {
      const retried = await this.tasks.revive(tx, null, name);
      await this.audit.record(tx, {
        action: 'task.all-retried',
        targetType: 'task',
        targetId: name ?? '*',
        details: { retried },
      });
      return retried;
    });
  }

  /** @throws DomainError `TASK_NOT_FOUND`, `TASK_NOT_WAITING` */
  cancel(ctx: UserContext, id: string): Promise<void> {
    return this.unitOfWork.run(ctx, async (tx) => {
      if (!(await this.tasks.exists(tx, id))) throw taskNotFound();
      if (!(await this.tasks.cancel(tx, id)))
        throw new DomainError('TASK_NOT_WAITING', 'conflict', 'It is running or finished.');
      await this.audit.record(tx, { action: 'task.cancelled', targetType: 'task', targetId: id });
    });
  }

  async listSchedules(): Promise<ScheduleView[]> {
    const now = this.clock.now();
    const states = await this.schedules.states(this.database);
    return states.map((state) => ({ state, nextFireAt: nextFire(state.cron, state.timeZone, now) }));
  }

  /** Runs it now, beside its times. @throws DomainError `SCHEDULE_NOT_FOUND` */
  async runNow(ctx: UserContext, id: string): Promise<void> {
    const states = await this.schedules.states(this.database);
    if (!states.some((state) => state.id === id)) {
      throw new DomainError('SCHEDULE_NOT_FOUND', 'not-found', 'There is no such schedule.');
    }
    await this.unitOfWork.run(ctx, async (tx) => {
      tx.enqueue(runSchedule, { scheduleId: id, firedAt: this.clock.now().toISOString() });
      await this.audit.record(tx, { action: 'schedule.run', targetType: 'schedule', targetId: id });
    });
  }

  /**
   * Somebody else may open a task with the same key between the look for one and the commit. Then another look sees it,
   * and leaves that dead letter where it is.
   */
  private async reviving<Result>(
    ctx: UserContext,
    work: (tx: Transaction) => Promise<Result>,
  ): Promise<Result> {
    for (let repeats = 0; ; repeats++) {
      try {
        return await this.unitOfWork.run(ctx, async (tx) => {
          tx.announceTasks();
          return work(tx);
        });
      } catch (error) {
        if (repeats >= MOST_REPEATS || !isUniqueViolation(error, ONE_OPEN)) throw error;
      }
    }
  }
}

function taskNotFound(): DomainError {
  return new DomainError('TASK_NOT_FOUND', 'not-found', 'There is no such task.');
}
