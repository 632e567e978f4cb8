import type { UserContext } from '@guildhall/kernel/actor-context';
import { EditPrecondition } from '@guildhall/kernel/edit-precondition';
import { UnitOfWork } from '@guildhall/platform/database/unit-of-work';
import { Injectable } from '@nestjs/common';
import { statusConflict } from '../domain/job-errors';
import { JobsRepository } from '../persistence/jobs.repository';
import { JobAccess } from './job-access';
import { LockedJobs } from './locked-jobs';

/** Throws a draft away. What was open once is closed instead: others have seen it, and may have applied. */
@Injectable()
export class DeleteDraft {
  constructor(
    private readonly access: JobAccess,
    private readonly jobs: JobsRepository,
    private readonly locked: LockedJobs,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws DomainError `JOB_NOT_FOUND`, `JOB_PERMISSION_MISSING`, `IF_MATCH_REQUIRED`, `IF_MATCH_STALE`, `JOB_STATUS_CONFLICT` */
  async run(ctx: UserContext, jobId: string, seen: EditPrecondition): Promise<void> {
    await this.access.demandActing(ctx, jobId);
    await this.unitOfWork.run(ctx, async (tx) => {
      const job = await this.locked.lock(tx, jobId);
      seen.demand(job.version);
      if (job.status !== 'draft') throw statusConflict(job.status);
      await this.jobs.delete(tx, jobId);
    });
  }
}
