import { NotificationsService } from '@guildhall/features/notifications/application/notifications.service';
import { Clock } from '@guildhall/kernel/clock';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { UnitOfWork } from '@guildhall/platform/database/unit-of-work';
import type { TaskRun } from '@guildhall/platform/outbox/task-handlers';
import { Injectable } from '@nestjs/common';
import { jobsFoundNotice, MOST_NAMED } from '../contract/saved-search.notifications';
import { MatchesRepository } from '../persistence/matches.repository';

/**
 * Tells the owner of a search what it has found: each job once in the life of the search, because being told of is
 * written down in the transaction that tells.
 */
@Injectable()
export class ReportMatches {
  constructor(
    private readonly matches: MatchesRepository,
    private readonly notifications: NotificationsService,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async run(searchId: string, run: TaskRun): Promise<void> {
    await this.unitOfWork.run(run.context, async (tx) => {
      await this.report(tx, searchId, run.taskId);
      // After the search is held: whoever finds something for it either waits, or sees this task open and is reported by it.
      await run.completeIn(tx);
    });
  }

  private async report(tx: Transaction, searchId: string, source: string): Promise<void> {
    const search = await this.matches.lockSearch(tx, searchId);
    // Deleted meanwhile, or they do not want to know any more.
    if (!search || search.alerts === 'off') return;
    const jobs = await this.matches.report(tx, searchId, this.clock.now());
    if (jobs.length === 0) return;
    const named = jobs.slice(0, MOST_NAMED);
    await this.notifications.notify(tx, {
      userId: search.userId,
      type: jobsFoundNotice,
      payload: {
        searchId,
        searchName: search.name,
        count: jobs.length,
        jobIds: named.map(({ jobId }) => jobId),
        titles: named.map(({ title }) => title),
        source,
      },
    });
  }
}
