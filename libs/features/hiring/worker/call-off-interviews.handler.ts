import { JobsService } from '@guildhall/features/jobs/application/jobs.service';
import type { OfJob } from '@guildhall/features/jobs/contract/job.events';
import { Clock } from '@guildhall/kernel/clock';
import { Database } from '@guildhall/platform/database/database';
import { UnitOfWork } from '@guildhall/platform/database/unit-of-work';
import { type TaskHandler, TaskHandlers, type TaskRun } from '@guildhall/platform/outbox/task-handlers';
import { Injectable } from '@nestjs/common';
import { InterviewCancellations } from '../application/interview-cancellations';
import { callOffInterviews } from '../contract/hiring.tasks';
import { ApplicationsRepository } from '../persistence/applications.repository';
import { InterviewsRepository } from '../persistence/interviews.repository';

const PORTION = 50;

/** Nobody meets for a job that was closed. Applications stay: it may be opened again, and then other slots are offered. */
@Injectable()
export class CallOffInterviewsHandler implements TaskHandler<OfJob> {
  constructor(
    private readonly jobs: JobsService,
    private readonly applications: ApplicationsRepository,
    private readonly interviews: InterviewsRepository,
    private readonly cancellations: InterviewCancellations,
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    handlers: TaskHandlers,
  ) {
    handlers.register(callOffInterviews, this);
  }

  async handle({ jobId }: OfJob, run: TaskRun): Promise<void> {
    let ids: string[];
    do {
      ids = await this.interviews.findApplicationsUnderWay(this.database, jobId, this.clock.now(), PORTION);
      for (const id of ids) if (!(await this.callOff(run, jobId, id))) return;
      run.signal.throwIfAborted();
    } while (ids.length === PORTION);
  }

  /** @returns false when the job was opened again meanwhile */
  private callOff(run: TaskRun, jobId: string, applicationId: string): Promise<boolean> {
    return this.unitOfWork.run(run.context, async (tx) => {
      await this.applications.lock(tx, applicationId);
      const job = await this.jobs.find(tx, jobId);
      if (job?.status !== 'closed') return false;
      await this.cancellations.ofApplication(tx, { id: applicationId, jobId }, 'system');
      return true;
    });
  }
}
