import { JobsService } from '@guildhall/features/jobs/application/jobs.service';
import type { ActorContext } from '@guildhall/kernel/actor-context';
import { Clock } from '@guildhall/kernel/clock';
import { Database } from '@guildhall/platform/database/database';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { UnitOfWork } from '@guildhall/platform/database/unit-of-work';
import { Injectable } from '@nestjs/common';
import { interviewHandedOver } from '../contract/hiring.events';
import type { Interview } from '../contract/interview';
import { ApplicationsRepository } from '../persistence/applications.repository';
import { AttendancesRepository } from '../persistence/attendances.repository';
import { InterviewsRepository } from '../persistence/interviews.repository';
import { InterviewCancellations } from './interview-cancellations';
import { enqueueReminders } from './interview-reminders';

/**
 * Whoever stops acting for a job holds no interview for it any more. The first of those who act and are free then takes
 * it over, and the candidate keeps the times; when nobody is free, it is called off.
 */
@Injectable()
export class HandOverInterviews {
  constructor(
    private readonly jobs: JobsService,
    private readonly applications: ApplicationsRepository,
    private readonly interviews: InterviewsRepository,
    private readonly attendances: AttendancesRepository,
    private readonly cancellations: InterviewCancellations,
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Goes by what is: those of jobs that they still act for stay theirs. */
  async ofUser(ctx: ActorContext, userId: string): Promise<void> {
    const underWay = await this.interviews.findUnderWayOf(this.database, userId, this.clock.now());
    for (const { id, applicationId } of underWay)
      await this.unitOfWork.run(ctx, (tx) => this.settle(tx, userId, applicationId, id));
  }

  private async settle(tx: Transaction, userId: string, applicationId: string, id: string): Promise<void> {
    const application = await this.applications.lock(tx, applicationId);
    const interview = await this.interviews.find(tx, id);
    if (!application || interview?.interviewerId !== userId || interview.status === 'cancelled') return;
    const { jobId, candidateId } = application;
    const acting = await this.jobs.representatives(tx, jobId);
    if (acting.includes(userId)) return;
    const others = acting.filter((other) => other !== candidateId);
    const next = await this.firstFree(tx, interview, userId, others);
    if (next === undefined)
      await this.cancellations.ofOne(tx, { id: applicationId, jobId }, id, 'system', null);
    else await this.handOver(tx, interview, next, userId);
  }

  private async firstFree(
    tx: Transaction,
    { id, jobId, status }: Interview,
    from: string,
    others: readonly string[],
  ): Promise<string | undefined> {
    for (const other of others) {
      // Who is leaving, too, is not asked.
      if (!(await this.jobs.holdPlace(tx, jobId, other))) continue;
      if (status === 'offered' || (await this.attendances.passOn(tx, id, from, other))) return other;
    }
    return undefined;
  }

  private async handOver(
    tx: Transaction,
    { id, applicationId, jobId, sequence, status, slot }: Interview,
    to: string,
    previousInterviewerId: string,
  ): Promise<void> {
    const now = this.clock.now();
    await this.interviews.handOver(tx, id, to, now);
    const changed = { applicationId, jobId, interviewId: id, sequence: sequence + 1 };
    if (status === 'confirmed' && slot) enqueueReminders(tx, changed, slot.startsAt, now);
    tx.publish(interviewHandedOver, { ...changed, previousInterviewerId });
  }
}
