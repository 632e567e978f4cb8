import type { ActorContext, UserContext } from '@guildhall/kernel/actor-context';
import { Clock } from '@guildhall/kernel/clock';
import { Database, type Queryable } from '@guildhall/platform/database/database';
import { Injectable } from '@nestjs/common';
import type { Job } from '../contract/job';
import { jobNotFound, permissionMissing } from '../domain/job-errors';
import { asOf } from '../domain/job-status';
import { actsFor, maySee, type Viewer } from '../domain/permissions';
import { findJobWithStanding } from '../persistence/find-standing';

/** A job that the caller may see, and who they are to it. */
export interface SeenJob {
  readonly job: Job;
  readonly viewer: Viewer;
  readonly isActing: boolean;
}

/** The door of every use case: which jobs are there for the caller, and for which they act. */
@Injectable()
export class JobAccess {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `JOB_NOT_FOUND` for a job that is not there for the caller */
  async open(
    { userId, role }: ActorContext,
    jobId: string,
    source: Queryable = this.database,
  ): Promise<SeenJob> {
    const found = await findJobWithStanding(source, jobId, userId);
    if (!found) throw jobNotFound();
    const job = asOf(found.job, this.clock.now());
    const viewer = userId === null ? null : { ...found.roles, userId, accountRole: role ?? 'member' };
    if (!maySee(job, viewer)) throw jobNotFound();
    return { job, viewer, isActing: viewer !== null && actsFor(job, viewer) };
  }

  /** @throws DomainError `JOB_NOT_FOUND`, `JOB_PERMISSION_MISSING` */
  async demandActing(ctx: UserContext, jobId: string, source?: Queryable): Promise<Job> {
    const { job, isActing } = await this.open(ctx, jobId, source);
    if (!isActing) throw permissionMissing();
    return job;
  }
}
