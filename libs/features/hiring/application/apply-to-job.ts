import type { UserContext } from '@guildhall/kernel/actor-context';
import { Clock } from '@guildhall/kernel/clock';
import { Ids } from '@guildhall/kernel/ids';
import { JobsService } from '@guildhall/features/jobs/application/jobs.service';
import { UnitOfWork } from '@guildhall/platform/database/unit-of-work';
import { Injectable } from '@nestjs/common';
import type { ApplicationWithLetter } from '../contract/application';
import { applicationSubmitted } from '../contract/hiring.events';
import { applicationExists, ownJob } from '../domain/hiring-errors';
import { respondByOf } from '../domain/response-clock';
import { ApplicationsRepository } from '../persistence/applications.repository';

export interface Bid {
  readonly coverLetter: string;
  readonly bidAmount?: number;
}

/** Applies for a job, once and for good. */
@Injectable()
export class ApplyToJob {
  constructor(
    private readonly jobs: JobsService,
    private readonly applications: ApplicationsRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /**
   * Reads and writes in one transaction only: with an idempotency key it runs inside of one. Holding the job keeps it open
   * until the application is there: whoever fills or closes it tells everybody who has applied.
   *
   * @throws DomainError `JOB_NOT_FOUND`, `APPLICATION_OWN_JOB`, `JOB_NOT_OPEN`, `APPLICATION_EXISTS`
   */
  run(ctx: UserContext, jobId: string, { coverLetter, bidAmount }: Bid): Promise<ApplicationWithLetter> {
    const id = this.ids.next();
    const changeId = this.ids.next();
    const createdAt = this.clock.now();
    const respondBy = respondByOf(createdAt);
    const { userId: candidateId } = ctx;
    return this.unitOfWork.run(ctx, async (tx) => {
      const { isActing } = await this.jobs.see(ctx, jobId, tx);
      if (isActing) throw ownJob();
      await this.jobs.lockOpen(tx, jobId);
      const application = {
        id,
        jobId,
        candidateId,
        coverLetter,
        bidAmount: bidAmount ?? null,
        createdAt,
        respondBy,
      };
      if (!(await this.applications.insert(tx, changeId, application))) throw applicationExists();
      await this.jobs.countApplication(tx, jobId, 1);
      tx.publish(applicationSubmitted, { applicationId: id, jobId });
      return (await this.applications.find(tx, id)) as ApplicationWithLetter;
    });
  }
}
