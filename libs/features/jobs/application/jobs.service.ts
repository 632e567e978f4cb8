import type { ActorContext, UserContext } from '@guildhall/kernel/actor-context';
import { Clock } from '@guildhall/kernel/clock';
import { cutPage, type Page, type PageRequest } from '@guildhall/kernel/page';
import { Database, type Queryable } from '@guildhall/platform/database/database';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { Injectable } from '@nestjs/common';
import type { Job, JobStatus } from '../contract/job';
import { jobFilled } from '../contract/job.events';
import { jobNotOpen, openingsFilled } from '../domain/job-errors';
import { asOf } from '../domain/job-status';
import { endsInWord } from '../domain/search-words';
import { findOwnJobs } from '../persistence/find-own-jobs';
import { findRepresentatives, holdPlace, isActingForAny } from '../persistence/find-standing';
import { JobsRepository } from '../persistence/jobs.repository';
import { parseWords } from '../persistence/parse-words';
import { JobAccess, type SeenJob } from './job-access';
import { JobAnnouncements } from './job-announcements';
import { LockedJobs } from './locked-jobs';

/** What there is to know of a job, who acts for it, and what hiring does to it. */
@Injectable()
export class JobsService {
  constructor(
    private readonly access: JobAccess,
    private readonly jobs: JobsRepository,
    private readonly locked: LockedJobs,
    private readonly announcements: JobAnnouncements,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** As the caller may see it: drafts only for those who act for it. @throws DomainError `JOB_NOT_FOUND` */
  async get(ctx: ActorContext, jobId: string): Promise<Job> {
    return (await this.access.open(ctx, jobId)).job;
  }

  /** {@link get}, and whether they act for it. @throws DomainError `JOB_NOT_FOUND` */
  see(ctx: ActorContext, jobId: string, source?: Queryable): Promise<SeenJob> {
    return this.access.open(ctx, jobId, source);
  }

  /** Whoever asks: for tasks. Nothing of a draft may be told to others. */
  async find(source: Queryable, jobId: string): Promise<Job | undefined> {
    const job = await this.jobs.findById(source, jobId);
    return job && asOf(job, this.clock.now());
  }

  /** @throws DomainError `JOB_NOT_FOUND`, `JOB_PERMISSION_MISSING` */
  demandActingFor(ctx: UserContext, jobId: string): Promise<Job> {
    return this.access.demandActing(ctx, jobId);
  }

  actsForAny(userId: string, jobIds: readonly string[]): Promise<boolean> {
    return isActingForAny(this.database, userId, jobIds);
  }

  /** Whom to tell of what concerns the employer: everybody who acts for the job. */
  representatives(source: Queryable, jobId: string): Promise<string[]> {
    return findRepresentatives(source, jobId);
  }

  /**
   * Keeps somebody who acts for a job of a company or a guild from losing their place until the transaction ends.
   *
   * @returns false when they have none (any more)
   */
  holdPlace(tx: Transaction, jobId: string, userId: string): Promise<boolean> {
    return holdPlace(tx, jobId, userId);
  }

  /** False when nobody is left who could decide anything about the job. */
  async isActedFor(source: Queryable, jobId: string): Promise<boolean> {
    return (await findRepresentatives(source, jobId)).length > 0;
  }

  /**
   * Words as searches take them: a `tsquery` in PostgreSQL's writing for the column `words` of jobs, empty when there is
   * nothing in them that a job could be found by.
   */
  parseWords(source: Queryable, typed: string): Promise<string> {
    return parseWords(source, typed, endsInWord(typed));
  }

  /** Those that the caller acts for, newest first. */
  async listMine(
    { userId }: UserContext,
    status: JobStatus | null,
    { limit, after }: PageRequest<string>,
    encode: (id: string) => string,
  ): Promise<Page<Job>> {
    const now = this.clock.now();
    const rows = await findOwnJobs(this.database, { userId, status, now, limit: limit + 1, after });
    return cutPage(
      rows.map((job) => asOf(job, now)),
      limit,
      ({ id }) => id,
      encode,
    );
  }

  /** Holds a job that takes applications until the transaction ends. @throws DomainError `JOB_NOT_FOUND`, `JOB_NOT_OPEN` */
  async lockOpen(tx: Transaction, jobId: string): Promise<Job> {
    const job = await this.locked.lock(tx, jobId);
    if (job.status !== 'open') throw jobNotOpen(job.status);
    return job;
  }

  /** Counts an application that came, or takes one off that is gone. */
  countApplication(tx: Transaction, jobId: string, by: 1 | -1): Promise<void> {
    return this.jobs.countApplication(tx, jobId, by);
  }

  /**
   * Fills one opening. The last one moves the job to `in_progress`, and `job.filled` tells it.
   *
   * @throws DomainError `JOB_NOT_FOUND`, `JOB_NOT_OPEN`, `JOB_FILLED`; the transaction has to roll back
   */
  async fillOpening(tx: Transaction, jobId: string): Promise<Job> {
    const job = await this.jobs.fill(tx, jobId, this.clock.now());
    if (!job) {
      await this.lockOpen(tx, jobId);
      throw openingsFilled();
    }
    if (job.status === 'in_progress') this.announcements.make(tx, jobFilled, jobId);
    return job;
  }
}
