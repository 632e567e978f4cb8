import type { UserContext } from '@guildhall/kernel/actor-context';
import { Clock } from '@guildhall/kernel/clock';
import { Ids } from '@guildhall/kernel/ids';
import { JobsService } from '@guildhall/features/jobs/application/jobs.service';
import { UnitOfWork } from '@guildhall/platform/database/unit-of-work';
import { Injectable } from '@nestjs/common';
import { interviewOffered } from '../contract/hiring.events';
import type { Interview, Slot } from '../contract/interview';
import { INTERVIEWED_STAGES } from '../domain/application-stage';
import { applicationNotFound, interviewUnderWay, stageConflict } from '../domain/hiring-errors';
import { orderedSlots } from '../domain/interview-slots';
import { ApplicationsRepository } from '../persistence/applications.repository';
import { InterviewsRepository } from '../persistence/interviews.repository';
import { ApplicationMoves } from './application-moves';
import { HiringAccess } from './hiring-access';

export interface InterviewPlan {
  readonly slots: readonly Slot[];
  /** UTC when absent. */
  readonly timeZone?: string;
  readonly location?: string;
  readonly note?: string;
}

/** Offers a candidate slots to choose from. A shortlisted application is at `interview` from then on. */
@Injectable()
export class OfferInterview {
  constructor(
    private readonly access: HiringAccess,
    private readonly applications: ApplicationsRepository,
    private readonly interviews: InterviewsRepository,
    private readonly moves: ApplicationMoves,
    private readonly jobs: JobsService,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /**
   * Reads and writes in one transaction only: with an idempotency key it runs inside of one.
   *
   * @throws DomainError `APPLICATION_NOT_FOUND`, `APPLICATION_PERMISSION_MISSING`, `APPLICATION_STAGE_CONFLICT`,
   *   `JOB_NOT_OPEN`, `INTERVIEW_UNDER_WAY`, `INTERVIEW_SLOTS_INVALID`
   */
  run(ctx: UserContext, applicationId: string, plan: InterviewPlan): Promise<Interview> {
    const id = this.ids.next();
    return this.unitOfWork.run(ctx, async (tx) => {
      await this.access.demandEmployer(ctx, applicationId, tx);
      const createdAt = this.clock.now();
      const application = await this.applications.lock(tx, applicationId);
      if (!application) throw applicationNotFound();
      const { stage, jobId, candidateId } = application;
      if (!INTERVIEWED_STAGES.includes(stage)) throw stageConflict(stage, 'interview');
      await this.jobs.lockOpen(tx, jobId);
      const underWay = await this.interviews.findUnderWay(tx, applicationId, createdAt);
      if (underWay !== undefined) throw interviewUnderWay(underWay);
      await this.interviews.insert(tx, {
        id,
        applicationId,
        interviewerId: ctx.userId,
        candidateId,
        timeZone: plan.timeZone ?? 'UTC',
        location: plan.location ?? null,
        note: plan.note ?? null,
        slots: orderedSlots(plan.slots, createdAt),
        createdAt,
      });
      if (stage === 'shortlisted')
        await this.moves.make(tx, application, { to: 'interview', by: 'employer' });
      tx.publish(interviewOffered, { applicationId, jobId, interviewId: id, sequence: 0 });
      return (await this.interviews.find(tx, id)) as Interview;
    });
  }
}
