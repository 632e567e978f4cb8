import { JobsService } from '@guildhall/features/jobs/application/jobs.service';
import type { OfJob } from '@guildhall/features/jobs/contract/job.events';
import { Clock } from '@guildhall/kernel/clock';
import { UnitOfWork } from '@guildhall/platform/database/unit-of-work';
import { type TaskHandler, TaskHandlers, type TaskRun } from '@guildhall/platform/outbox/task-handlers';
import { Injectable } from '@nestjs/common';
import { BUNDLED_FOR_MS, matchJob, reportMatches } from '../contract/saved-search.tasks';
import { MatchesRepository } from '../persistence/matches.repository';

@Injectable()
export class MatchJobHandler implements TaskHandler<OfJob> {
  constructor(
    private readonly jobs: JobsService,
    private readonly matches: MatchesRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    handlers: TaskHandlers,
  ) {
    handlers.register(matchJob, this);
  }

  async handle({ jobId }: OfJob, run: TaskRun): Promise<void> {
    await this.unitOfWork.run(run.context, async (tx) => {
      const acting = await this.jobs.representatives(tx, jobId);
      for (const searchId of await this.matches.match(tx, jobId, acting, this.clock.now()))
        tx.enqueue(reportMatches, { searchId }, { delayMs: BUNDLED_FOR_MS });
      await run.completeIn(tx);
    });
  }
}
