import type { Transaction } from '@guildhall/platform/database/transaction';
import { Injectable } from '@nestjs/common';
import type { Job } from '../contract/job';
import { jobClosed, jobDeserted } from '../contract/job.events';
import { allows } from '../domain/job-status';
import { JobsRepository } from '../persistence/jobs.repository';
import { JobAnnouncements } from './job-announcements';
import { LockedJobs } from './locked-jobs';

/** Ends jobs for which nobody acts any more: drafts go, open ones are closed, and whoever applied hears of it. */
@Injectable()
export class SettleDesertedJobs {
  constructor(
    private readonly jobs: JobsRepository,
    private readonly locked: LockedJobs,
    private readonly announcements: JobAnnouncements,
  ) {}

  async run(tx: Transaction, jobIds: readonly string[]): Promise<void> {
    for (const jobId of jobIds) {
      const job = await this.locked.find(tx, jobId);
      // Somebody has thrown the draft away meanwhile.
      if (!job) continue;
      if (job.status === 'draft') await this.jobs.delete(tx, jobId);
      else await this.end(tx, job);
    }
  }

  private async end(tx: Transaction, job: Job): Promise<void> {
    if (allows('close', job.status)) {
      await this.locked.move(tx, job, 'close');
      this.announcements.make(tx, jobClosed, job.id);
    }
    tx.publish(jobDeserted, { jobId: job.id });
  }
}
