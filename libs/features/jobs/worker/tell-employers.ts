import { NotificationsService } from '@guildhall/features/notifications/application/notifications.service';
import type { NotificationType } from '@guildhall/features/notifications/contract/notification-type';
import { UnitOfWork } from '@guildhall/platform/database/unit-of-work';
import type { TaskDefinition } from '@guildhall/platform/outbox/task';
import { TaskHandlers, type TaskRun } from '@guildhall/platform/outbox/task-handlers';
import { Injectable } from '@nestjs/common';
import { JobsService } from '../application/jobs.service';
import type { Job } from '../contract/job';
import type { OfJob } from '../contract/job.events';
import {
  draftEndingNotice,
  jobExpiredNotice,
  type JobNotice,
  jobTakenDownNotice,
} from '../contract/job.notifications';
import { tellOfExpiry, tellOfTakedown, warnOfDraftPurge } from '../contract/job.tasks';

/** Tells those who act for a job what became of it without them. */
@Injectable()
export class TellEmployers {
  constructor(
    private readonly notifications: NotificationsService,
    private readonly jobs: JobsService,
    private readonly unitOfWork: UnitOfWork,
    private readonly handlers: TaskHandlers,
  ) {
    this.on(tellOfExpiry, jobExpiredNotice);
    this.on(tellOfTakedown, jobTakenDownNotice);
    // Published or edited meanwhile, it is not about to be deleted.
    this.on(warnOfDraftPurge, draftEndingNotice, ({ status }) => status === 'draft');
  }

  private on(
    task: TaskDefinition<OfJob>,
    type: NotificationType<JobNotice>,
    stillTrue: (job: Job) => boolean = () => true,
  ): void {
    this.handlers.register(task, { handle: ({ jobId }, run) => this.tell(run, jobId, type, stillTrue) });
  }

  private tell(
    run: TaskRun,
    jobId: string,
    type: NotificationType<JobNotice>,
    stillTrue: (job: Job) => boolean,
  ): Promise<void> {
    return this.unitOfWork.run(run.context, async (tx) => {
      const job = await this.jobs.find(tx, jobId);
      if (job && stillTrue(job)) {
        const payload = { jobId, jobTitle: job.title, source: run.taskId };
        for (const userId of await this.jobs.representatives(tx, jobId))
          await this.notifications.notify(tx, { userId, type, payload });
      }
      await run.completeIn(tx);
    });
  }
}
