import { Cache } from '@guildhall/platform/cache/cache';
import type { Transaction } from '@guildhall/platform/database/transaction';
import type { DomainEvent } from '@guildhall/platform/outbox/domain-event';
import { Injectable } from '@nestjs/common';
import type { OfJob } from '../contract/job.events';

/** Tag of everything in the cache that depends on which jobs are open and what they say. */
export const OPEN_JOBS = 'jobs:open';

/** Tells what became of a job: subscribers by an event, and whoever keeps results of searches, after the commit. */
@Injectable()
export class JobAnnouncements {
  constructor(private readonly cache: Cache) {}

  make(tx: Transaction, event: DomainEvent<OfJob>, jobId: string): void {
    tx.publish(event, { jobId });
    tx.afterCommit(() => this.cache.invalidateTag(OPEN_JOBS));
  }
}
