import { Clock } from '@guildhall/kernel/clock';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { Injectable } from '@nestjs/common';
import type { Job } from '../contract/job';
import { jobExpired } from '../contract/job.events';
import { jobNotFound, statusConflict } from '../domain/job-errors';
import { isOverdue, JOB_MOVES, type JobMove } from '../domain/job-status';
import { JobsRepository } from '../persistence/jobs.repository';
import { JobAnnouncements } from './job-announcements';

/** Jobs that are held until the transaction ends, so that what is decided about them stays true. */
@Injectable()
export class LockedJobs {
  constructor(
    private readonly jobs: JobsRepository,
    private readonly announcements: JobAnnouncements,
    private readonly clock: Clock,
  ) {}

  /** One past its expiry is expired first. @throws DomainError `JOB_NOT_FOUND` */
  async lock(tx: Transaction, jobId: string): Promise<Job> {
    const job = await this.find(tx, jobId);
    if (!job) throw jobNotFound();
    return job;
  }

  /** {@link lock}, when it is there. */
  async find(tx: Transaction, jobId: string): Promise<Job | undefined> {
    const job = await this.jobs.lock(tx, jobId);
    return job && isOverdue(job, this.clock.now()) ? this.expire(tx, job) : job;
  }

  /** @throws DomainError `JOB_STATUS_CONFLICT` when the table of moves does not have it */
  async move(tx: Transaction, job: Job, move: JobMove): Promise<Job> {
    const moved = await this.jobs.move(tx, job.id, move, this.clock.now());
    if (!moved) throw statusConflict(job.status, JOB_MOVES[move].to);
    return moved;
  }

  /** Expires jobs whose time is over, unless somebody is at them. @returns how many, at most `limit` */
  async expireOverdue(tx: Transaction, limit: number): Promise<number> {
    const overdue = await this.jobs.lockOverdue(tx, this.clock.now(), limit);
    for (const job of overdue) await this.expire(tx, job);
    return overdue.length;
  }

  private async expire(tx: Transaction, job: Job): Promise<Job> {
    const expired = await this.move(tx, job, 'expire');
    this.announcements.make(tx, jobExpired, job.id);
    return expired;
  }
}
