import { JobsService } from '@guildhall/features/jobs/application/jobs.service';
import { Clock } from '@guildhall/kernel/clock';
import { Database } from '@guildhall/platform/database/database';
import { UnitOfWork } from '@guildhall/platform/database/unit-of-work';
import { TaskHandlers, type TaskRun } from '@guildhall/platform/outbox/task-handlers';
import { Injectable } from '@nestjs/common';
import type { ApplicationStage } from '../contract/application';
import { type JobEndNotice, jobEndNotice } from '../contract/application.notifications';
import { tellOfClosing, tellOfCompletion, tellOfExpiry, tellOfReopening } from '../contract/hiring.tasks';
import { OPEN_STAGES } from '../domain/application-stage';
import { respondByOf } from '../domain/response-clock';
import { ApplicationsRepository } from '../persistence/applications.repository';
import { TellPeople } from './tell-people';

/** Tells those who still hope for a job, and those who were hired, what became of it. */
@Injectable()
export class TellOfJobs {
  constructor(
    private readonly tell: TellPeople,
    private readonly jobs: JobsService,
    private readonly applications: ApplicationsRepository,
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    handlers: TaskHandlers,
  ) {
    handlers.register(tellOfClosing, { handle: ({ jobId }, run) => this.ofClosing(run, jobId) });
    handlers.register(tellOfExpiry, {
      handle: ({ jobId }, run) => this.tellAt(run, jobId, OPEN_STAGES, 'expired'),
    });
    handlers.register(tellOfReopening, { handle: ({ jobId }, run) => this.ofReopening(run, jobId) });
    handlers.register(tellOfCompletion, {
      handle: ({ jobId }, run) => this.tellAt(run, jobId, ['hired'], 'completed'),
    });
  }

  private async ofClosing(run: TaskRun, jobId: string): Promise<void> {
    // Where nobody is left to open it again, applications end, and that is told.
    if (await this.jobs.isActedFor(this.database, jobId))
      await this.tellAt(run, jobId, OPEN_STAGES, 'closed');
    await this.tellAt(run, jobId, ['hired'], 'called-off');
  }

  private async ofReopening(run: TaskRun, jobId: string): Promise<void> {
    await this.unitOfWork.run(run.context, async (tx) => {
      const job = await this.jobs.find(tx, jobId);
      if (job?.status === 'open')
        await this.applications.restartClocks(tx, jobId, respondByOf(this.clock.now()));
    });
    await this.tellAt(run, jobId, OPEN_STAGES, 'reopened');
  }

  private async tellAt(
    run: TaskRun,
    jobId: string,
    stages: readonly ApplicationStage[],
    how: JobEndNotice['how'],
  ): Promise<void> {
    const job = await this.jobs.find(this.database, jobId);
    if (!job) return;
    await this.tell.inPortions(
      run,
      (after, limit) => this.applications.nextCandidates(this.database, jobId, stages, after, limit),
      jobEndNotice,
      { jobId, jobTitle: job.title, how, source: run.taskId },
    );
  }
}
