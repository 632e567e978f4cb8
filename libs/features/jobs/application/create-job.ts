import type { UserContext } from '@guildhall/kernel/actor-context';
import { Clock } from '@guildhall/kernel/clock';
import { Ids } from '@guildhall/kernel/ids';
import { UnitOfWork } from '@guildhall/platform/database/unit-of-work';
import { Injectable } from '@nestjs/common';
import type { Job } from '../contract/job';
import { assertPossible, type JobPlan } from '../domain/job-plan';
import { JobsRepository } from '../persistence/jobs.repository';
import { type Employer, Employers } from './employers';

export type NewJobPlan = JobPlan & { readonly [Party in keyof Employer]?: string };

/** Writes a draft, which only those see who act for it. */
@Injectable()
export class CreateJob {
  constructor(
    private readonly jobs: JobsRepository,
    private readonly employers: Employers,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /**
   * Reads and writes in one transaction only, which may be an idempotent request's.
   *
   * @throws DomainError `JOB_BUDGET_INVALID`, `JOB_EXPIRY_INVALID`, and see {@link Employers.hold}
   */
  run(ctx: UserContext, plan: NewJobPlan): Promise<Job> {
    const { companyId = null, guildId = null, location = '', openings = 1, expiresAt = null, ...said } = plan;
    const createdAt = this.clock.now();
    return this.unitOfWork.run(ctx, async (tx) => {
      await this.employers.hold(ctx, tx, { companyId, guildId });
      assertPossible(plan, createdAt);
      return this.jobs.insert(tx, {
        ...said,
        id: this.ids.next(),
        posterId: ctx.userId,
        companyId,
        guildId,
        location: location || null,
        openings,
        expiresAt,
        createdAt,
      });
    });
  }
}
