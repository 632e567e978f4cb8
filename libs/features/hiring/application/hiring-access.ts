import type { UserContext } from '@guildhall/kernel/actor-context';
import { JobsService } from '@guildhall/features/jobs/application/jobs.service';
import { Database, type Queryable } from '@guildhall/platform/database/database';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { Injectable } from '@nestjs/common';
import type { ApplicationWithLetter, Side } from '../contract/application';
import type { Interview } from '../contract/interview';
import { applicationNotFound, interviewNotFound, permissionMissing } from '../domain/hiring-errors';
import { ApplicationsRepository } from '../persistence/applications.repository';
import { InterviewsRepository } from '../persistence/interviews.repository';

export type Party = Exclude<Side, 'system'>;

/**
 * The door of every use case. What is between an employer and a candidate is there for those two only: not for other
 * candidates, not for members of the company who do not recruit, not for administrators.
 */
@Injectable()
export class HiringAccess {
  constructor(
    private readonly jobs: JobsService,
    private readonly applications: ApplicationsRepository,
    private readonly interviews: InterviewsRepository,
    private readonly database: Database,
  ) {}

  /** An application, and on which side of it the caller stands. @throws DomainError `APPLICATION_NOT_FOUND` */
  async openApplication(
    ctx: UserContext,
    id: string,
    source: Queryable = this.database,
  ): Promise<{ application: ApplicationWithLetter; party: Party }> {
    const application = await this.applications.find(source, id);
    const party = application && (await this.partyOf(ctx, application, source));
    if (!party) throw applicationNotFound();
    return { application, party };
  }

  /**
   * Makes sure that the caller is the employer, and stays it until the transaction ends: what they promise in it is handed on
   * when they go.
   *
   * @throws DomainError `APPLICATION_NOT_FOUND`, `APPLICATION_PERMISSION_MISSING`
   */
  async demandEmployer(ctx: UserContext, applicationId: string, tx: Transaction): Promise<void> {
    const application = await this.applications.find(tx, applicationId);
    if (application) await this.jobs.holdPlace(tx, application.jobId, ctx.userId);
    const { party } = await this.openApplication(ctx, applicationId, tx);
    if (party !== 'employer') throw permissionMissing();
  }

  /**
   * An interview, and on which side the caller stands. Whoever offered it and does not act for the job any more stands on
   * none: somebody else holds it.
   *
   * @throws DomainError `INTERVIEW_NOT_FOUND`
   */
  async openInterview(
    ctx: UserContext,
    id: string,
    source: Queryable = this.database,
  ): Promise<{ interview: Interview; party: Party }> {
    const interview = await this.interviews.find(source, id);
    const party = interview && (await this.partyOf(ctx, interview, source));
    if (!party) throw interviewNotFound();
    return { interview, party };
  }

  /** @throws DomainError `INTERVIEW_NOT_FOUND`, `APPLICATION_PERMISSION_MISSING` */
  async demandCandidate(ctx: UserContext, interviewId: string, source: Queryable): Promise<Interview> {
    const { interview, party } = await this.openInterview(ctx, interviewId, source);
    if (party !== 'candidate') throw permissionMissing();
    return interview;
  }

  /** Who has applied is the candidate, even if they have come to act for the job since: nobody hires themselves. */
  private async partyOf(
    ctx: UserContext,
    about: { jobId: string; candidateId: string | null },
    source: Queryable,
  ): Promise<Party | undefined> {
    if (about.candidateId === ctx.userId) return 'candidate';
    const { isActing } = await this.jobs.see(ctx, about.jobId, source);
    return isActing ? 'employer' : undefined;
  }
}
