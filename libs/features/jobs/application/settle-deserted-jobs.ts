import type { Transaction } from '@guildhall/platform/database/transaction';
import { Injectable } from '@nestjs/common';
import { jobClosed } from '../contract/job.events';
import { allows } from '../domain/job-status';
import { JobsRepository } from '../persistence/jobs.repository';
import { JobAnnouncements } from './job-announcements';
import { LockedJobs } from './locked-jobs';

/** Ends jobs for which nobody acts any more: drafts go, the others are closed, and whoever applied hears of it. */
@Injectable()
export class SettleDesertedJobs {
  constructor(
    private readonly jobs: JobsRepository,
    private readonly locked: LockedJobs,
    private readonly announcements: JobAnnouncements,
  ) {}

  async run(tx: Transaction, jobIds: readonly string[]): Promise<void> {
    for (const jobId of jobIds) {
      const job = await this.locked.lock(tx, jobId);
      if (job.status === 'draft') await this.jobs.delete(tx, jobId);
      else if (allows('close', job.status)) {
        await this.locked.move(tx, job, 'close');
        this.announcements.make(tx, jobClosed, jobId);
      }
    }
  }
}
