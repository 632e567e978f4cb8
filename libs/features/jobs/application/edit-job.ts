import type { UserContext } from '@guildhall/kernel/actor-context';
import { Clock } from '@guildhall/kernel/clock';
import { EditPrecondition } from '@guildhall/kernel/edit-precondition';
import { UnitOfWork } from '@guildhall/platform/database/unit-of-work';
import { Injectable } from '@nestjs/common';
import type { Job } from '../contract/job';
import { jobEdited } from '../contract/job.events';
import { statusConflict } from '../domain/job-errors';
import { assertChanges, changesNothing, type JobChanges } from '../domain/job-plan';
import { EDITABLE } from '../domain/job-status';
import { JobsRepository } from '../persistence/jobs.repository';
import { JobAccess } from './job-access';
import { JobAnnouncements } from './job-announcements';
import { LockedJobs } from './locked-jobs';

@Injectable()
export class EditJob {
  constructor(
    private readonly access: JobAccess,
    private readonly jobs: JobsRepository,
    private readonly locked: LockedJobs,
    private readonly announcements: JobAnnouncements,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /**
   * Edits a draft or an open job that nobody else has edited since. Nothing changes, not even the version, when the
   * changes are empty.
   *
   * @throws DomainError `JOB_NOT_FOUND`, `JOB_PERMISSION_MISSING`, `IF_MATCH_REQUIRED`, `IF_MATCH_STALE`,
   *   `JOB_STATUS_CONFLICT`, and what {@link assertChanges} refuses
   */
  async run(ctx: UserContext, jobId: string, changes: JobChanges, seen: EditPrecondition): Promise<Job> {
    await this.access.demandActing(ctx, jobId);
    return this.unitOfWork.run(ctx, async (tx) => {
      const job = await this.locked.lock(tx, jobId);
      seen.demand(job.version);
      if (!EDITABLE.includes(job.status)) throw statusConflict(job.status);
      if (changesNothing(changes)) return job;
      const now = this.clock.now();
      assertChanges(job, changes, now);
      const edited = await this.jobs.rewrite(tx, jobId, changed(job, changes), now);
      if (edited.status === 'open') this.announcements.make(tx, jobEdited, jobId);
      return edited;
    });
  }
}

function changed(job: Job, { location, ...changes }: JobChanges): Job {
  const said = Object.entries(changes).filter(([, value]) => value !== undefined);
  return {
    ...job,
    ...Object.fromEntries(said),
    ...(location === undefined ? {} : { location: location || null }),
  };
}
