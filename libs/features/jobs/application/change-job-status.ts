import type { UserContext } from '@guildhall/kernel/actor-context';
import { Clock } from '@guildhall/kernel/clock';
import { AuditTrail } from '@guildhall/platform/audit/audit-trail';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { UnitOfWork } from '@guildhall/platform/database/unit-of-work';
import { Injectable } from '@nestjs/common';
import type { Job } from '../contract/job';
import { jobClosed, jobCompleted, jobPublished, jobReopened } from '../contract/job.events';
import { tellOfTakedown } from '../contract/job.tasks';
import { openingsTooFew, permissionMissing, statusConflict } from '../domain/job-errors';
import { assertExpiry, assertPublishable } from '../domain/job-plan';
import { allows, JOB_MOVES, type JobMove } from '../domain/job-status';
import { mayClose } from '../domain/permissions';
import { JobsRepository } from '../persistence/jobs.repository';
import { Employers } from './employers';
import { JobAccess } from './job-access';
import { JobAnnouncements } from './job-announcements';
import { LockedJobs } from './locked-jobs';

/** What may be said when a job is reopened; absent fields stay as they are. */
export interface Reopening {
  /** `null` for never. */
  readonly expiresAt?: Date | null;
  readonly openings?: number;
}

const EVENTS = { publish: jobPublished, reopen: jobReopened, close: jobClosed, complete: jobCompleted };

/** The moves of a job that people make. Of many at once, one is made; the others find that it was. */
@Injectable()
export class ChangeJobStatus {
  constructor(
    private readonly access: JobAccess,
    private readonly jobs: JobsRepository,
    private readonly locked: LockedJobs,
    private readonly employers: Employers,
    private readonly announcements: JobAnnouncements,
    private readonly audit: AuditTrail,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `JOB_NOT_FOUND`, `JOB_PERMISSION_MISSING`, `JOB_STATUS_CONFLICT`, `JOB_INCOMPLETE`, `JOB_EXPIRY_INVALID` */
  async publish(ctx: UserContext, jobId: string): Promise<Job> {
    const seen = await this.access.demandActing(ctx, jobId);
    return this.unitOfWork.run(ctx, async (tx) => {
      await this.employers.hold(ctx, tx, seen);
      const job = await this.lockFor('publish', tx, jobId);
      assertPublishable(job, this.clock.now());
      return this.make('publish', tx, job);
    });
  }

  /**
   * Opens a job again that was closed or has expired, for the openings that are not filled.
   *
   * @throws DomainError `JOB_NOT_FOUND`, `JOB_PERMISSION_MISSING`, `JOB_STATUS_CONFLICT`, `JOB_EXPIRY_INVALID`,
   *   `JOB_OPENINGS_TOO_FEW`
   */
  async reopen(ctx: UserContext, jobId: string, reopening: Reopening): Promise<Job> {
    const seen = await this.access.demandActing(ctx, jobId);
    return this.unitOfWork.run(ctx, async (tx) => {
      await this.employers.hold(ctx, tx, seen);
      const job = await this.lockFor('reopen', tx, jobId);
      const { expiresAt = job.expiresAt, openings = job.openings } = reopening;
      assertExpiry(expiresAt, this.clock.now());
      if (openings <= job.hires) throw openingsTooFew();
      await this.jobs.extend(tx, jobId, expiresAt, openings);
      return this.make('reopen', tx, job);
    });
  }

  /** Also for admins, whose takedown is audited and told to the employer. @throws DomainError `JOB_NOT_FOUND`, `JOB_PERMISSION_MISSING`, `JOB_STATUS_CONFLICT` */
  async close(ctx: UserContext, jobId: string): Promise<Job> {
    const { job: seen, viewer, isActing } = await this.access.open(ctx, jobId);
    if (!mayClose(seen, viewer)) throw permissionMissing();
    return this.unitOfWork.run(ctx, async (tx) => {
      const job = await this.lockFor('close', tx, jobId);
      if (!isActing) await this.recordTakedown(tx, jobId);
      return this.make('close', tx, job);
    });
  }

  /** @throws DomainError `JOB_NOT_FOUND`, `JOB_PERMISSION_MISSING`, `JOB_STATUS_CONFLICT` */
  async complete(ctx: UserContext, jobId: string): Promise<Job> {
    await this.access.demandActing(ctx, jobId);
    return this.unitOfWork.run(ctx, async (tx) =>
      this.make('complete', tx, await this.lockFor('complete', tx, jobId)),
    );
  }

  private async lockFor(move: JobMove, tx: Transaction, jobId: string): Promise<Job> {
    const job = await this.locked.lock(tx, jobId);
    if (!allows(move, job.status)) throw statusConflict(job.status, JOB_MOVES[move].to);
    return job;
  }

  private async make(move: keyof typeof EVENTS, tx: Transaction, job: Job): Promise<Job> {
    const moved = await this.locked.move(tx, job, move);
    this.announcements.make(tx, EVENTS[move], job.id);
    return moved;
  }

  private async recordTakedown(tx: Transaction, jobId: string): Promise<void> {
    await this.audit.record(tx, { action: 'job.taken-down', targetType: 'job', targetId: jobId });
    tx.enqueue(tellOfTakedown, { jobId });
  }
}
