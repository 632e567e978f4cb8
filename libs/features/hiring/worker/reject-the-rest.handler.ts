import { JobsService } from '@guildhall/features/jobs/application/jobs.service';
import type { OfJob } from '@guildhall/features/jobs/contract/job.events';
import type { JobStatus } from '@guildhall/features/jobs/contract/job';
import { UnitOfWork } from '@guildhall/platform/database/unit-of-work';
import { type TaskHandler, TaskHandlers, type TaskRun } from '@guildhall/platform/outbox/task-handlers';
import { Injectable } from '@nestjs/common';
import { ApplicationMoves } from '../application/application-moves';
import { rejectTheRest } from '../contract/hiring.tasks';
import { ApplicationsRepository } from '../persistence/applications.repository';

/** Applications that are rejected in one transaction. */
const PORTION = 50;

/** Statuses of a job whose openings are filled for good. */
const FILLED: ReadonlySet<JobStatus> = new Set(['in_progress', 'completed']);

/**
 * Ends what cannot become anything any more: the last opening of the job was filled, or nobody is left who acts for it. Each
 * candidate is told.
 */
@Injectable()
export class RejectTheRestHandler implements TaskHandler<OfJob> {
  constructor(
    private readonly jobs: JobsService,
    private readonly applications: ApplicationsRepository,
    private readonly moves: ApplicationMoves,
    private readonly unitOfWork: UnitOfWork,
    handlers: TaskHandlers,
  ) {
    handlers.register(rejectTheRest, this);
  }

  async handle({ jobId }: OfJob, run: TaskRun): Promise<void> {
    while ((await this.rejectPortion(jobId, run)) === PORTION) run.signal.throwIfAborted();
  }

  private rejectPortion(jobId: string, run: TaskRun): Promise<number> {
    return this.unitOfWork.run(run.context, async (tx) => {
      const job = await this.jobs.find(tx, jobId);
      const isOver = job && (FILLED.has(job.status) || !(await this.jobs.isActedFor(tx, jobId)));
      if (!isOver) return 0;
      const rest = await this.applications.lockOpenOfJob(tx, jobId, PORTION);
      for (const application of rest)
        await this.moves.make(tx, application, { to: 'rejected', by: 'system' });
      return rest.length;
    });
  }
}
